'use client';

import Form from 'next/form';
import { RadioField, SelectField } from '@/components/forms/choice-fields';
import { FormContext } from '@/components/forms/form-context';
import { FormSection } from '@/components/forms/form-section';
import { MoneyField } from '@/components/forms/number-fields';
import { DateField, TextField } from '@/components/forms/text-fields';
import { Button } from '@/components/ui/button';
import { receiptChannelLabels } from '@/lib/format/labels-receipt';
import { RECEIPT_CHANNELS } from '@/lib/schemas/loan';

export type RepaymentAsked = Readonly<{
  valueDate: string;
  amount: string;
  excess: string;
  channel: string;
  note: string;
  noticedOn: string;
}>;

type RepaymentQueryFormProps = Readonly<{
  basePath: string;
  asked: RepaymentAsked;
  errors: Readonly<Record<string, string>>;
  earliest: string;
  latest: string;
  /** What the loan lets be done with money beyond what is due, in words */
  excessOptions: readonly Readonly<{ value: string; label: string; disabled: boolean }>[];
  /** How many days before it a repayment ahead must be announced; 0 where it need not */
  noticeDays: number;
}>;

const channelOptions = RECEIPT_CHANNELS.map((value) => ({ value, label: receiptChannelLabels[value] }));

/** What is to be posted, as an address: reckoned by the server, nothing written, works without JavaScript. */
export function RepaymentQueryForm(props: RepaymentQueryFormProps) {
  const { basePath, asked, errors, earliest, latest, excessOptions, noticeDays } = props;
  const context = { errors, defaults: asked, isReturned: false, register: null };
  return (
    <FormContext.Provider value={context}>
      {/* Keyed by what was asked: a quick amount or the way back shows its own values in the fields. */}
      <Form action={basePath} key={JSON.stringify(asked)} className="space-y-4">
        <FormSection title="收款信息" columns={2}>
          <DateField
            name="valueDate"
            label="还款日期"
            required
            minimum={earliest}
            maximum={latest}
            hint="款项实际到账的日期；补录最多可追溯 30 天。"
          />
          <MoneyField name="amount" label="还款金额" required />
          <SelectField name="channel" label="收款方式" required options={channelOptions} emptyLabel="" />
          <TextField name="note" label="摘要（可不填）" maxLength={100} hint="付款人、转账流水号等。" />
          <RadioField name="excess" label="多余款项的处理方式" required span="full" options={excessOptions} />
          {noticeDays > 0 && (
            <DateField
              name="noticedOn"
              label="提前还款通知日"
              maximum={latest}
              hint={`提前归还本金的必填：合同约定提前 ${noticeDays} 天通知。`}
            />
          )}
        </FormSection>
        <Button type="submit" variant="secondary">
          计算
        </Button>
      </Form>
    </FormContext.Provider>
  );
}
