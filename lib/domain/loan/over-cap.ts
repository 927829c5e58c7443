// 超上限未计: what was agreed for arrears or misuse but lies above a cap; a figure for the record, never billed.
import { dayBase } from '../interest/day-count';
import { subtract, ZERO, type Money } from '../money/money';
import { plusProduct, roundQuotient, type Whole } from '../money/whole';
import { feesAt } from './fee-terms';
import { isLate, lateSpansTo } from './overdue-accrual';
import type { LoanState } from './state';
import { lateRates, type WorkingLoan } from './working-loan';

/** What lies above the caps to a day, fen, cumulative (2.28: 3 points of 27 %). */
export function overCapOf(loan: WorkingLoan, day: number): LoanState['overCap'] {
  let [penalty, compound]: [Whole, Whole] = [0, 0];
  let fee: number = ZERO;
  for (const row of loan.rows) {
    for (const span of row.misuseSpans)
      penalty = plusProduct(penalty, span.base, span.agreed - span.rate, span.toDay - span.fromDay);
    if (row.lateFee !== null) fee += subtract(feesAt(loan.terms, 'overdue', row.principal), row.lateFee);
    if (!row.isFixed || !isLate(loan.terms, row, day)) continue;
    for (const { agreed, fromDay, interest, principal, rate, toDay } of lateSpansTo(
      row,
      day,
      lateRates(loan),
    )) {
      if (agreed === rate || toDay <= fromDay) continue;
      penalty = plusProduct(penalty, Math.max(0, principal), agreed - rate, toDay - fromDay);
      if (loan.terms.overdue.compound)
        compound = plusProduct(compound, Math.max(0, interest), agreed - rate, toDay - fromDay);
    }
  }
  const base = dayBase(loan.terms.dayCount) * loan.penaltyDenominator;
  const parts = {
    penalty: roundQuotient(penalty, base, loan.terms.rounding),
    compound: roundQuotient(compound, base, loan.terms.rounding),
    fee: fee as Money,
  };
  return { ...parts, total: (parts.penalty + parts.compound + parts.fee) as Money };
}
