// What the company offers: the terms of a product and the limits within which a loan may be asked for.
import type { Money, RoundingMode } from '../money/money';
import type { DayCount, LoanTerms, PrepaymentEffect, RateText, RepaymentMethod } from './terms';

/** 主担保方式: 信用, 保证, 抵押, 质押 */
export const GUARANTEES = ['credit', 'guarantee', 'mortgage', 'pledge'] as const;
export type Guarantee = (typeof GUARANTEES)[number];

/** What the product form offers of each axis; the engine knows more, for contracts that come from elsewhere. */
export const OFFERED_METHODS = [
  'equal_instalment',
  'equal_principal',
  'interest_only',
  'bullet',
] as const satisfies readonly RepaymentMethod[];
export const OFFERED_DAY_COUNTS = ['monthly', 'act/360', 'act/365'] as const satisfies readonly DayCount[];
export const OFFERED_EFFECTS = [
  'reduce_instalment',
  'reduce_term',
] as const satisfies readonly PrepaymentEffect[];
export const OFFERED_ROUNDINGS = [
  'HALF_UP',
  'HALF_EVEN',
  'UP',
  'DOWN',
] as const satisfies readonly RoundingMode[];

export type ProductTerms = Readonly<
  Pick<
    LoanTerms,
    | 'method'
    | 'dayCount'
    | 'periodEvery'
    | 'periodUnit'
    | 'dueDayRule'
    | 'dueDay'
    | 'firstPeriod'
    | 'holidayRule'
    | 'interestDuringShift'
    | 'overdue'
    | 'allocation'
    | 'prepayment'
    | 'rounding'
    | 'draw'
    | 'agreed'
    | 'flat'
    | 'instalmentUnit'
    | 'remainder'
    | 'levelFactor'
    | 'downPayment'
    | 'grace'
    | 'rateRegime'
    | 'rateBasis'
    | 'fees'
  > & {
    minimumAmount: Money;
    maximumAmount: Money;
    /** Whole months */
    minimumMonths: number;
    maximumMonths: number;
    /** percent a year */
    minimumRate: RateText;
    maximumRate: RateText;
    defaultRate: RateText;
    guarantees: readonly Guarantee[];
    description: string;
  }
>;
