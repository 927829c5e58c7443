// What a product, an amount, a rate and a first day make of a loan: its terms, fixed from that day on.
import { addMonths, type IsoDate } from '../calendar/iso-date';
import type { Money } from '../money/money';
import type { ProductTerms } from './product';
import type { LoanTerms, RateText } from './terms';

export type LoanRequestFigures = Readonly<{
  principal: Money;
  annualRate: RateText;
  /** Whole months */
  months: number;
  startsOn: IsoDate;
  /** Non-working days around the whole term; empty when the product does not shift. */
  holidays: readonly IsoDate[];
}>;

/** The terms of a loan of this product; it matures on the same day of the month, some months on. */
export function makeLoanTerms(product: ProductTerms, figures: LoanRequestFigures): LoanTerms {
  return {
    principal: figures.principal,
    annualRate: figures.annualRate,
    method: product.method,
    dayCount: product.dayCount,
    startsOn: figures.startsOn,
    maturesOn: addMonths(figures.startsOn, figures.months),
    periodEvery: product.periodEvery,
    periodUnit: product.periodUnit,
    dueDayRule: product.dueDayRule,
    dueDay: product.dueDay,
    firstPeriod: product.firstPeriod,
    holidayRule: product.holidayRule,
    holidays: product.holidayRule === 'none' ? [] : figures.holidays,
    interestDuringShift: product.interestDuringShift,
    overdue: product.overdue,
    allocation: product.allocation,
    prepayment: product.prepayment,
    rounding: product.rounding,
    draw: product.draw,
    agreed: product.agreed,
    flat: product.flat,
    instalmentUnit: product.instalmentUnit,
    remainder: product.remainder,
    levelFactor: product.levelFactor,
    downPayment: product.downPayment,
    grace: product.grace,
    rateRegime: product.rateRegime,
    rateBasis: product.rateBasis,
    fees: product.fees,
  };
}
