'use client';

import { ActionForm, type FormAction } from '@/components/forms/action-form';
import { SelectField, type Option } from '@/components/forms/choice-fields';
import { FormSection } from '@/components/forms/form-section';
import { MoneyField, RateField } from '@/components/forms/number-fields';
import { TextAreaField, TextField } from '@/components/forms/text-fields';
import { ButtonLink } from '@/components/ui/button';
import { GUARANTEES } from '@/lib/domain/loan/product';
import { guaranteeLabels } from '@/lib/format/labels-lending';

type ApplicationFormProps<T> = Readonly<{
  action: FormAction<T>;
  submitLabel: string;
  cancelHref: string;
  /** Each with its limits in words as the hint */
  products: readonly Option[];
  hidden: Readonly<Record<string, string>>;
  defaultValues: Readonly<Record<string, string>>;
}>;

const guaranteeOptions = GUARANTEES.map((value) => ({ value, label: guaranteeLabels[value] }));

/** What a customer asks for; used for a new application and for a draft. */
export function ApplicationForm<T>(props: ApplicationFormProps<T>) {
  const { action, submitLabel, cancelHref, products, hidden, defaultValues } = props;
  return (
    <ActionForm
      action={action}
      submitLabel={submitLabel}
      hidden={hidden}
      defaultValues={defaultValues}
      secondary={<ButtonLink href={cancelHref}>取消</ButtonLink>}
    >
      <FormSection title="申请内容">
        <SelectField name="productId" label="贷款产品" required options={products} span="full" />
        <MoneyField name="amount" label="申请金额" required />
        <TextField name="months" label="贷款期限" required inputMode="numeric" suffix="个月" />
        <RateField name="annualRate" label="年利率" required />
        <TextAreaField
          name="purpose"
          label="贷款用途"
          required
          maxLength={200}
          rows={2}
          hint="写明具体用途，例如“采购建材周转”。不得用于购房首付、股票、期货等。"
        />
        <TextAreaField name="repaymentSource" label="还款来源" required maxLength={200} rows={2} />
      </FormSection>
      <FormSection title="担保">
        <SelectField name="guarantee" label="担保方式" required options={guaranteeOptions} />
        <TextAreaField
          name="guaranteeDetail"
          label="担保说明"
          maxLength={500}
          rows={3}
          hint="保证、抵押、质押贷款必填：保证人，或抵（质）押物的名称、权属与估值。"
        />
      </FormSection>
    </ActionForm>
  );
}
