// What the product form starts from: a product as it stands, or one of the products of the trade.
import { presetOf } from '@/lib/domain/loan/allocation-presets';
import type { FeeTerm } from '@/lib/domain/loan/fee-terms';
import { GUARANTEES, type ProductTerms } from '@/lib/domain/loan/product';
import { toYuanText } from '@/lib/domain/money/money';

type Values = Record<string, string>;

const on = (isOn: boolean): string => (isOn ? 'on' : '');

const offerValues = (terms: ProductTerms): Values => ({
  description: terms.description,
  minimumAmount: toYuanText(terms.minimumAmount),
  maximumAmount: toYuanText(terms.maximumAmount),
  minimumMonths: String(terms.minimumMonths),
  maximumMonths: String(terms.maximumMonths),
  minimumRate: terms.minimumRate,
  maximumRate: terms.maximumRate,
  defaultRate: terms.defaultRate,
  ...Object.fromEntries(GUARANTEES.map((one) => [`guarantees.${one}`, on(terms.guarantees.includes(one))])),
});

const planValues = (terms: ProductTerms): Values => ({
  drawKind: terms.draw.kind,
  levelOn: terms.draw.levelOn,
  downPaymentPercent: terms.downPayment.percent,
  method: terms.method,
  periodEvery: String(terms.periodEvery),
  periodUnit: terms.periodUnit,
  dueDayRule: terms.dueDayRule,
  dueDay: terms.dueDay === null ? '' : String(terms.dueDay),
  firstPeriod: terms.firstPeriod,
  holidayRule: terms.holidayRule,
  interestDuringShift: on(terms.interestDuringShift),
  gracePrincipalPeriods: String(terms.grace.principalPeriods),
  graceInterestPeriods: String(terms.grace.interestPeriods),
  instalmentUnit: String(terms.instalmentUnit),
  remainder: terms.remainder,
  levelFactor: terms.levelFactor,
  flatVariant: terms.flat.variant,
  flatPartialPeriod: on(terms.flat.partialPeriod),
  dayCount: terms.dayCount,
  rounding: terms.rounding,
  rateBasisKind: terms.rateBasis.kind,
  lprTenor: terms.rateBasis.kind === 'lpr' ? terms.rateBasis.tenor : 'one_year',
  lprRepricing: terms.rateBasis.kind === 'lpr' ? terms.rateBasis.repricing : 'new_year',
  rateRegime: terms.rateRegime,
});

const overdueValues = ({ overdue }: ProductTerms): Values => ({
  penaltyBy: overdue.rateBy,
  upliftPercent: overdue.upliftPercent,
  ownRate: overdue.rateBy === 'own_rate' ? overdue.ownRate : '',
  ownRateUnit: 'annual',
  compound: on(overdue.compound),
  graceDays: String(overdue.graceDays),
  graceLost: on(overdue.graceLost),
  rateCapPercent: overdue.rateCapPercent,
  totalCapPercent: overdue.totalCapPercent ?? '24',
  misuseUpliftPercent: overdue.misuseUpliftPercent,
  ordinaryInterest: overdue.ordinaryInterest,
});

const receiptValues = ({ allocation, prepayment }: ProductTerms): Values => ({
  allocationOrder: presetOf(allocation.order) ?? 'interest_first',
  allocationOverdueOrder: presetOf(allocation.overdueOrder) ?? 'principal_first',
  switchAfterDays: String(allocation.switchAfterDays),
  allocateBy: allocation.by,
  prepaymentAllowed: on(prepayment.allowed),
  prepaymentEffect: prepayment.effect,
  prepaymentFeePercent: prepayment.feePercent,
  prepaymentRest: prepayment.rest,
  prepaymentCollects: prepayment.collects,
  prepaymentNoticeDays: String(prepayment.noticeDays),
});

const feeValues = (fees: readonly FeeTerm[]): Values =>
  Object.fromEntries(
    fees.flatMap(({ name, when, charge }, index) => [
      [`fees.${index}.name`, name],
      [`fees.${index}.when`, when],
      [`fees.${index}.amount`, charge.kind === 'amount' ? toYuanText(charge.amount) : ''],
      [`fees.${index}.percent`, charge.kind === 'percent' ? charge.percent : ''],
    ]),
  );

/** The form's values for the terms of a product. */
export const termValues = (terms: ProductTerms): Values => ({
  ...offerValues(terms),
  ...planValues(terms),
  ...overdueValues(terms),
  ...receiptValues(terms),
  ...feeValues(terms.fees),
});

/** The form's values for a product as it stands. */
export const productFormValues = (name: string, terms: ProductTerms): Values => ({
  name,
  ...termValues(terms),
});
