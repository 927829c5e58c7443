'use client';

import { ActionForm, type FormAction } from '@/components/forms/action-form';
import { TextField } from '@/components/forms/text-fields';
import { retireProductSchema } from '@/lib/schemas/product';

type RetireProductFormProps<T> = Readonly<{ action: FormAction<T>; productId: number; version: number }>;

export function RetireProductForm<T>({ action, productId, version }: RetireProductFormProps<T>) {
  return (
    <ActionForm
      action={action}
      schema={retireProductSchema}
      submitLabel="停用产品"
      submitVariant="danger"
      hidden={{ productId: String(productId), version: String(version) }}
      confirm={{
        title: '停用该产品？',
        body: '停用后不能再受理新的申请，也不能恢复。已有的申请和贷款不受影响。',
        danger: true,
        confirmLabel: '停用',
      }}
    >
      <TextField name="reason" label="停用原因" required />
    </ActionForm>
  );
}
