// A loan while it is replayed: its instalments, the money it holds, and who paid what. Lives inside one replay only.
import { daysBetween, type IsoDate } from '../calendar/iso-date';
import { allocate } from '../allocation/allocate';
import { add, minMoney, subtract, sum, ZERO, type Money } from '../money/money';
import { buildSchedule } from '../schedule/build-schedule';
import {
  graceEndsOn,
  isPayable,
  openInstalment,
  openOf,
  paidOf,
  totalOf,
  type WorkingInstalment,
} from './working-instalment';
import type { Component, LoanTerms } from './terms';

/** Money of one receipt that is not used yet. */
type Lot = { readonly sequence: number; amount: Money };

export type WorkingAllocation = {
  readonly sequence: number;
  readonly valueDate: IsoDate;
  lines: { period: number; component: Component; amount: Money }[];
  prepaidPrincipal: Money;
  held: Money;
};

export type WorkingLoan = {
  readonly terms: LoanTerms;
  disbursed: Money;
  rows: WorkingInstalment[];
  /** The equal part that every instalment pays; what 缩期 keeps. */
  level: Money | null;
  lots: Lot[];
  allocations: WorkingAllocation[];
  prepaid: Money;
  lastPaidOn: IsoDate | null;
};

export const emptyLoan = (terms: LoanTerms): WorkingLoan => ({
  terms,
  disbursed: ZERO,
  rows: [],
  level: null,
  lots: [],
  allocations: [],
  prepaid: ZERO,
  lastPaidOn: null,
});

/** 放款: the plan begins. */
export function disburse(loan: WorkingLoan, amount: Money): void {
  if (loan.disbursed > 0) return;
  const plan = buildSchedule({ ...loan.terms, principal: amount });
  loan.disbursed = amount;
  loan.rows = plan.map(openInstalment);
  const first = plan[0];
  if (first && loan.terms.method === 'equal_instalment') loan.level = add(first.principal, first.interest);
  if (first && loan.terms.method === 'equal_principal') loan.level = first.principal;
}

export const creditOf = (loan: WorkingLoan): Money => sum(loan.lots.map((lot) => lot.amount));

export const outstandingOf = (loan: WorkingLoan): Money =>
  subtract(subtract(loan.disbursed, loan.prepaid), sum(loan.rows.map((row) => paidOf(row, 'principal'))));

/** Takes money in; until something is paid with it, it is held. */
export function receive(loan: WorkingLoan, sequence: number, day: IsoDate, amount: Money): void {
  loan.lots.push({ sequence, amount });
  const entry = entryOf(loan, sequence, day);
  entry.held = add(entry.held, amount);
}

/** Takes from what is held, oldest first (or from one receipt only), and says for each part whose money it was. */
function draw(
  loan: WorkingLoan,
  day: IsoDate,
  amount: Money,
  assign: (entry: WorkingAllocation, part: Money) => void,
  onlySequence?: number,
): void {
  let left = amount;
  for (const lot of loan.lots) {
    if (onlySequence !== undefined && lot.sequence !== onlySequence) continue;
    const part = minMoney(left, lot.amount);
    if (part <= 0) continue;
    lot.amount = subtract(lot.amount, part);
    left = subtract(left, part);
    const entry = entryOf(loan, lot.sequence, day);
    entry.held = subtract(entry.held, part);
    assign(entry, part);
  }
  loan.lots = loan.lots.filter((lot) => lot.amount > 0);
}

function entryOf(loan: WorkingLoan, sequence: number, day: IsoDate): WorkingAllocation {
  const found = loan.allocations.find((entry) => entry.sequence === sequence && entry.valueDate === day);
  if (found) return found;
  const entry = { sequence, valueDate: day, lines: [], prepaidPrincipal: ZERO, held: ZERO };
  loan.allocations.push(entry);
  return entry;
}

export function payLine(
  loan: WorkingLoan,
  day: IsoDate,
  row: WorkingInstalment,
  line: Readonly<{ component: Component; amount: Money }>,
  onlySequence?: number,
): void {
  if (line.amount <= 0) return;
  draw(
    loan,
    day,
    line.amount,
    (entry, part) => {
      const same = entry.lines.find((one) => one.period === row.period && one.component === line.component);
      if (same) same.amount = add(same.amount, part);
      else entry.lines.push({ period: row.period, component: line.component, amount: part });
    },
    onlySequence,
  );
  row.payments.push({ on: day, component: line.component, amount: line.amount });
  loan.lastPaidOn = day;
}

export function payPrincipalAhead(
  loan: WorkingLoan,
  day: IsoDate,
  amount: Money,
  onlySequence?: number,
): void {
  if (amount <= 0) return;
  draw(
    loan,
    day,
    amount,
    (entry, part) => {
      entry.prepaidPrincipal = add(entry.prepaidPrincipal, part);
    },
    onlySequence,
  );
  loan.prepaid = add(loan.prepaid, amount);
  loan.lastPaidOn = day;
}

/** 退还预收款 */
export function refund(loan: WorkingLoan, day: IsoDate, amount: Money): void {
  draw(loan, day, minMoney(amount, creditOf(loan)), () => undefined);
}

/** A fee falls on the running instalment, or on the last one when none is left. */
export function chargeFee(loan: WorkingLoan, day: IsoDate, amount: Money): void {
  const row = loan.rows.find((one) => !isPayable(one, day)) ?? loan.rows.at(-1);
  if (row) row.fee = add(row.fee, amount);
}

/** Pays what is due with what is held, in the order of the contract. */
export function payDues(loan: WorkingLoan, day: IsoDate): void {
  payOpen(loan, day, (row) => isPayable(row, day));
}

export function payOpen(
  loan: WorkingLoan,
  day: IsoDate,
  which: (row: WorkingInstalment) => boolean,
  onlySequence?: number,
): void {
  const { order, overdueOrder, switchAfterDays, by } = loan.terms.allocation;
  const money =
    onlySequence === undefined
      ? creditOf(loan)
      : sum(loan.lots.filter((lot) => lot.sequence === onlySequence).map((lot) => lot.amount));
  if (money <= 0) return;
  const rows = loan.rows.filter(which);
  const open = rows.map((row) => openOf(loan.terms, row, day));
  const isLongOverdue = daysPastDueOn(loan, day).days > switchAfterDays;
  for (const line of allocate(money, open, isLongOverdue ? overdueOrder : order, by)) {
    const row = rows[line.index];
    if (row) payLine(loan, day, row, line, onlySequence);
  }
}

/** 逾期天数: from the oldest instalment whose principal or interest is open after its grace; the due day is not late. */
export function daysPastDueOn(
  loan: WorkingLoan,
  day: IsoDate,
): Readonly<{ days: number; since: IsoDate | null }> {
  const oldest = loan.rows.find(
    (row) =>
      graceEndsOn(loan.terms, row) < day &&
      subtract(add(row.principal, row.interest), add(paidOf(row, 'principal'), paidOf(row, 'interest'))) > 0,
  );
  return oldest
    ? { days: daysBetween(oldest.effectiveDueOn, day), since: oldest.effectiveDueOn }
    : { days: 0, since: null };
}

export const isNothingDue = (loan: WorkingLoan, day: IsoDate): boolean =>
  loan.rows.every((row) => !isPayable(row, day) || totalOf(openOf(loan.terms, row, day)) === 0);
