// 费用: what a contract names besides interest; never deducted from the principal paid out (1.5).
import type { RateText } from '../interest/rate';
import type { Money } from '../money/money';

/** 收取时点: with the first instalment, with each, on extension, on prepayment, when an instalment turns overdue. */
export const FEE_MOMENTS = ['first_instalment', 'each_instalment', 'extension', 'overdue'] as const;
export type FeeMoment = (typeof FEE_MOMENTS)[number];

export type FeeTerm = Readonly<{
  name: string;
  when: FeeMoment;
  /** An amount in fen, or a percent of the principal drawn (of what is overdue, for an overdue fee). */
  charge: Readonly<{ kind: 'amount'; amount: Money }> | Readonly<{ kind: 'percent'; percent: RateText }>;
  refundable: boolean;
}>;
