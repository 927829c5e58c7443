import { randomUUID } from 'node:crypto';
import { notFound } from 'next/navigation';
import { accrualsHref } from '@/components/loan/loan-address';
import { RepaymentQueryForm, type RepaymentAsked } from '@/components/loan/repayment-query-form';
import { PageHeader } from '@/components/layout/page-header';
import type { SearchParams } from '@/components/tables/list-query';
import { Card } from '@/components/ui/card';
import { Notice } from '@/components/ui/notice';
import { getLoanHead, getLoanState, listReceiptsOn, type LoanHead } from '@/db/queries/loan-page';
import { execute } from '@/lib/commands/command';
import { BACKDATING_DAYS_MAX } from '@/lib/commands/loan/book-event';
import { postRepayment, type RepaymentResult } from '@/lib/commands/repayment/post';
import type { ActionResult } from '@/lib/commands/result';
import { addDays, later, parseIsoDate, type IsoDate } from '@/lib/domain/calendar/iso-date';
import { EXCESS_USES, type ExcessUse, type LoanTerms } from '@/lib/domain/loan/terms';
import { excessWords } from '@/lib/format/excess-words';
import { commandContext } from '@/lib/server/action';
import { requireActor } from '@/lib/server/actor';
import { today } from '@/lib/server/clock';
import { database } from '@/lib/server/database';
import { OwedPanel } from './_components/owed-panel';
import { PostPanel } from './_components/post-panel';

type RepayPageProps = Readonly<{
  params: Promise<{ loanId: string }>;
  searchParams: Promise<SearchParams>;
}>;

export default async function RepayPage({ params, searchParams }: RepayPageProps) {
  const actor = await requireActor('repayment.post');
  const head = getLoanHead(database(), actor, Number((await params).loanId));
  if (!head) notFound();
  const { row } = head;
  const asked = askedIn(await searchParams, usualExcess(row.terms));
  const basePath = `/loans/${row.id}/repay`;
  const earliest = later(addDays(row.disbursedOn, 1), addDays(today(), -BACKDATING_DAYS_MAX));
  const preview = row.status === 'active' && asked.amount !== '' ? await previewOf(head, asked) : null;
  const errors = preview && !preview.ok ? (preview.fieldErrors ?? {}) : {};
  const state = getLoanState(database(), actor, head, dayAsked(asked, earliest));
  return (
    <div className="space-y-4">
      <PageHeader
        title="收款"
        subtitle={`${head.customerName} · ${row.productName} · 借据 ${row.number}`}
        breadcrumbs={[
          { label: '贷款台账', href: '/loans' },
          { label: row.number, href: `/loans/${row.id}` },
          { label: '收款' },
        ]}
      />
      {row.status !== 'active' ? (
        <Notice
          tone="info"
          title={row.status === 'settled' ? '该贷款已经结清，不能再收款。' : '该贷款已经核销，不能再收款。'}
        />
      ) : (
        <div className="grid items-start gap-4 xl:grid-cols-[3fr_2fr]">
          <div className="space-y-4">
            {preview && !preview.ok && <Notice tone="danger" title={preview.message} />}
            <RepaymentQueryForm
              basePath={basePath}
              asked={asked}
              errors={errors}
              earliest={earliest}
              latest={today()}
              excessOptions={excessOptions(row.terms)}
              noticeDays={row.terms.prepayment.noticeDays}
            />
            {preview?.ok && <Preview head={head} asked={asked} result={preview.data} />}
          </div>
          <Card title={`截至 ${state.asOf} 应还`}>
            <OwedPanel
              state={state}
              basePath={basePath}
              asked={asked}
              mayPrepay={row.terms.prepayment.allowed}
              isLimit={row.terms.draw.kind === 'revolving' && state.drawEndedOn === null}
              explainedAt={(anchor) => explainedAt(row.id, state.asOf, anchor)}
            />
          </Card>
        </div>
      )}
    </div>
  );
}

type PreviewProps = Readonly<{ head: LoanHead; asked: RepaymentAsked; result: RepaymentResult }>;

async function Preview({ head, asked, result }: PreviewProps) {
  const actor = await requireActor('repayment.post');
  const twins = listReceiptsOn(database(), actor, head.row.id, result.valueDate).filter(
    (receipt) => receipt.amount === result.amount,
  );
  return (
    <>
      {twins.length > 0 && (
        <Notice tone="warning" title="可能重复入账">
          {result.valueDate} 已有一笔相同金额的收款（收据 {twins.map((twin) => twin.receiptNumber).join('、')}
          ），请核对后再确认。
        </Notice>
      )}
      <PostPanel
        loanNumber={head.row.number}
        terms={head.row.terms}
        customerName={head.customerName}
        result={result}
        explainedAt={explainedAt(head.row.id, result.valueDate, 'due')}
        hidden={{
          ...asked,
          loanId: String(head.row.id),
          // The preview was booked as the next event, so the desk has seen everything up to the one before.
          expectedSequence: String(result.sequence - 1),
          idempotencyKey: randomUUID(),
        }}
      />
    </>
  );
}

/** The page that explains what is owed on the day of the payment. */
const explainedAt = (loanId: number, asOf: IsoDate, anchor: string): string =>
  accrualsHref(loanId, { asOf, isToday: asOf === today(), truth: 'known' }, { anchor });

/** The command itself, rolled back: what the desk shows is what posting will do. */
async function previewOf(head: LoanHead, asked: RepaymentAsked): Promise<ActionResult<RepaymentResult>> {
  return execute(postRepayment, await commandContext(), { ...asked, loanId: head.row.id }, { preview: true });
}

const excessOptions = (terms: LoanTerms) =>
  EXCESS_USES.map((value) => ({
    value,
    label: excessWords(value, terms),
    disabled: value === 'prepay' && !terms.prepayment.allowed,
  }));

/** 随借随还 is repaid whenever the customer likes; others keep to their days. */
const usualExcess = ({ method, prepayment }: LoanTerms): ExcessUse =>
  method === 'free' && prepayment.allowed ? 'prepay' : 'hold';

function askedIn(params: SearchParams, usual: ExcessUse): RepaymentAsked {
  const one = (name: string, otherwise = ''): string => {
    const value = params[name];
    return (typeof value === 'string' ? value : value?.[0])?.slice(0, 200) ?? otherwise;
  };
  return {
    valueDate: one('valueDate', today()),
    amount: one('amount'),
    excess: one('excess', usual),
    channel: one('channel', 'bank_transfer'),
    note: one('note'),
    noticedOn: one('noticedOn'),
  };
}

/** The day for which the debts are shown; today when what was typed is no day on which money can be taken. */
function dayAsked(asked: RepaymentAsked, earliest: IsoDate): IsoDate {
  const day = parseIsoDate(asked.valueDate);
  return day !== null && day >= earliest && day <= today() ? day : today();
}
