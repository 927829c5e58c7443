'use client';

import Form from 'next/form';
import { RadioField, SelectField } from '@/components/forms/choice-fields';
import { FormContext } from '@/components/forms/form-context';
import { FormSection } from '@/components/forms/form-section';
import { MoneyField } from '@/components/forms/number-fields';
import { DateField, TextField } from '@/components/forms/text-fields';
import { Button } from '@/components/ui/button';
import { EXCESS_USES } from '@/lib/domain/loan/terms';
import { excessUseLabels, receiptChannelLabels } from '@/lib/format/labels-receipt';
import { RECEIPT_CHANNELS } from '@/lib/schemas/loan';

export type RepaymentAsked = Readonly<{
  valueDate: string;
  amount: string;
  excess: string;
  channel: string;
  note: string;
}>;

type RepaymentQueryFormProps = Readonly<{
  basePath: string;
  asked: RepaymentAsked;
  errors: Readonly<Record<string, string>>;
  earliest: string;
  latest: string;
  /** Whether the contract lets principal be repaid ahead */
  mayPrepay: boolean;
}>;

const excessOptions = (mayPrepay: boolean) =>
  EXCESS_USES.map((value) => ({
    value,
    label: excessUseLabels[value],
    disabled: value === 'prepay' && !mayPrepay,
  }));
const channelOptions = RECEIPT_CHANNELS.map((value) => ({ value, label: receiptChannelLabels[value] }));

/** What is to be posted, as an address: reckoned by the server, nothing written, works without JavaScript. */
export function RepaymentQueryForm(props: RepaymentQueryFormProps) {
  const { basePath, asked, errors, earliest, latest, mayPrepay } = props;
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
          <RadioField
            name="excess"
            label="多余款项的处理方式"
            required
            span="full"
            options={excessOptions(mayPrepay)}
          />
        </FormSection>
        <Button type="submit" variant="secondary">
          计算
        </Button>
      </Form>
    </FormContext.Provider>
  );
}
