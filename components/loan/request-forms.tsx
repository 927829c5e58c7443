'use client';

import { ActionForm, type FormAction } from '@/components/forms/action-form';
import { DecideForms } from '@/components/forms/decide-forms';
import { MoneyField } from '@/components/forms/number-fields';
import { TextAreaField } from '@/components/forms/text-fields';
import {
  decideRequestInput,
  rejectRequestInput,
  requestRefundInput,
  requestReversalInput,
} from '@/lib/schemas/loan';

type ReversalRequestFormProps<T> = Readonly<{
  action: FormAction<T>;
  loanId: number;
  sequence: number;
  /** What is undone: 收据 SJ2026000001 */
  what: string;
}>;

/** Asks for one receipt or one change to be undone; a second person decides. */
export function ReversalRequestForm<T>(props: ReversalRequestFormProps<T>) {
  return (
    <ActionForm
      action={props.action}
      schema={requestReversalInput}
      hidden={{ loanId: String(props.loanId), targetSequence: String(props.sequence) }}
      submitLabel="提交冲正申请"
      submitVariant="danger"
      confirm={{
        title: `申请冲正${props.what}？`,
        body: '提交后由审核员复核；复核通过后，该笔记录视同没有发生，贷款余额和利息重新计算。',
        danger: true,
      }}
    >
      <TextAreaField
        name="reason"
        label="冲正原因"
        required
        rows={2}
        maxLength={200}
        hint="不少于 4 个字，例如：金额录入错误，实收 1,000.00 元。"
      />
    </ActionForm>
  );
}

type RefundRequestFormProps<T> = Readonly<{
  action: FormAction<T>;
  loanId: number;
  /** The whole credit, as plain yuan text */
  credit: string;
}>;

export function RefundRequestForm<T>({ action, loanId, credit }: RefundRequestFormProps<T>) {
  return (
    <ActionForm
      action={action}
      schema={requestRefundInput}
      hidden={{ loanId: String(loanId) }}
      defaultValues={{ amount: credit }}
      submitLabel="提交退款申请"
      confirm={{ title: '申请退还预收款？', body: '提交后由审核员复核，复核通过后退款入账。' }}
    >
      <MoneyField name="amount" label="退款金额" required hint={`预收款余额 ${credit} 元`} />
      <TextAreaField
        name="reason"
        label="退款原因及收款账户"
        required
        rows={2}
        maxLength={200}
        hint="不少于 4 个字，写明收款户名、开户银行和账号。"
      />
    </ActionForm>
  );
}

type DecideFormProps<A, R> = Readonly<{
  approve: FormAction<A>;
  reject: FormAction<R>;
  requestId: number;
  /** What is decided: 冲正收据 SJ2026000001，1,000.00 元 */
  what: string;
}>;

export const DecideRequestForms = <A, R>({ approve, reject, requestId, what }: DecideFormProps<A, R>) => (
  <DecideForms
    approve={{
      action: approve,
      schema: decideRequestInput,
      submitLabel: '复核通过',
      confirm: { title: '确认复核通过？', body: `${what}。通过后立即入账，不能撤回。` },
    }}
    reject={{ action: reject, schema: rejectRequestInput }}
    hidden={{ requestId: String(requestId) }}
  />
);
