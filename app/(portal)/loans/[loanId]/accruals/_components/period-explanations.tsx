import { ExplanationCard } from '@/components/loan/explanation-card';
import { accrualsHref, type ShownDay } from '@/components/loan/loan-address';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { DescriptionList } from '@/components/ui/description-list';
import { EmptyState } from '@/components/ui/empty-state';
import type { LoanExplanation } from '@/db/queries/loan-view';
import type { ExplainedComponent } from '@/lib/domain/loan/explanation';
import type { Instalment } from '@/lib/domain/loan/state';
import { formatDate } from '@/lib/format/date';
import { dayCountLabels } from '@/lib/format/labels-loan';
import { roundingLabels } from '@/lib/format/labels-lending';

type PeriodExplanationsProps = Readonly<{
  loanId: number;
  day: ShownDay;
  seen: LoanExplanation;
  period: number;
  component?: ExplainedComponent;
}>;

/** All that one instalment bills besides principal, or one part of it. */
export function PeriodExplanations({ loanId, day, seen, period, component }: PeriodExplanationsProps) {
  const row = seen.state.instalments.find((one) => one.period === period);
  const whole = accrualsHref(loanId, day);
  if (!row) {
    return (
      <EmptyState
        title={`该日没有第 ${period} 期`}
        action={<ButtonLink href={whole}>查看全部各期</ButtonLink>}
      />
    );
  }
  const own = seen.explanations.filter(
    (one) => one.period === period && (component === undefined || one.component === component),
  );
  return (
    <>
      <nav aria-label="其他各期" className="flex flex-wrap gap-2 print:hidden">
        <ButtonLink href={whole}>全部各期</ButtonLink>
        {component !== undefined && (
          <ButtonLink href={accrualsHref(loanId, day, { period })}>本期全部项目</ButtonLink>
        )}
        {[period - 1, period + 1]
          .filter((other) => seen.state.instalments.some((one) => one.period === other))
          .map((other) => (
            <ButtonLink key={other} href={accrualsHref(loanId, day, { period: other, component })}>
              第 {other} 期
            </ButtonLink>
          ))}
      </nav>
      <Conventions seen={seen} row={row} />
      {own.length === 0 && (
        <EmptyState title="截至该日没有产生金额" hint="该期该项目没有利息、罚息、复利或费用。" />
      )}
      {own.map((explanation) => (
        <ExplanationCard
          key={explanation.component}
          explanation={explanation}
          row={row}
          rounding={seen.terms.rounding}
        />
      ))}
    </>
  );
}

function Conventions({ seen, row }: Readonly<{ seen: LoanExplanation; row: Instalment }>) {
  const { overdue, dayCount, rounding } = seen.terms;
  return (
    <Card title={row.kind === 'down_payment' ? `第 ${row.period} 期（首付）` : `第 ${row.period} 期`}>
      <DescriptionList
        columns={2}
        items={[
          { label: '计息期间', value: `${formatDate(row.startsOn)} 至 ${formatDate(row.dueOn)}` },
          { label: '应还日', value: formatDate(row.effectiveDueOn) },
          { label: '计息方式', value: dayCountLabels[dayCount] },
          { label: '计算', value: `计息基数 × 年利率 × 占年比例，各段合计后${roundingLabels[rounding]}` },
          {
            label: '罚息、复利',
            value:
              overdue.rateBy === 'none'
                ? '合同未约定'
                : `按逾期天数计至 ${formatDate(seen.asOf)}；${overdue.compound ? '计复利' : '不计复利'}`,
          },
        ]}
      />
    </Card>
  );
}
