'use client';

import { CheckboxField, RadioField, SelectField } from '@/components/forms/choice-fields';
import { FormContext } from '@/components/forms/form-context';
import { FormSection } from '@/components/forms/form-section';
import { MoneyField, RateField } from '@/components/forms/number-fields';
import { DateField, TextAreaField, TextField } from '@/components/forms/text-fields';

const sample = {
  errors: { identity: '证件号码校验位不正确，请核对' },
  defaults: { amount: '120000', annualRate: '14.4', identity: '110105194912310021' },
  isReturned: false,
  register: null,
} as const;

/** The fields as they stand in forms, one of them refused; nothing here is posted. */
export function SampleForm() {
  return (
    <FormContext.Provider value={sample}>
      <FormSection title="表单字段" description="标签在上，必填带星号，错误写在字段下方">
        <TextField name="name" label="姓名" required hint="与证件一致" />
        <TextField name="identity" label="证件号码" required />
        <DateField name="day" label="申请日期" />
        <MoneyField name="amount" label="申请金额" required />
        <RateField name="annualRate" label="年利率" required />
        <SelectField name="guarantee" label="担保方式" options={[{ value: 'credit', label: '信用' }]} />
        <RadioField
          name="opinion"
          label="意见"
          defaultValue="agree"
          options={[
            { value: 'agree', label: '同意' },
            { value: 'return', label: '退回' },
          ]}
        />
        <CheckboxField name="checked" label="已核对证件原件" />
        <TextAreaField name="note" label="说明" maxLength={200} />
      </FormSection>
    </FormContext.Provider>
  );
}
