'use client';

import Form from 'next/form';
import { FormContext } from '@/components/forms/form-context';
import { FormSection } from '@/components/forms/form-section';
import { MoneyField } from '@/components/forms/number-fields';
import { RepeatedFields } from '@/components/forms/repeated-fields';
import { DateField, TextAreaField } from '@/components/forms/text-fields';
import { Button } from '@/components/ui/button';
import type { DrawKind } from '@/lib/domain/loan/terms';
import { AGREED_ROWS_MAX, TRANCHES_MAX } from '@/lib/schemas/loan';

type PlanQueryFormProps = Readonly<{
  applicationId: number;
  isAgreed: boolean;
  drawKind: DrawKind;
  /** ¥120,000.00 */
  amount: string;
  asked: Readonly<Record<string, string>>;
  errors: Readonly<Record<string, string>>;
  earliest: string;
  latest: string;
  latestMaturity: string;
}>;

/** What a contract fixes beyond its product, as an address: reckoned by the server, nothing written, without script too. */
export function PlanQueryForm(props: PlanQueryFormProps) {
  const { applicationId, isAgreed, drawKind, asked, errors, earliest, latest } = props;
  const context = { errors, defaults: asked, isReturned: false, register: null };
  return (
    <FormContext.Provider value={context}>
      <Form action="/contracts/new" scroll={false} key={JSON.stringify(asked)} className="space-y-4">
        <input type="hidden" name="applicationId" value={applicationId} readOnly />
        <FormSection title="合同约定" columns={2}>
          <DateField
            name="startsOn"
            label={drawKind === 'once' ? '预计放款日' : '预计首次放款日'}
            required
            minimum={earliest}
            maximum={latest}
          />
          {drawKind !== 'once' && (
            <DateField
              name="lastDrawOn"
              label={drawKind === 'revolving' ? '额度提款截止日（可不填）' : '提款截止日（可不填）'}
              hint="不填的，到期日之前都可以提款；过了截止日，未提的部分自动失效。"
            />
          )}
        </FormSection>
        {drawKind === 'tranches' && <TrancheRows amount={props.amount} />}
        {isAgreed && <AgreedRows amount={props.amount} latestMaturity={props.latestMaturity} />}
        <Button type="submit" variant="secondary">
          计算还款计划
        </Button>
      </Form>
    </FormContext.Provider>
  );
}

function TrancheRows({ amount }: Readonly<{ amount: string }>) {
  return (
    <FormSection title="分次放款计划" columns={2}>
      <RepeatedFields name="tranches" label="放款" minimum={1} maximum={TRANCHES_MAX}>
        {(prefix) => (
          <>
            <DateField name={`${prefix}on`} label="计划放款日" />
            <MoneyField name={`${prefix}amount`} label="计划放款金额" />
          </>
        )}
      </RepeatedFields>
      <PasteField hint={`第一次放款为预计首次放款日，各次合计不超过 ${amount}。粘贴后以粘贴的内容为准。`} />
    </FormSection>
  );
}

function AgreedRows({ amount, latestMaturity }: Readonly<{ amount: string; latestMaturity: string }>) {
  return (
    <FormSection title="约定还款计划" columns={2}>
      <RepeatedFields name="agreed" label="还款" minimum={1} maximum={AGREED_ROWS_MAX}>
        {(prefix) => (
          <>
            <DateField name={`${prefix}dueOn`} label="应还日" />
            <MoneyField name={`${prefix}principal`} label="应还本金" />
          </>
        )}
      </RepeatedFields>
      <PasteField
        hint={`本金合计 ${amount}；最后一期为到期日，不晚于 ${latestMaturity}。粘贴后以粘贴的内容为准。`}
      />
    </FormSection>
  );
}

function PasteField({ hint }: Readonly<{ hint: string }>) {
  return (
    <TextAreaField
      name="pasted"
      label="从表格粘贴（每行：日期 金额）"
      rows={3}
      maxLength={4000}
      placeholder={'2026-03-31 50000\n2026-06-30 70000'}
      hint={hint}
      span="full"
    />
  );
}
