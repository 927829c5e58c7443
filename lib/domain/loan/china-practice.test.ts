// Goal: every golden case of Chinese practice, every field to the fen. Method: each case of each family runs from its JSON as
// terms and events; a case added to the file runs without further ado.
import { describe, expect, it } from 'vitest';
import {
  balanceDaysLoan,
  itemisedLoan,
  openOf,
  overdueLoan,
  segmentsLoan,
  type ChinaLoan,
} from '@/lib/testing/china-cases';
import { chinaCases, goldenRows, goldenTerms, yuan, type GoldenCase } from '@/lib/testing/golden-cases';
import { allocate } from '../allocation/allocate';
import { toDayNumber } from '../calendar/iso-date';
import { wholeMonths } from '../interest/day-count';
import { effectiveRate } from '../interest/effective-rate';
import { fen, sum, toYuanText, type Money } from '../money/money';
import { buildSchedule } from '../schedule/build-schedule';
import { accrualSegments } from './accrual-segments';
import type { LoanEvent } from './events';
import { replay } from './replay';
import { COMPONENTS, type Component } from './terms';

const stateOf = ({ terms, events, asOf }: ChinaLoan) => replay(terms, events, asOf);
const text = (amount: Money): string => toYuanText(amount);

/** What the engine makes of a case, named as the case names it. */
const FAMILIES: Readonly<Record<string, (golden: GoldenCase) => Readonly<Record<string, unknown>>>> = {
  equal_instalment: planned,
  equal_principal: planned,
  interest_only: planned,
  bullet_whole_months: itemised,
  revolving_balance_days: balanceDays,
  segments,
  overdue,
  allocation,
};

function planned(golden: GoldenCase) {
  const terms = goldenTerms(golden);
  const plan = buildSchedule(terms);
  const wanted = goldenRows(golden);
  const rows = plan.map((row, index) => ({
    period: row.period,
    due: row.dueOn,
    ...(wanted[index]?.days === undefined ? {} : { days: row.days }),
    principal: text(row.principal),
    interest: text(row.interest),
    total: text(sum([row.principal, row.interest])),
    balance: text(row.closingBalance),
  }));
  const rate = effectiveRate(terms, plan, yuan(golden.terms.feeAtSigning ?? '0'));
  return {
    rows,
    totalInterest: text(sum(plan.map((row) => row.interest))),
    effectiveAnnualRate: { simple: rate.nominal, compound: rate.compound },
  };
}

function itemised({ terms: given }: GoldenCase) {
  const loan = itemisedLoan(given);
  const { payoff } = stateOf(loan);
  const paid: LoanEvent = {
    type: 'repay',
    sequence: 2,
    valueDate: loan.asOf,
    bookingDate: loan.asOf,
    amount: payoff.total,
    excess: 'prepay',
  };
  expect(replay(loan.terms, [...loan.events, paid], loan.asOf).settledOn).toBe(loan.asOf);
  const [from, to] = [toDayNumber(loan.terms.startsOn), toDayNumber(loan.asOf)];
  const { months, days } = wholeMonths(from, to, Number(loan.terms.startsOn.slice(8)));
  return { months, oddDays: days, interest: text(payoff.interest) };
}

function balanceDays({ terms: given }: GoldenCase) {
  const loan = balanceDaysLoan(given);
  const settled = accrualSegments(loan.terms, loan.events, loan.asOf);
  const total = settled.reduce((days, one) => days + (one.base / 100) * one.days, 0);
  return { interest: text(stateOf(loan).dueNow.interest), balanceDays: String(total) };
}

function segments({ terms: given }: GoldenCase) {
  const loan = segmentsLoan(given);
  const lines = accrualSegments(loan.terms, loan.events, loan.asOf);
  return {
    interest: lines.map((one) => text(fen(Math.round(Number(one.exact))))),
    total: text(stateOf(loan).dueNow.interest),
  };
}

function overdue({ terms: given }: GoldenCase) {
  const { dueNow } = stateOf(overdueLoan(given));
  expect([text(dueNow.interest), text(dueNow.principal)]).toEqual([given.unpaidInterest, given.principal]);
  return { penalty: text(dueNow.penalty), compound: text(dueNow.compound) };
}

function allocation({ terms: given }: GoldenCase) {
  const open = openOf(given, COMPONENTS);
  const lines = allocate(yuan(given.receipt), [open], given.order as Component[], 'instalment');
  const paid = (component: Component): Money =>
    sum(lines.filter((line) => line.component === component).map((line) => line.amount));
  return {
    ...Object.fromEntries(COMPONENTS.map((one) => [one, text(paid(one))])),
    principalLeft: text(fen(open.principal - paid('principal'))),
  };
}

describe('golden cases of Chinese practice', () => {
  it.each(chinaCases.map((golden) => [golden.id, golden] as const))('%s', (_, golden) => {
    const family = FAMILIES[golden.method];
    if (!family) throw new Error(`${golden.id}: no such family as ${golden.method}`);
    const made = family(golden);
    expect(Object.fromEntries(Object.keys(golden.expected).map((key) => [key, made[key]]))).toEqual(
      golden.expected,
    );
  });
});
