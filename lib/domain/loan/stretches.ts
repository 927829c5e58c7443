// Stretch by stretch: what is overdue or misused bears its rate for as long as nothing changes, under the cap of its
// days. Only loans with such a cap, or with misused principal, are followed from day to day; others need it not.
import { addMisuse, closeLateSpan, graceEndDay, isLate } from './overdue-accrual';
import { feesAt } from './fee-terms';
import { add, fen, minMoney, ZERO, type Money } from '../money/money';
import { plusProduct } from '../money/whole';
import { mostLumpSum, rateWithin, roomBeside, roomOfDay, type Exact } from './total-cap';
import { lateRates, outstandingOf, runningRow, type WorkingLoan } from './working-loan';
import { openInterest, openPrincipal, type Row } from './working-row';

const isFollowed = (loan: WorkingLoan): boolean =>
  loan.disbursed > 0 && (loan.misused > 0 || loan.terms.overdue.totalCapPercent !== null);

/** Brings everything that is overdue or misused to a day, before anything changes on it. */
export function followTo(loan: WorkingLoan, day: number): void {
  if (!isFollowed(loan)) return;
  while (loan.followedTo < day) {
    const until = nextTurn(loan, day);
    closeStretch(loan, until);
    billLateFees(loan, until);
  }
}

/** The next day on which time alone changes what accrues: a row reaches its due day, its working day, its grace's end. */
function nextTurn(loan: WorkingLoan, day: number): number {
  let next = day;
  const turn = (one: number): void => {
    if (one > loan.followedTo && one < next) next = one;
  };
  for (let index = loan.firstOpen; index < loan.cursor; index += 1) {
    const row = loan.rows[index];
    if (!row) continue;
    turn(row.dueDay);
    turn(row.payDay);
    turn(row.lateFrom);
    turn(graceEndDay(loan.terms, row) + 1);
  }
  turn(runningRow(loan)?.startDay ?? day);
  return next;
}

function closeStretch(loan: WorkingLoan, until: number): void {
  const from = loan.followedTo;
  const outstanding = outstandingOf(loan);
  loan.principalDays = plusProduct(loan.principalDays, outstanding, until - from, 1);
  const late = lateRows(loan, from);
  loan.misused = minMoney(loan.misused, outstanding);
  const { misused } = loan;
  if (late.length > 0 || misused > 0) {
    const overdue = late.reduce((total, row) => total + Math.max(0, openPrincipal(row)), 0);
    const unpaid = late.reduce((total, row) => total + Math.max(0, openInterest(row)), 0);
    const base = fen(overdue + (loan.terms.overdue.compound ? unpaid : 0));
    const room = roomOfDay(loan, from, outstanding);
    const rate = rateWithin(loan, room, { base, rate: loan.rate.penalty });
    for (const row of late) closeLateSpan(row, until, { rate, agreed: loan.rate.uncapped });
    const left = roomBeside(loan, room, { base, rate });
    if (misused > 0)
      closeMisuse(loan, until, { misused, overdue: fen(overdue), outstanding, rate, room: left });
  }
  loan.followedTo = until;
}

/** Rows on which penalty is counted from a day on: late, or in days of grace that are counted if they are missed. */
const lateRows = (loan: WorkingLoan, from: number): Row[] =>
  loan.rows
    .slice(loan.firstOpen, loan.cursor)
    .filter((row) => row.lateFrom <= from && (openPrincipal(row) > 0 || openInterest(row) > 0));

type Misused = Readonly<{
  misused: Money;
  overdue: Money;
  outstanding: Money;
  /** What overdue principal bears. */
  rate: number;
  room: Exact | null;
}>;

/**
 * 挪用 (银发〔2003〕251号): the misused part bears the misuse rate in place of the contract rate; what of it is overdue
 * too bears the higher of the two rates, not both. Principal that is not overdue is taken as the misused part first.
 */
function closeMisuse(
  loan: WorkingLoan,
  until: number,
  { misused, overdue, outstanding, rate, room }: Misused,
): void {
  const row = runningRow(loan) ?? loan.rows.at(-1);
  if (!row) return;
  const { misuse, misuseUncapped, contractOver, uncapped } = loan.rate;
  const stops = loan.terms.overdue.ordinaryInterest === 'stops';
  const onTime = minMoney(misused, fen(outstanding - overdue));
  const parts = [
    { base: onTime, bears: contractOver, agreed: contractOver },
    {
      base: fen(misused - onTime),
      bears: stops ? rate : contractOver,
      agreed: stops ? uncapped : contractOver,
    },
  ];
  let left = room;
  for (const { base, bears, agreed } of parts) {
    const raised = rateWithin(loan, left, { base, rate: Math.max(0, misuse - bears) });
    addMisuse(row, {
      fromDay: loan.followedTo,
      toDay: until,
      base,
      rate: raised,
      agreed: Math.max(raised, misuseUncapped - agreed),
    });
    left = roomBeside(loan, left, { base, rate: raised });
  }
}

/** 逾期费用 under the cap: what the contract names, but no more than the cap leaves on the day a row turns late. */
function billLateFees(loan: WorkingLoan, day: number): void {
  if (loan.terms.overdue.totalCapPercent === null || loan.terms.fees.length === 0) return;
  for (let index = loan.firstOpen; index < loan.cursor; index += 1) {
    const row = loan.rows[index];
    if (!row || row.kind !== 'instalment' || row.lateFee !== null) continue;
    if (graceEndDay(loan.terms, row) + 1 !== day || !isLate(loan.terms, row, day)) continue;
    const most = mostLumpSum(loan, day) ?? ZERO;
    row.lateFee = minMoney(feesAt(loan.terms, 'overdue', row.principal), most);
    loan.lumpSums = add(loan.lumpSums, row.lateFee);
  }
}

/** Before any rate or cap changes: everything overdue keeps the stretch up to the day. */
export function closeLateSpans(loan: WorkingLoan, day: number): void {
  for (let index = loan.firstOpen; index < loan.cursor; index += 1) {
    const row = loan.rows[index];
    if (row) closeLateSpan(row, day, lateRates(loan));
  }
}

/** 挪用认定: so much in all from the day on; nothing ends it. */
export function markMisuse(loan: WorkingLoan, day: number, amount: Money): void {
  if (!isFollowed(loan)) {
    closeLateSpans(loan, day);
    loan.followedTo = day;
  }
  loan.misused = amount;
}
