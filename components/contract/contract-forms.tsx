'use client';

import { ActionForm, type FormAction } from '@/components/forms/action-form';
import { CheckboxField } from '@/components/forms/choice-fields';
import { DateField, TextAreaField } from '@/components/forms/text-fields';
import { draftContractInput, signContractInput, voidContractInput } from '@/lib/schemas/loan';

type DraftContractFormProps<T> = Readonly<{
  action: FormAction<T>;
  applicationId: number;
  /** What the plan on screen was reckoned from, field by field */
  asked: Readonly<Record<string, string>>;
  startsOn: string;
  customerName: string;
}>;

/** Draws up the contract for the plan on screen: the day is the one for which the plan was reckoned. */
export function DraftContractForm<T>(props: DraftContractFormProps<T>) {
  return (
    <ActionForm
      action={props.action}
      schema={draftContractInput}
      hidden={{ ...props.asked, applicationId: String(props.applicationId) }}
      submitLabel="生成合同"
      confirm={{
        title: '生成借款合同？',
        body: `借款人 ${props.customerName}，预计放款日 ${props.startsOn}。合同生成后占用编号，内容不能修改；有误时须作废重签。`,
      }}
    />
  );
}

type SignContractFormProps<T> = Readonly<{
  action: FormAction<T>;
  contractId: number;
  /** The day on which the contract was drawn up */
  earliest: string;
  today: string;
}>;

export function SignContractForm<T>({ action, contractId, earliest, today }: SignContractFormProps<T>) {
  return (
    <ActionForm
      action={action}
      schema={signContractInput}
      hidden={{ contractId: String(contractId) }}
      defaultValues={{ signedOn: today }}
      submitLabel="登记签约"
    >
      <div className="grid items-start gap-x-6 gap-y-4 sm:grid-cols-[16rem_1fr]">
        <DateField name="signedOn" label="签订日期" required minimum={earliest} maximum={today} />
        <CheckboxField
          name="disclosureSigned"
          label="借款人已当面签署《综合融资成本明示表》和借款合同，并已核对身份证件"
          hint="未签署明示表的，不得登记签约。"
        />
      </div>
    </ActionForm>
  );
}

type VoidContractFormProps<T> = Readonly<{ action: FormAction<T>; contractId: number; number: string }>;

export function VoidContractForm<T>({ action, contractId, number }: VoidContractFormProps<T>) {
  return (
    <ActionForm
      action={action}
      schema={voidContractInput}
      hidden={{ contractId: String(contractId) }}
      submitLabel="作废合同"
      submitVariant="danger"
      confirm={{
        title: `作废合同 ${number}？`,
        body: '作废后不能恢复，编号不再使用；贷款申请回到审批通过状态，可以重新生成合同。',
        danger: true,
      }}
    >
      <TextAreaField
        name="reason"
        label="作废原因"
        required
        rows={2}
        maxLength={200}
        hint="不少于 4 个字，例如：借款人要求变更还款日。"
      />
    </ActionForm>
  );
}
