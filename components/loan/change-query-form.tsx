'use client';

import Form from 'next/form';
import type { ReactNode } from 'react';
import { SelectField } from '@/components/forms/choice-fields';
import { FormContext } from '@/components/forms/form-context';
import { FormSection } from '@/components/forms/form-section';
import { MoneyField, RateField } from '@/components/forms/number-fields';
import { DateField, TextAreaField, TextField } from '@/components/forms/text-fields';
import { Button } from '@/components/ui/button';
import { WAIVABLE } from '@/lib/domain/change/waiver';
import type { ChangeKind } from '@/lib/domain/workflow/loan-request';
import { componentLabels } from '@/lib/format/labels-loan';
import { receiptChannelLabels } from '@/lib/format/labels-receipt';
import { RECEIPT_CHANNELS } from '@/lib/schemas/loan';
import { RestructureFields } from './restructure-fields';

type ChangeQueryFormProps = Readonly<{
  kind: ChangeKind;
  title: string;
  basePath: string;
  asked: Readonly<Record<string, string>>;
  errors: Readonly<Record<string, string>>;
  reasonHint: string;
  /** The days from which the change may count */
  earliest: string;
  latest: string;
}>;

/** What is asked for, as an address: reckoned by the server, nothing written, works without JavaScript. */
export function ChangeQueryForm(props: ChangeQueryFormProps) {
  const { title, basePath, asked, errors, reasonHint } = props;
  const context = { errors, defaults: asked, isReturned: false, register: null };
  return (
    <FormContext.Provider value={context}>
      <Form action={basePath} key={JSON.stringify(asked)} className="space-y-4">
        <FormSection title={title} columns={2}>
          {fieldsOf(props)}
          <TextAreaField name="reason" label="原因" required rows={2} maxLength={200} hint={reasonHint} />
        </FormSection>
        <Button type="submit" variant="secondary">
          计算
        </Button>
      </Form>
    </FormContext.Provider>
  );
}

function fieldsOf({ kind, earliest, latest }: ChangeQueryFormProps): ReactNode {
  const dated = (label: string, hint: string) => (
    <DateField name="valueDate" label={label} required minimum={earliest} maximum={latest} hint={hint} />
  );
  switch (kind) {
    case 'waiver':
      return <WaiverFields />;
    case 'extension':
      return <ExtensionFields />;
    case 'restructure':
      return <RestructureFields />;
    case 'deferral':
      return <DeferralFields />;
    case 'misuse':
      return <MisuseFields latest={latest} />;
    case 'misuse-end':
      return (
        <DateField
          name="valueDate"
          label="解除日期"
          required
          maximum={latest}
          hint="自该日（含）起恢复按合同利率计息。"
        />
      );
    case 'rate-change':
      return (
        <>
          {dated('生效日期', '自该日（含）起按新利率计息；最多可追溯 30 天。')}
          <RateField name="annualRate" label="调整后年利率" required />
        </>
      );
    case 'accrual-stop':
      return dated('停息日期', '自该日（含）起不再计收利息、罚息和复利。');
    case 'accrual-resume':
      return dated('恢复计息日期', '自该日（含）起重新计息，停息期间不补计。');
    case 'charge':
      return (
        <>
          <TextField name="name" label="费用名称" required maxLength={20} hint="例如：公证费、催收费。" />
          <MoneyField name="amount" label="收费金额" required hint="计入当前一期，与该期一并收取。" />
        </>
      );
    case 'transfer':
      return (
        <TextField
          name="debtor"
          label="新债务人的客户编号"
          required
          maxLength={20}
          hint="须为已建档客户，编号见客户列表，例如 K000123。"
        />
      );
    case 'draw-end':
    case 'write-off':
      return null;
    case 'recovery':
      return (
        <>
          {dated('收回日期', '款项实际到账的日期；最多可追溯 30 天。')}
          <MoneyField name="amount" label="收回金额" required />
          <SelectField name="channel" label="收款方式" required options={channelOptions} emptyLabel="" />
        </>
      );
  }
}

const channelOptions = RECEIPT_CHANNELS.map((value) => ({ value, label: receiptChannelLabels[value] }));

function MisuseFields({ latest }: Readonly<{ latest: string }>) {
  return (
    <>
      <DateField
        name="valueDate"
        label="挪用起始日"
        required
        maximum={latest}
        hint="自该日（含）起对挪用的部分按挪用罚息利率计收，可追溯至放款日。"
      />
      <MoneyField name="amount" label="挪用金额" required hint="不超过贷款余额；还款后余额减少的随之减少。" />
    </>
  );
}

function DeferralFields() {
  return (
    <TextField
      name="periods"
      label="延后付息的期数"
      required
      inputMode="numeric"
      suffix="期"
      hint="自今天及以后到期的第一期起算；延后的利息与其后一期一并收取，本金仍按期归还。"
    />
  );
}

function ExtensionFields() {
  return (
    <>
      <DateField name="maturesOn" label="展期后到期日" required hint="须在到期日之前办理，利息已付清。" />
      <RateField name="annualRate" label="展期后年利率（不填则不变）" />
      <MoneyField
        name="amount"
        label="展期金额（不填则全部展期）"
        hint="到期一次还本的贷款可以只展期一部分，其余仍在原到期日归还。"
      />
    </>
  );
}

const waivableOptions = WAIVABLE.map((value) => ({ value, label: componentLabels[value] }));

function WaiverFields() {
  return (
    <>
      <SelectField
        name="component"
        label="减免项目"
        required
        options={waivableOptions}
        emptyLabel=""
        hint="本金不能减免。"
      />
      <MoneyField name="amount" label="减免金额" required />
    </>
  );
}
