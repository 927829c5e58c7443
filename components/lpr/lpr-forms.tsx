'use client';

import { ActionForm, type FormAction } from '@/components/forms/action-form';
import { DecideForms } from '@/components/forms/decide-forms';
import { FormSection } from '@/components/forms/form-section';
import { RateField } from '@/components/forms/number-fields';
import { DateField, TextAreaField, TextField } from '@/components/forms/text-fields';
import { decideLprInput, rejectLprInput, requestLprInput, requestLprVoidInput } from '@/lib/schemas/lpr';

type EntryProps<T> = Readonly<{ action: FormAction<T>; today: string }>;

/** What was published, as it was published; a second person confirms it. */
export function LprEntryForm<T>({ action, today }: EntryProps<T>) {
  return (
    <ActionForm
      action={action}
      schema={requestLprInput}
      submitLabel="提交录入"
      defaultValues={{ source: '全国银行间同业拆借中心公告' }}
    >
      <FormSection title="录入新公布的 LPR" description="由经办录入，审核员核对公告后复核生效" columns={2}>
        <DateField
          name="publishedOn"
          label="公布日"
          required
          maximum={today}
          hint="每月 20 日，遇节假日顺延；自该日起适用。"
        />
        <TextField name="source" label="来源" required maxLength={100} />
        <RateField name="oneYear" label="1 年期 LPR" required />
        <RateField name="fiveYear" label="5 年期以上 LPR" required />
      </FormSection>
    </ActionForm>
  );
}

type DecideProps<A, R> = Readonly<{
  approve: FormAction<A>;
  reject: FormAction<R>;
  lprId: number;
  /** What is decided, in one line */
  what: string;
}>;

export const DecideLprForms = <A, R>({ approve, reject, lprId, what }: DecideProps<A, R>) => (
  <DecideForms
    approve={{
      action: approve,
      schema: decideLprInput,
      submitLabel: '复核通过',
      confirm: {
        title: '确认复核通过？',
        body: `${what}。到重定价日的 LPR 贷款在下一次日终按此处理。`,
      },
    }}
    reject={{ action: reject, schema: rejectLprInput }}
    hidden={{ lprId: String(lprId) }}
  />
);

type VoidProps<T> = Readonly<{ action: FormAction<T>; lprId: number; publishedOn: string }>;

/** Asks for a wrong entry to be taken out; the right one is entered anew. */
export function VoidLprForm<T>({ action, lprId, publishedOn }: VoidProps<T>) {
  return (
    <ActionForm
      action={action}
      schema={requestLprVoidInput}
      hidden={{ lprId: String(lprId) }}
      submitLabel="提交作废申请"
      submitVariant="danger"
      confirm={{
        title: `申请作废 ${publishedOn} 的 LPR？`,
        body: '复核通过后该期不再适用；按它重定价的贷款，由下一次日终按更正后的利率表重新计算。',
        danger: true,
      }}
    >
      <TextAreaField
        name="reason"
        label="作废原因"
        required
        rows={2}
        maxLength={200}
        hint="不少于 4 个字，例如：1 年期录入有误，公告为 3.00%。"
      />
    </ActionForm>
  );
}
