import { DataTable } from '@/components/ui/data-table';
import type { ChangeEffect, LoanPicture, PlanLine } from '@/lib/domain/change/effect';
import { formatDate } from '@/lib/format/date';
import { formatYuan } from '@/lib/format/money';
import { formatRate } from '@/lib/format/number';

type Line = Readonly<{ key: string; before: string; after: string }>;

const figures: readonly Readonly<{ label: string; of: (picture: LoanPicture) => string | false | null }>[] = [
  { label: '受让债务人', of: ({ debtor }) => debtor },
  { label: '到期日', of: ({ maturesOn }) => formatDate(maturesOn) },
  { label: '年利率', of: ({ annualRate }) => formatRate(annualRate) },
  { label: '计息', of: ({ isAccrualStopped }) => (isAccrualStopped ? '已停息' : '正常计息') },
  { label: '认定挪用', of: ({ misused }) => (misused > 0 ? formatYuan(misused) : null) },
  { label: '贷款余额', of: ({ outstandingPrincipal }) => formatYuan(outstandingPrincipal) },
  { label: '可提金额', of: ({ undrawn }) => undrawn !== null && formatYuan(undrawn) },
  { label: '当日应还', of: ({ dueNow }) => formatYuan(dueNow) },
  { label: '逾期金额', of: ({ overdue }) => formatYuan(overdue) },
  {
    label: '下期应还',
    of: ({ nextDue }) => nextDue && `${formatDate(nextDue.dueOn)} ${formatYuan(nextDue.amount)}`,
  },
  { label: '结清金额', of: ({ payoff }) => formatYuan(payoff) },
  { label: '剩余期数', of: ({ plan }) => `${plan.length} 期` },
  { label: '待还利息合计', of: ({ interestAhead }) => formatYuan(interestAhead) },
  {
    label: '年化成本（复利）',
    of: ({ effectiveRate }) => effectiveRate && formatRate(effectiveRate),
  },
  { label: '核销金额', of: ({ writtenOff }) => writtenOff && formatYuan(writtenOff) },
  { label: '核销后已收回', of: ({ recovered }) => recovered && formatYuan(recovered) },
];

/** Before and after, figure by figure, and the plan where it moves. */
export function ChangeEffectTables({ effect }: Readonly<{ effect: ChangeEffect }>) {
  const lines = figures.flatMap(({ label, of }): Line[] => {
    const [before, after] = [of(effect.before), of(effect.after)];
    return before || after ? [{ key: label, before: before || '—', after: after || '—' }] : [];
  });
  const plan = planLines(effect);
  return (
    <>
      <DataTable
        caption={`变更前后对照（截至 ${effect.asOf}）`}
        rows={lines}
        rowKey={(row) => row.key}
        rowClass={(row) => (row.before === row.after ? undefined : 'bg-warning-tint')}
        columns={[
          { key: 'key', header: '项目', render: (row) => row.key },
          { key: 'before', header: '变更前', align: 'right', render: (row) => row.before },
          {
            key: 'after',
            header: '变更后',
            align: 'right',
            render: (row) => (row.before === row.after ? row.after : <strong>{row.after}</strong>),
          },
        ]}
      />
      {plan.some((row) => row.before !== row.after) && (
        <details className="border-t border-line">
          <summary className="cursor-pointer px-4 py-2.5 font-semibold pointer-coarse:py-3">
            还款计划前后对照
          </summary>
          <DataTable
            caption="还款计划前后对照"
            rows={plan}
            rowKey={(row) => row.key}
            columns={[
              { key: 'key', header: '期数', render: (row) => row.key },
              { key: 'before', header: '变更前待还', align: 'right', render: (row) => row.before },
              { key: 'after', header: '变更后待还', align: 'right', render: (row) => row.after },
            ]}
          />
        </details>
      )}
    </>
  );
}

function planLines({ before, after }: ChangeEffect): Line[] {
  const words = (line: PlanLine | undefined): string =>
    line ? `${formatDate(line.dueOn)} ${formatYuan(line.open)}` : '—';
  const periods = new Set([...before.plan, ...after.plan].map((line) => line.period));
  return [...periods]
    .sort((a, b) => a - b)
    .map((period) => ({
      key: String(period),
      before: words(before.plan.find((line) => line.period === period)),
      after: words(after.plan.find((line) => line.period === period)),
    }));
}
