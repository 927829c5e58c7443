import { Figure } from '@/components/ui/figure';
import type { PortfolioFigures } from '@/db/queries/home';
import { AT_RISK_DAYS } from '@/db/queries/loan-dues';
import type { IsoDate } from '@/lib/domain/calendar/iso-date';
import type { Money } from '@/lib/domain/money/money';
import { formatWan, formatWanNumber } from '@/lib/format/money';
import { formatCount, formatRate } from '@/lib/format/number';

type PortfolioTilesProps = Readonly<{ figures: PortfolioFigures; today: IsoDate }>;

/** The business in six figures; each leads to the list that it counts. */
export function PortfolioTiles({ figures, today }: PortfolioTilesProps) {
  const { active, overdue, atRisk, disbursed, collected, monthFrom } = figures;
  const loans = (state: string) => `/loans?state=${state}&sort=daysPastDue&direction=desc`;
  const thisMonth = `from=${monthFrom}&to=${today}`;
  return (
    <section aria-label="贷款概况" className="grid grid-cols-2 gap-3 md:grid-cols-3 xl:grid-cols-6">
      <Figure
        label="在贷"
        value={<Amount text={formatCount(active.count)} unit="笔" />}
        hint="未结清的贷款"
        href="/loans?state=active"
      />
      <Figure
        label="贷款余额"
        value={<Wan amount={active.amount} />}
        hint="未还本金合计"
        href="/loans?state=active&sort=outstanding&direction=desc"
      />
      <Figure
        label="逾期本金"
        value={<Wan amount={overdue.amount} />}
        hint={`占余额 ${formatRate(figures.overduePercent)} · ${formatCount(overdue.count)} 笔`}
        tone={overdue.count > 0 ? 'danger' : 'neutral'}
        href={loans('overdue')}
      />
      <Figure
        label={`PAR${AT_RISK_DAYS}（逾期超 ${AT_RISK_DAYS} 天）`}
        value={<Amount text={figures.atRiskPercent} unit="%" />}
        hint={`${formatCount(atRisk.count)} 笔，${formatWan(atRisk.amount)}`}
        tone={atRisk.count > 0 ? 'danger' : 'neutral'}
        href={loans('at_risk')}
      />
      <Figure
        label="本月放款"
        value={<Wan amount={disbursed.amount} />}
        hint={`${formatCount(disbursed.count)} 笔`}
        href={`/disbursements?state=released&${thisMonth}`}
      />
      <Figure
        label="本月收款"
        value={<Wan amount={collected.amount} />}
        hint={`${formatCount(collected.count)} 笔，冲正不计`}
        href={`/receipts?state=standing&${thisMonth}`}
      />
    </section>
  );
}

const Wan = ({ amount }: Readonly<{ amount: Money }>) => (
  <Amount text={formatWanNumber(amount)} unit="万元" />
);

function Amount({ text, unit }: Readonly<{ text: string; unit: string }>) {
  return (
    <span className="whitespace-nowrap">
      {text}
      <span className="ml-1 text-[13px] font-normal text-ink-soft">{unit}</span>
    </span>
  );
}
