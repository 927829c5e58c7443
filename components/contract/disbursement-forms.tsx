'use client';

import { ActionForm, type FormAction } from '@/components/forms/action-form';
import { DecideForms } from '@/components/forms/decide-forms';
import { MoneyField } from '@/components/forms/number-fields';
import { DateField, TextField } from '@/components/forms/text-fields';
import {
  decideDisbursementInput,
  rejectDisbursementInput,
  requestDisbursementInput,
} from '@/lib/schemas/loan';

type RequestDisbursementFormProps<T> = Readonly<{
  action: FormAction<T>;
  contractId: number;
  /** As people read it: ¥120,000.00; all of it, or the most of a loan that is drawn in parts */
  amount: string;
  /** What the plan says of this draw ("50000.00", or empty); null where the whole sum goes out at once */
  planned: string | null;
  payee: Readonly<{ payeeName: string; payeeBank: string; payeeAccount: string }>;
  earliest: string;
  today: string;
}>;

/** The account is the customer's own unless changed; the amount is the contract's where all is paid out at once. */
export function RequestDisbursementForm<T>(props: RequestDisbursementFormProps<T>) {
  const { action, contractId, amount, planned, payee, earliest, today } = props;
  return (
    <ActionForm
      action={action}
      schema={requestDisbursementInput}
      hidden={{ contractId: String(contractId) }}
      defaultValues={{ ...payee, valueDate: today, amount: planned ?? '' }}
      submitLabel="提交放款申请"
      confirm={{
        title: planned === null ? `申请放款 ${amount}？` : '提交放款申请？',
        body: '提交后由审核员复核；复核通过即视为款项已付出，该笔款项从放款日起计息。',
      }}
    >
      <div className="grid items-start gap-x-6 gap-y-4 sm:grid-cols-2 xl:grid-cols-4">
        <DateField
          name="valueDate"
          label="放款日期"
          required
          minimum={earliest}
          maximum={today}
          hint="款项实际付出的日期，从该日起计息。"
        />
        {planned !== null && (
          <MoneyField
            name="amount"
            label="本次放款金额"
            required
            hint={`最多 ${amount}，足额放款，不得预扣。`}
          />
        )}
        <TextField name="payeeName" label="收款户名" required maxLength={60} />
        <TextField name="payeeBank" label="开户银行" required maxLength={60} />
        <TextField name="payeeAccount" label="收款账号" required inputMode="numeric" maxLength={40} />
        <TextField
          name="note"
          label="备注（可不填）"
          span="full"
          maxLength={200}
          hint="受托支付或户名与借款人不一致时，请说明原因。"
        />
      </div>
    </ActionForm>
  );
}

type DecideDisbursementFormsProps<A, R> = Readonly<{
  release: FormAction<A>;
  reject: FormAction<R>;
  disbursementId: number;
  /** ¥120,000.00 付 张建国 杭州银行 … */
  what: string;
}>;

export const DecideDisbursementForms = <A, R>(props: DecideDisbursementFormsProps<A, R>) => (
  <DecideForms
    approve={{
      action: props.release,
      schema: decideDisbursementInput,
      submitLabel: '复核通过，放款',
      confirm: {
        title: '确认放款？',
        body: `${props.what}。通过后立即形成贷款并入账，不能撤回。`,
        confirmLabel: '确认放款',
      },
    }}
    reject={{ action: props.reject, schema: rejectDisbursementInput }}
    hidden={{ disbursementId: String(props.disbursementId) }}
  />
);
