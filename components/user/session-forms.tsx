'use client';

import { ActionForm, type FormAction } from '@/components/forms/action-form';
import { sessionReference } from '@/lib/schemas/second-factor';

type Props<T> = Readonly<{ action: FormAction<T>; reference: string }>;

export function EndSessionForm<T>({ action, reference }: Props<T>) {
  return (
    <ActionForm
      action={action}
      schema={sessionReference}
      submitLabel="结束登录"
      submitVariant="secondary"
      hidden={{ session: reference }}
    />
  );
}

/** Ends all sign-ins but this one. */
export function EndOthersForm<T>({ action, reference }: Props<T>) {
  return (
    <ActionForm
      action={action}
      schema={sessionReference}
      submitLabel="结束其他全部登录"
      submitVariant="secondary"
      hidden={{ session: reference }}
    />
  );
}
