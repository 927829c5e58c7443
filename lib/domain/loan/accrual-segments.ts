// 计息明细: how each amount of interest came about, stretch by stretch.
import { daysBetween, earlier, type IsoDate } from '../calendar/iso-date';
import { anchorDayOf, dayBase, Exact, rateAsFraction, shareAsText, yearShare } from '../interest/factor';
import type { Money } from '../money/money';
import { overdueStretches, penaltyRate } from './overdue-accrual';
import type { AccrualSegment } from './state';
import type { LoanTerms } from './terms';
import { shareTo, type WorkingInstalment } from './working-instalment';

export function accrualSegments(
  terms: LoanTerms,
  rows: readonly WorkingInstalment[],
  asOf: IsoDate,
): readonly AccrualSegment[] {
  return rows.flatMap((row) => [
    ...ordinarySegments(terms, row, asOf),
    ...shiftSegments(terms, row, asOf),
    ...overdueSegments(terms, row, asOf),
  ]);
}

function ordinarySegments(
  terms: LoanTerms,
  row: WorkingInstalment,
  asOf: IsoDate,
): readonly AccrualSegment[] {
  const until = row.stoppedOn ? earlier(asOf, row.stoppedOn) : asOf;
  return row.balances.flatMap(({ on, balance }, index) => {
    const to = earlier(until, row.balances[index + 1]?.on ?? row.dueOn);
    if (to <= on || balance === 0) return [];
    const share = shareTo(terms, row, to).minus(shareTo(terms, row, on));
    return [
      {
        component: 'interest' as const,
        period: row.period,
        from: on,
        to,
        days: daysBetween(on, to),
        base: balance,
        annualRate: terms.annualRate,
        factor: factorText(terms, row, on, to),
        exact: share.times(rateAsFraction(terms.annualRate)).times(balance).toFixed(6),
      },
    ];
  });
}

/** By months, a part that begins inside the period is the share to its end less the share to its start. */
function factorText(terms: LoanTerms, row: WorkingInstalment, from: IsoDate, to: IsoDate): string {
  if (terms.dayCount !== 'monthly') return `${daysBetween(from, to)}/${dayBase(terms.dayCount)}`;
  const text = (day: IsoDate) => shareAsText(yearShare('monthly', row.startsOn, day, anchorDayOf(terms)));
  return from === row.startsOn ? text(to) : `${text(to)}-(${text(from)})`;
}

function shiftSegments(terms: LoanTerms, row: WorkingInstalment, asOf: IsoDate): readonly AccrualSegment[] {
  const until = earlier(row.stoppedOn ? earlier(asOf, row.stoppedOn) : asOf, row.effectiveDueOn);
  if (!terms.interestDuringShift || until <= row.dueOn || row.principal === 0) return [];
  return [
    byDays(terms, row, 'interest', { from: row.dueOn, to: until, base: row.principal }, terms.annualRate),
  ];
}

function overdueSegments(terms: LoanTerms, row: WorkingInstalment, asOf: IsoDate): readonly AccrualSegment[] {
  const rate = penaltyRate(terms).toString();
  return overdueStretches(terms, row, asOf).flatMap((stretch) => [
    ...(stretch.principal > 0
      ? [byDays(terms, row, 'penalty', { ...stretch, base: stretch.principal }, rate)]
      : []),
    ...(stretch.interest > 0 && terms.overdue.compound
      ? [byDays(terms, row, 'compound', { ...stretch, base: stretch.interest }, rate)]
      : []),
  ]);
}

function byDays(
  terms: LoanTerms,
  row: WorkingInstalment,
  component: AccrualSegment['component'],
  stretch: Readonly<{ from: IsoDate; to: IsoDate; base: Money }>,
  annualRate: string,
): AccrualSegment {
  const days = daysBetween(stretch.from, stretch.to);
  return {
    component,
    period: row.period,
    from: stretch.from,
    to: stretch.to,
    days,
    base: stretch.base,
    annualRate,
    factor: `${days}/${dayBase(terms.dayCount)}`,
    exact: new Exact(stretch.base)
      .times(rateAsFraction(annualRate))
      .times(days)
      .div(dayBase(terms.dayCount))
      .toFixed(6),
  };
}
