// The loan that the help explains: every figure it shows is reckoned by the engine that reckons the customers' loans.
import { isoDate } from '@/lib/domain/calendar/iso-date';
import { ALLOCATION_PRESETS } from '@/lib/domain/loan/allocation-presets';
import type { LoanEvent } from '@/lib/domain/loan/events';
import { explainLoan } from '@/lib/domain/loan/explanation';
import { replay } from '@/lib/domain/loan/replay';
import type { LoanState, RepaymentAllocation } from '@/lib/domain/loan/state';
import { completeTerms } from '@/lib/domain/loan/complete-terms';
import { COMPONENTS, type Amounts, type LoanTerms, type PrepaymentEffect } from '@/lib/domain/loan/terms';
import { add, fen, sum, ZERO, type Money } from '@/lib/domain/money/money';
import { buildSchedule } from '@/lib/domain/schedule/build-schedule';

export const exampleTerms: LoanTerms = completeTerms<LoanTerms>({
  principal: fen(12_000_000),
  annualRate: '14.4',
  method: 'equal_instalment',
  dayCount: 'monthly',
  startsOn: isoDate('2026-01-15'),
  maturesOn: isoDate('2027-01-15'),
  periodEvery: 1,
  periodUnit: 'month',
  dueDayRule: 'same_day',
  dueDay: null,
  firstPeriod: 'long',
  holidayRule: 'none',
  holidays: [],
  interestDuringShift: false,
  overdue: { upliftPercent: '50', compound: true, graceDays: 0, graceLost: true, rateCapPercent: '24' },
  allocation: {
    order: ALLOCATION_PRESETS.interest_first,
    overdueOrder: ALLOCATION_PRESETS.principal_first,
    switchAfterDays: 90,
    by: 'instalment',
  },
  prepayment: { allowed: true, effect: 'reduce_instalment', feePercent: '0' },
  rounding: 'HALF_UP',
});

export const examplePlan = buildSchedule(exampleTerms);

const firstDue = examplePlan[0];
if (!firstDue) throw new Error('the example has instalments');
/** 每期应还 */
export const exampleInstalment = add(firstDue.principal, firstDue.interest);
export const firstDueOn = firstDue.effectiveDueOn;

const disbursed: LoanEvent = {
  type: 'disburse',
  sequence: 1,
  valueDate: exampleTerms.startsOn,
  bookingDate: exampleTerms.startsOn,
  amount: exampleTerms.principal,
};

/** The first instalment is not paid; the customer comes eighteen days late. */
export const lateDay = isoDate('2026-03-05');
export const latePayment = fen(500_000);

const paid: LoanEvent = {
  type: 'repay',
  sequence: 2,
  valueDate: lateDay,
  bookingDate: lateDay,
  amount: latePayment,
  excess: 'hold',
};
const reversed: LoanEvent = {
  type: 'reverse',
  sequence: 3,
  valueDate: lateDay,
  bookingDate: lateDay,
  target: paid.sequence,
};

export const beforePayment = replay(exampleTerms, [disbursed], lateDay);
/** Penalty and compound interest of the first instalment, which nobody paid. */
export const lateExplanations = explainLoan(exampleTerms, [disbursed], lateDay).filter(
  ({ component, period }) => period === 1 && component !== 'interest',
);
export const afterPayment = replay(exampleTerms, [disbursed, paid], lateDay);
export const afterReversal = replay(exampleTerms, [disbursed, paid, reversed], lateDay);

/** What a receipt paid, in the shape of the allocation table. */
export function partsOf(state: LoanState, sequence: number) {
  const own = state.allocations.filter((allocation) => allocation.sequence === sequence);
  const prepaidPrincipal = sum(own.map((allocation) => allocation.prepaidPrincipal));
  const paidAmounts = Object.fromEntries(
    COMPONENTS.map((component) => [
      component,
      add(lineSum(own, component), component === 'principal' ? prepaidPrincipal : ZERO),
    ]),
  ) as Amounts;
  return { paid: paidAmounts, prepaidPrincipal, held: sum(own.map((allocation) => allocation.held)) };
}

const lineSum = (own: readonly RepaymentAllocation[], component: (typeof COMPONENTS)[number]): Money =>
  sum(
    own.flatMap((allocation) =>
      allocation.lines.filter((line) => line.component === component).map((line) => line.amount),
    ),
  );

export const latePaymentParts = partsOf(afterPayment, paid.sequence);

/** On the first due day the instalment is paid and this much besides, as repayment ahead of the plan. */
export const prepaidAmount = fen(3_000_000);

export type PrepaymentOutcome = Readonly<{
  /** What a period costs from then on */
  instalment: Money;
  periodsLeft: number;
  lastDueOn: string;
  /** Interest still to be paid */
  interestLeft: Money;
}>;

/** What is left to pay, by what the contract says of money repaid ahead; null: nothing is repaid ahead. */
export function afterPrepayment(effect: PrepaymentEffect | null): PrepaymentOutcome {
  const amount = effect === null ? exampleInstalment : add(exampleInstalment, prepaidAmount);
  const terms: LoanTerms = {
    ...exampleTerms,
    prepayment: { ...exampleTerms.prepayment, effect: effect ?? exampleTerms.prepayment.effect },
  };
  const day = firstDueOn;
  const events: LoanEvent[] = [
    disbursed,
    { type: 'repay', sequence: 2, valueDate: day, bookingDate: day, amount, excess: 'prepay' },
  ];
  // An instalment carries its whole interest before it falls due.
  const left = replay(terms, events, day).instalments.filter((row) => row.settledOn === null);
  return {
    instalment: add(left[0]?.due.principal ?? ZERO, left[0]?.due.interest ?? ZERO),
    periodsLeft: left.length,
    lastDueOn: left.at(-1)?.dueOn ?? day,
    interestLeft: sum(left.map((row) => row.due.interest)),
  };
}
