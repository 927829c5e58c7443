'use client';

import { ActionForm, type FormAction } from '@/components/forms/action-form';
import { RadioField } from '@/components/forms/choice-fields';
import { FormSection } from '@/components/forms/form-section';
import { MoneyField, RateField } from '@/components/forms/number-fields';
import { TextAreaField, TextField } from '@/components/forms/text-fields';

type ActFormProps<T> = Readonly<{
  action: FormAction<T>;
  applicationId: number;
  version: number;
}>;

const concerned = (props: Readonly<{ applicationId: number; version: number }>) => ({
  applicationId: String(props.applicationId),
  version: String(props.version),
});

export function SubmitForm<T>(props: ActFormProps<T>) {
  return <ActionForm action={props.action} submitLabel="提交调查" hidden={concerned(props)} />;
}

export function InvestigateForm<T>(props: ActFormProps<T>) {
  return (
    <ActionForm action={props.action} submitLabel="提交调查结论" hidden={concerned(props)}>
      <FormSection title="贷前调查报告" columns={2}>
        <TextAreaField
          name="subject"
          label="主体情况"
          span={1}
          maxLength={1000}
          hint="身份、经营状况、征信与涉诉情况。"
        />
        <TextAreaField
          name="income"
          label="收入与还款能力"
          span={1}
          maxLength={1000}
          hint="收入、流水、负债与每月可还款额。"
        />
        <TextAreaField
          name="use"
          label="用途核实"
          span={1}
          maxLength={1000}
          hint="合同、订单等用途证明的核对情况。"
        />
        <TextAreaField
          name="guarantee"
          label="担保核实"
          span={1}
          maxLength={1000}
          hint="保证人能力，或抵（质）押物权属与估值。"
        />
        <MoneyField name="suggestedAmount" label="建议金额（可不填）" />
        <TextField name="suggestedMonths" label="建议期限（可不填）" inputMode="numeric" suffix="个月" />
        <RateField name="suggestedRate" label="建议年利率（可不填）" />
        <TextAreaField name="opinion" label="调查意见" required maxLength={1000} hint="不少于 10 个字。" />
        <RadioField
          name="outcome"
          label="调查结论"
          required
          span="full"
          options={[
            { value: 'pass', label: '通过', hint: '上报审查，需填写全部核实内容' },
            { value: 'return', label: '退回补件', hint: '退回受理环节修改或补充资料' },
          ]}
        />
      </FormSection>
    </ActionForm>
  );
}

export function ReviewForm<T>(props: ActFormProps<T>) {
  return (
    <ActionForm action={props.action} submitLabel="提交审查意见" hidden={concerned(props)}>
      <FormSection title="审查" columns={1}>
        <RadioField
          name="outcome"
          label="审查结论"
          required
          options={[
            { value: 'pass', label: '通过', hint: '提交审批' },
            { value: 'return', label: '退回', hint: '退回重新调查' },
            { value: 'refuse', label: '拒绝', hint: '结束本笔申请' },
          ]}
        />
        <TextAreaField name="opinion" label="审查意见" required maxLength={1000} hint="不少于 10 个字。" />
      </FormSection>
    </ActionForm>
  );
}

type ApproveFormProps<T> = ActFormProps<T> &
  Readonly<{
    figures: Readonly<Record<string, string>>;
    /** What four times the one-year LPR is now, and of which day: 12.00%（2026-06-22 公布） */
    lprCapWords: string;
  }>;

export function ApproveForm<T>(props: ApproveFormProps<T>) {
  return (
    <ActionForm
      action={props.action}
      submitLabel="提交审批意见"
      hidden={concerned(props)}
      defaultValues={props.figures}
    >
      <FormSection title="审批" columns={3}>
        <RadioField
          name="outcome"
          label="审批结论"
          required
          span="full"
          options={[
            { value: 'approve', label: '同意', hint: '按下列金额、期限、利率放款' },
            { value: 'return', label: '退回', hint: '退回重新调查' },
            { value: 'refuse', label: '拒绝', hint: '结束本笔申请' },
          ]}
        />
        <MoneyField name="amount" label="批准金额" hint="不得超过申请金额。" />
        <TextField name="months" label="批准期限" inputMode="numeric" suffix="个月" />
        <RateField name="annualRate" label="批准年利率" />
        <TextAreaField
          name="capReason"
          label="超过四倍 LPR 的理由"
          span="full"
          rows={2}
          maxLength={300}
          hint={`年化综合融资成本（单利）超过 1 年期 LPR 的四倍 ${props.lprCapWords} 的，必须填写。`}
        />
        <TextAreaField name="opinion" label="审批意见" required maxLength={1000} hint="不少于 10 个字。" />
      </FormSection>
    </ActionForm>
  );
}

export function WithdrawForm<T>(props: ActFormProps<T>) {
  return (
    <ActionForm
      action={props.action}
      submitLabel="撤回申请"
      submitVariant="danger"
      hidden={concerned(props)}
      confirm={{
        title: '撤回这笔申请？',
        body: '撤回后本笔申请结束，不能恢复；需要时请重新受理。',
        danger: true,
        confirmLabel: '撤回',
      }}
    >
      <TextField name="reason" label="撤回原因" required />
    </ActionForm>
  );
}
