// 放款: the first draw opens the plan; later ones raise the balance and the plan is made anew.
import { fromDayNumber, toDayNumber } from '../calendar/iso-date';
import { fen, maxMoney, subtract, ZERO, type Money } from '../money/money';
import { downPaymentOf } from '../schedule/build-schedule';
import { dueDayNumbers, shiftOf } from '../schedule/due-dates';
import { feeNotesAt, instalmentFees } from './fee-terms';
import { addFlatInterest, relevel } from './relevel';
import { note } from './row-notes';
import type { LoanTerms } from './terms';
import { changeBearing, outstandingOf, type WorkingLoan } from './working-loan';
import { openRow, type Row } from './working-row';

/** Principal is paid out: within the plan's life only; what comes after its end has no effect. */
export function disburse(loan: WorkingLoan, day: number, amount: Money): void {
  const isFirst = loan.disbursed === 0;
  if (isFirst) {
    loan.rows = rowsOf(loan, loan.terms, 1);
    loan.followedTo = day;
    loan.bearingFrom = loan.rows[0]?.startDay ?? day;
  }
  if (loan.cursor >= loan.rows.length || loan.writtenOff || loan.drawEndedOn !== null) return;
  loan.disbursed = fen(loan.disbursed + amount);
  const down = downPaymentOf(loan.terms, amount);
  if (down > 0) payDownAtOnce(loan, day, { amount, down });
  const rest = subtract(amount, down);
  loan.ahead = fen(loan.ahead + rest);
  changeBearing(loan, day, rest);
  if (loan.terms.method === 'flat') addFlatInterest(loan, day, rest);
  if (isFirst) billFees(loan, amount);
  planDraw(loan, day, isFirst);
}

/** Whether nothing more can be drawn on a day: all at once it was, or the drawing has ended, or the plan has. */
export function isDrawOver(loan: WorkingLoan, day: number): boolean {
  const { kind, lastDrawOn } = loan.terms.draw;
  if (kind === 'once' || loan.drawEndedOn !== null || loan.cursor >= loan.rows.length) return true;
  return lastDrawOn !== null && day > toDayNumber(lastDrawOn);
}

/** What can still be drawn, fen: of a limit what is not outstanding, of tranches what was not paid out yet. */
export function undrawnOf(loan: WorkingLoan, day: number): Money {
  if (loan.disbursed === 0) return loan.terms.principal;
  if (isDrawOver(loan, day) || loan.writtenOff) return ZERO;
  const used = loan.terms.draw.kind === 'revolving' ? outstandingOf(loan) : loan.disbursed;
  return maxMoney(ZERO, subtract(loan.terms.principal, used));
}

/** The plan for what is drawn; one made for all that was agreed stands when more is drawn. */
function planDraw(loan: WorkingLoan, day: number, isFirst: boolean): void {
  const { draw, principal } = loan.terms;
  if (draw.levelOn === 'drawn') return relevel(loan, day);
  if (isFirst) relevel(loan, day, subtract(principal, downPaymentOf(loan.terms, principal)));
}

/** 费用: what the contract bills with its instalments, on what was drawn first. */
function billFees(loan: WorkingLoan, drawn: Money): void {
  if (loan.terms.fees.length === 0) return;
  loan.rows
    .filter((row) => row.kind === 'instalment')
    .forEach((row, place) => {
      row.fee = instalmentFees(loan.terms, place, drawn);
      note(row, ...feeNotesAt(loan.terms, 'each_instalment', drawn));
      if (place === 0) note(row, ...feeNotesAt(loan.terms, 'first_instalment', drawn));
    });
}

/** Rows for the periods of some terms, numbered from `first`. */
export function rowsOf(loan: WorkingLoan, terms: LoanTerms, first: number): Row[] {
  const days =
    terms.method === 'agreed' ? terms.agreed.map((row) => toDayNumber(row.dueOn)) : dueDayNumbers(terms);
  const shifted = shiftOf(terms);
  let startDay = toDayNumber(terms.startsOn);
  return days.map((dueDay, index) => {
    const row = openRow(
      first + index,
      { kind: 'instalment', startDay, dueDay, effectiveDueOn: shifted(fromDayNumber(dueDay)) },
      loan.rule,
    );
    if (terms.method === 'agreed') row.level = terms.agreed[index]?.principal ?? ZERO;
    row.isDeferred = index < terms.grace.interestPeriods;
    startDay = dueDay;
    return row;
  });
}

/** 首付: a row of its own, due on the day of the draw; where the draw itself pays it, it is paid at once. */
function payDownAtOnce(
  loan: WorkingLoan,
  day: number,
  { amount, down }: Readonly<{ amount: Money; down: Money }>,
): void {
  const row = openRow(
    0,
    { kind: 'down_payment', startDay: day, dueDay: day, effectiveDueOn: fromDayNumber(day) },
    loan.rule,
  );
  const standing = fen(loan.ahead + loan.paidAhead);
  Object.assign(row, { level: down, principal: down, isFixed: true, released: down });
  Object.assign(row, { opening: fen(standing + amount), closing: fen(standing + amount - down) });
  if (loan.terms.downPayment.paidAtDraw) {
    row.paid.principal = down;
    row.lastPaidOn = row.dueOn;
    row.clearedDay = day;
  }
  loan.rows.splice(loan.cursor, 0, row);
  // What was paid ahead on the rows after it follows them to their new numbers.
  for (const line of loan.allocations.flatMap((entry) => entry.lines))
    if (line.period > loan.cursor) line.period += 1;
  loan.rows.forEach((one, index) => {
    one.period = index + 1;
  });
  loan.cursor += 1;
}
