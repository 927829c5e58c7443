// What the fields of a product form make of a product: its terms, each axis named.
import { dayBase } from '@/lib/domain/interest/day-count';
import { annualFromDaily } from '@/lib/domain/interest/rate-units';
import { ALLOCATION_PRESETS } from '@/lib/domain/loan/allocation-presets';
import type { ProductTerms } from '@/lib/domain/loan/product';
import type { PrepaymentEffect, RateBasis, RepaymentMethod } from '@/lib/domain/loan/terms';
import { fen } from '@/lib/domain/money/money';
import type { ProductFormFields } from './product-fields';

type OwnRateFields = Pick<ProductFormFields, 'ownRate' | 'ownRateUnit' | 'dayCount'>;

/** 罚息利率 of its own in percent a year, as typed by the year or by the day; "0" where there is none. */
export function ownRatePercent({ ownRate, ownRateUnit, dayCount }: OwnRateFields): string {
  if (ownRate === undefined) return '0';
  return ownRateUnit === 'daily' ? annualFromDaily(ownRate, dayBase(dayCount)) : ownRate;
}

/** 等本等息 counts interest on the original principal: what is repaid ahead can only pay the next instalments. */
const usualEffect = (method: RepaymentMethod): PrepaymentEffect =>
  method === 'flat' ? 'next_instalment' : method === 'agreed' ? 'reduce_term' : 'reduce_instalment';

const planTerms = (form: ProductFormFields) => ({
  method: form.method,
  periodEvery: form.periodEvery,
  periodUnit: form.periodUnit,
  dueDayRule: form.dueDayRule,
  dueDay:
    form.dueDayRule === 'fixed_day' || form.dueDayRule === 'settlement_day' ? (form.dueDay ?? null) : null,
  firstPeriod: form.firstPeriod,
  holidayRule: form.holidayRule,
  interestDuringShift: form.interestDuringShift,
  draw: { kind: form.drawKind, tranches: [], levelOn: form.levelOn, lastDrawOn: null },
  agreed: [],
  flat: { variant: form.flatVariant, partialPeriod: form.flatPartialPeriod },
  instalmentUnit: fen(Number(form.instalmentUnit)),
  remainder: form.remainder,
  levelFactor: form.levelFactor,
  downPayment: { percent: form.downPaymentPercent, paidAtDraw: false },
  grace: { principalPeriods: form.gracePrincipalPeriods, interestPeriods: form.graceInterestPeriods },
});

const overdueTerms = (form: ProductFormFields): ProductTerms['overdue'] => ({
  rateBy: form.penaltyBy,
  upliftPercent: form.upliftPercent,
  ownRate: ownRatePercent(form),
  compound: form.compound,
  graceDays: form.graceDays,
  graceLost: form.graceLost,
  rateCapPercent: form.rateCapPercent,
  ordinaryInterest: form.ordinaryInterest,
  misuseUpliftPercent: form.misuseUpliftPercent,
  totalCapPercent: form.totalCapPercent,
});

/** The spread over the LPR is fixed by the contract, from the rate that was approved. */
const rateBasisOf = (form: ProductFormFields): RateBasis =>
  form.rateBasisKind === 'fixed'
    ? { kind: 'fixed' }
    : { kind: 'lpr', tenor: form.lprTenor, spreadBasisPoints: 0, repricing: form.lprRepricing };

/** The product that a form states; `validateTerms` judges whether it fits together. */
export const productTermsOf = (form: ProductFormFields): ProductTerms => ({
  ...planTerms(form),
  dayCount: form.dayCount,
  rounding: form.rounding,
  rateRegime: form.rateRegime,
  rateBasis: rateBasisOf(form),
  overdue: overdueTerms(form),
  fees: form.fees,
  allocation: {
    order: ALLOCATION_PRESETS[form.allocationOrder],
    overdueOrder: ALLOCATION_PRESETS[form.allocationOverdueOrder],
    switchAfterDays: form.switchAfterDays,
    by: form.allocateBy,
  },
  prepayment: {
    allowed: form.prepaymentAllowed,
    effect: form.prepaymentEffect ?? usualEffect(form.method),
    feePercent: form.prepaymentFeePercent,
    rest: form.prepaymentRest,
    collects: form.prepaymentCollects,
    noticeDays: form.prepaymentNoticeDays,
  },
  minimumAmount: form.minimumAmount,
  maximumAmount: form.maximumAmount,
  minimumMonths: form.minimumMonths,
  maximumMonths: form.maximumMonths,
  minimumRate: form.minimumRate,
  maximumRate: form.maximumRate,
  defaultRate: form.defaultRate,
  guarantees: form.guarantees,
  description: form.description,
});
