import clsx from 'clsx';
import type { IsoDate } from '@/lib/domain/calendar/iso-date';
import type { LprEntry } from '@/lib/domain/interest/lpr';
import { plannedCost, plannedRows } from '@/lib/domain/loan/planned';
import type { LoanTerms } from '@/lib/domain/loan/terms';
import { judgeCost } from '@/lib/domain/lpr/judge-cost';
import { add, sum } from '@/lib/domain/money/money';
import { formatDate } from '@/lib/format/date';
import { formatYuan } from '@/lib/format/money';
import { planBasisWords } from '@/lib/format/plan-words';
import { formatEffectiveRate } from '@/lib/format/rate';
import { CostVerdict } from './cost-verdict';
import { ScheduleTable } from './schedule-table';

type PlanPreviewProps = Readonly<{
  terms: LoanTerms;
  /** The day on which its cost is judged, and the LPR that were known by then. */
  signedOn: IsoDate;
  lprTable: readonly LprEntry[];
}>;

/** What a loan of these terms costs, as the rules want it disclosed, how that stands to the ceilings, and when it is repaid. */
export function PlanPreview({ terms, signedOn, lprTable }: PlanPreviewProps) {
  if (terms.method === 'agreed' && terms.agreed.length === 0) {
    return (
      <p className="p-4 text-ink-soft">
        还款日期和每期本金在生成合同时逐笔约定，届时测算还款计划和年化利率。
      </p>
    );
  }
  const rows = plannedRows(terms);
  const rate = plannedCost(terms, rows);
  const judged = judgeCost(terms, signedOn, lprTable);
  const interest = sum(rows.map((row) => row.interest));
  const principal = sum(rows.map((row) => row.principal));
  const fee = sum(rows.map((row) => row.fee));
  const basis = planBasisWords(terms);
  return (
    <>
      <dl className="grid grid-cols-2 gap-x-6 gap-y-3 border-b border-line p-4 sm:grid-cols-3 xl:grid-cols-5 print:grid-cols-5">
        <Cell label="年化利率（单利）" value={formatEffectiveRate(rate.nominal)} isLarge />
        <Cell label="年化利率（复利/IRR）" value={formatEffectiveRate(rate.compound)} isLarge />
        <Cell label="利息合计" value={formatYuan(interest)} />
        {fee > 0 && <Cell label="费用合计" value={formatYuan(fee)} />}
        <Cell
          label={fee > 0 ? '本息费合计' : '本息合计'}
          value={formatYuan(add(add(principal, interest), fee))}
        />
        <Cell label="期数" value={`${rows.length} 期，${formatDate(terms.maturesOn)} 到期`} />
      </dl>
      {judged && (
        <div className="border-b border-line p-4">
          <CostVerdict judged={judged} />
        </div>
      )}
      {basis && <p className="border-b border-line px-4 py-2 text-[13px] text-ink-soft">{basis}</p>}
      <ScheduleTable rows={rows} />
    </>
  );
}

type CellProps = Readonly<{ label: string; value: string; isLarge?: boolean }>;

function Cell({ label, value, isLarge = false }: CellProps) {
  return (
    <div className="min-w-0">
      <dt className="text-[13px] text-ink-soft">{label}</dt>
      <dd className={clsx('tabular-nums', isLarge ? 'text-xl leading-7 font-semibold' : 'leading-7')}>
        {value}
      </dd>
    </div>
  );
}
