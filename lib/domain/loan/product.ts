// What the company offers: the terms of a product and the limits within which a loan may be asked for.
import type { Money } from '../money/money';
import type { LoanTerms, RateText } from './terms';

/** 主担保方式: 信用, 保证, 抵押, 质押 */
export const GUARANTEES = ['credit', 'guarantee', 'mortgage', 'pledge'] as const;
export type Guarantee = (typeof GUARANTEES)[number];

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
