// The golden cases of Chinese practice as loans of this engine: terms, events and a day, by the family of the case.
import { addDays, addMonths, isoDate, type IsoDate } from '@/lib/domain/calendar/iso-date';
import type { LoanEvent } from '@/lib/domain/loan/events';
import { replay } from '@/lib/domain/loan/replay';
import type { Component, DayCount, LoanTerms } from '@/lib/domain/loan/terms';
import { fen, type Money } from '@/lib/domain/money/money';
import { yuan, type GoldenCase } from './golden-cases';
import { sampleTerms } from './sample-terms';

export type ChinaLoan = Readonly<{ terms: LoanTerms; events: readonly LoanEvent[]; asOf: IsoDate }>;

type Given = GoldenCase['terms'];

const on = (sequence: number, day: IsoDate) => ({ sequence, valueDate: day, bookingDate: day });
const dayCountOf = (given: Given): DayCount => (given.dayBase === 365 ? 'act/365' : 'act/360');
const draw = ({ principal, startsOn }: LoanTerms): LoanEvent => ({
  ...on(1, startsOn),
  type: 'disburse',
  amount: principal,
});

/** 整月加零头天: a loan without a plan, paid off on its day. */
export function itemisedLoan(given: Given): ChinaLoan {
  const terms: LoanTerms = {
    ...sampleTerms,
    principal: yuan(given.principal),
    annualRate: String(given.annualRate),
    method: 'bullet',
    startsOn: isoDate(String(given.disbursedOn)),
    maturesOn: addMonths(isoDate(String(given.repaidOn)), 12),
  };
  return { terms, events: [draw(terms)], asOf: isoDate(String(given.repaidOn)) };
}

/** 积数计息: draws and repayments within a limit, settled on its day. */
export function balanceDaysLoan(given: Given): ChinaLoan {
  const settleTo = isoDate(String(given.settleTo));
  const moves = given.moves as readonly (readonly [string, string])[];
  const terms: LoanTerms = {
    ...sampleTerms,
    principal: fen(10 ** 12),
    annualRate: String(given.annualRate),
    method: 'free',
    dayCount: dayCountOf(given),
    draw: { kind: 'revolving', tranches: [], levelOn: 'drawn', lastDrawOn: null },
    startsOn: isoDate(String(given.settleFrom)),
    maturesOn: addMonths(settleTo, 12),
    dueDayRule: 'fixed_day',
    dueDay: Number(settleTo.slice(8)),
    firstPeriod: 'short',
    prepayment: { ...sampleTerms.prepayment, collects: 'principal_first' },
  };
  const events = moves.map(([day, amount], index): LoanEvent => {
    const common = on(index + 1, isoDate(day));
    return amount.startsWith('-')
      ? { ...common, type: 'repay', amount: yuan(amount.slice(1)), excess: 'prepay' }
      : { ...common, type: 'disburse', amount: yuan(amount) };
  });
  return { terms, events, asOf: settleTo };
}

/** 分段计息: one principal at one rate after another, until maturity. */
export function segmentsLoan(given: Given): ChinaLoan {
  const [first, ...later] = given.segments as readonly (readonly [string, string, string])[];
  const last = later.at(-1) ?? first;
  if (!first || !last) throw new Error('a case without stretches');
  const terms: LoanTerms = {
    ...sampleTerms,
    principal: yuan(given.principal),
    annualRate: first[2],
    rateRegime: 'segment_rounded',
    method: 'bullet',
    dayCount: dayCountOf(given),
    startsOn: isoDate(first[0]),
    maturesOn: isoDate(last[1]),
  };
  const changes = later.map(([from, , annualRate], index): LoanEvent => ({
    ...on(index + 2, isoDate(from)),
    type: 'change_rate',
    annualRate,
  }));
  return { terms, events: [draw(terms), ...changes], asOf: terms.maturesOn };
}

/**
 * 逾期: principal and interest due on a day and unpaid. The loan began early enough to earn that interest, and what it
 * earned beyond is paid on the due day.
 */
export function overdueLoan(given: Given): ChinaLoan {
  const dueOn = isoDate(String(given.dueOn));
  const base = given.dayBase === 365 ? 365 : 360;
  const daily = (yuan(given.principal) * Number(given.annualRate)) / 100 / base;
  const terms: LoanTerms = {
    ...sampleTerms,
    principal: yuan(given.principal),
    annualRate: String(given.annualRate),
    method: 'bullet',
    dayCount: dayCountOf(given),
    startsOn: addDays(dueOn, -Math.ceil(yuan(given.unpaidInterest) / daily) - 1),
    maturesOn: dueOn,
    overdue: {
      ...sampleTerms.overdue,
      upliftPercent: String(given.overdueMarkUpPercent),
      compound: given.compound === true,
    },
    allocation: { ...sampleTerms.allocation, order: ['interest', 'fee', 'compound', 'penalty', 'principal'] },
  };
  const drawn = draw(terms);
  const beyond = fen(replay(terms, [drawn], dueOn).dueNow.interest - yuan(given.unpaidInterest));
  const paid: LoanEvent = { ...on(2, dueOn), type: 'repay', amount: beyond, excess: 'hold' };
  const fee: LoanEvent = {
    ...on(3, dueOn),
    type: 'charge_fee',
    amount: yuan(given.openFee ?? '0'),
    name: '费用',
  };
  const events = [drawn, ...(beyond > 0 ? [paid] : []), ...(fee.amount > 0 ? [fee] : [])];
  return { terms, events, asOf: isoDate(String(given.asOf)) };
}

/** 冲销顺序: the amounts of a case as they stand open on one instalment. */
export const openOf = (given: Given, components: readonly Component[]): Record<Component, Money> =>
  Object.fromEntries(
    components.map((one) => [one, yuan((given.open as Record<string, string>)[one] ?? '0')]),
  ) as Record<Component, Money>;
