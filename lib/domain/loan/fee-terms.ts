// 费用: what a contract names besides interest; never deducted from the principal paid out (1.5).
import { parseRate, type RateText } from '../interest/rate';
import { ZERO, type Money, type RoundingMode } from '../money/money';
import { plusProduct, roundQuotient } from '../money/whole';
import type { Note } from './row-notes';

/** 收取时点: with the first instalment, with each, on extension, or when an instalment turns overdue. */
export const FEE_MOMENTS = ['first_instalment', 'each_instalment', 'extension', 'overdue'] as const;
export type FeeMoment = (typeof FEE_MOMENTS)[number];

export type FeeTerm = Readonly<{
  name: string;
  when: FeeMoment;
  /** An amount in fen, or a percent of the principal drawn; a fee for being overdue is an amount. */
  charge: Readonly<{ kind: 'amount'; amount: Money }> | Readonly<{ kind: 'percent'; percent: RateText }>;
  refundable: boolean;
}>;

/** What a fee comes to on some principal, fen. */
export function feeAmount(fee: FeeTerm, principal: Money, rounding: RoundingMode): Money {
  if (fee.charge.kind === 'amount') return fee.charge.amount;
  const { numerator, denominator } = parseRate(fee.charge.percent);
  return roundQuotient(plusProduct(0, principal, numerator, 1), denominator, rounding);
}

type FeeTerms = Readonly<{ fees: readonly FeeTerm[]; rounding: RoundingMode }>;

/** All fees of one moment together, on some principal. */
export const feesAt = ({ fees, rounding }: FeeTerms, when: FeeMoment, principal: Money): Money =>
  fees
    .filter((fee) => fee.when === when)
    .reduce<number>((total, fee) => total + feeAmount(fee, principal, rounding), ZERO) as Money;

/** The same one by one, for 计息明细: which fee, on what, at which percent. */
export const feeNotesAt = (terms: FeeTerms, when: FeeMoment, principal: Money): Note[] =>
  terms.fees
    .filter((fee) => fee.when === when)
    .map((fee) => ({
      component: 'fee',
      kind: 'term',
      name: fee.name,
      amount: feeAmount(fee, principal, terms.rounding),
      ...(fee.charge.kind === 'percent' && { base: principal, percent: fee.charge.percent }),
    }));

/** Fees billed with an instalment, by its place from 0. */
export const instalmentFees = (terms: FeeTerms, place: number, drawn: Money): Money =>
  terms.fees.length === 0
    ? ZERO
    : ((feesAt(terms, 'each_instalment', drawn) +
        (place === 0 ? feesAt(terms, 'first_instalment', drawn) : 0)) as Money);
