// What a product, an amount, a rate and a first day make of a loan: its terms, fixed from that day on.
import { addMonths, type IsoDate } from '../calendar/iso-date';
import type { Money } from '../money/money';
import type { ProductTerms } from './product';
import type { LoanTerms, RateText } from './terms';

/** 约定还款计划, 分次放款 and 提款截止日, as typed for one contract. */
export type LoanPlan = Readonly<{
  agreed: LoanTerms['agreed'];
  tranches: LoanTerms['draw']['tranches'];
  lastDrawOn: IsoDate | null;
}>;

export type LoanRequestFigures = Readonly<{
  principal: Money;
  annualRate: RateText;
  /** Whole months */
  months: number;
  startsOn: IsoDate;
  /** What is agreed for this loan alone, where its product leaves it to the contract. */
  plan?: LoanPlan;
  /** Non-working days around the whole term; empty when the product does not shift. */
  holidays: readonly IsoDate[];
}>;

/**
 * The terms of a loan of this product; it matures on the same day of the month, some months on, or on the last day
 * that was agreed.
 */
export function makeLoanTerms(product: ProductTerms, figures: LoanRequestFigures): LoanTerms {
  const agreed = product.method === 'agreed' ? (figures.plan?.agreed ?? product.agreed) : [];
  return {
    principal: figures.principal,
    annualRate: figures.annualRate,
    method: product.method,
    dayCount: product.dayCount,
    startsOn: figures.startsOn,
    maturesOn:
      (product.method === 'agreed' && agreed.at(-1)?.dueOn) || addMonths(figures.startsOn, figures.months),
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
    draw: drawOf(product.draw, figures.plan),
    agreed,
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

function drawOf(draw: LoanTerms['draw'], plan: LoanPlan | undefined): LoanTerms['draw'] {
  if (draw.kind === 'once' || !plan) return draw;
  return { ...draw, tranches: draw.kind === 'tranches' ? plan.tranches : [], lastDrawOn: plan.lastDrawOn };
}
