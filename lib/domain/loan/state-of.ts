// The state as everyone reads it, taken from the loan as replay left it on the day.
import { daysBetween, fromDayNumber, toDayNumber, type IsoDate } from '../calendar/iso-date';
import { rateText } from '../interest/rate';
import { add, maxMoney, minMoney, subtract, sum, ZERO, type Money } from '../money/money';
import { addAmounts, mapAmounts, NO_AMOUNTS, totalOf } from './amounts';
import { daysPastDueOn } from './advance';
import { isDrawOver, undrawnOf } from './draws';
import { project, type Figures } from './figures';
import { graceEndDay } from './overdue-accrual';
import { interestEarned, interestPaidAhead, interestTo, runningInterest } from './earned';
import { payoffOn } from './payoff';
import { interestToSettle } from './prepay';
import type { Instalment, LoanState } from './state';
import { COMPONENTS, type Amounts } from './terms';
import { overCapOf } from './over-cap';
import { dueOf, outstandingOf, penaltyOf, type WorkingLoan } from './working-loan';
import { isPayable, type Row } from './working-row';

export function stateOf(loan: WorkingLoan, asOf: IsoDate): LoanState {
  const day = toDayNumber(asOf);
  const future = project(loan, day);
  const instalments = loan.rows.map((row, index) =>
    instalmentOf(loan, row, day, future[index - loan.cursor]),
  );
  const outstandingPrincipal = outstandingOf(loan);
  const pastDue = daysPastDueOn(loan, day);
  const paid = instalments.map((row) => row.paid).reduce(addAmounts, NO_AMOUNTS);
  const isSettled =
    loan.disbursed > 0 &&
    outstandingPrincipal === 0 &&
    instalments.every((row) => totalOf(row.open) === 0) &&
    !loan.writtenOff &&
    isDrawOver(loan, day);
  return {
    asOf,
    disbursed: loan.disbursed,
    outstandingPrincipal,
    undrawn: undrawnOf(loan, day),
    drawEndedOn: loan.drawEndedOn === null ? null : fromDayNumber(loan.drawEndedOn),
    credit: loan.credit,
    instalments,
    dueNow: openWhere(loan, instalments, (row) => isPayable(row, day)),
    overdue: openWhere(loan, instalments, (row) => graceEndDay(loan.terms, row) < day),
    accruedNotDue: accruedNotDue(loan, day),
    interestEarned: interestEarned(loan, day),
    paid: { ...paid, principal: add(paid.principal, loan.prepaid) },
    waived: instalments.map((row) => row.waived).reduce(addAmounts, NO_AMOUNTS),
    overCap: overCapOf(loan, day),
    misused: minMoney(loan.misused, outstandingPrincipal),
    annualRate: rateText(loan.rate.contract),
    isAccrualStopped: loan.isPaused,
    debtor: loan.debtor,
    writtenOff: writtenOffOf(loan),
    daysPastDue: pastDue.days,
    overdueSince: pastDue.since?.effectiveDueOn ?? null,
    nextDue: isSettled ? null : nextDueOf(instalments, asOf),
    allocations: loan.allocations.map((entry) => ({ ...entry, lines: [...entry.lines] })),
    payoff: payoffOn(loan, day),
    settledOn: isSettled ? settledOnOf(loan) : null,
  };
}

function openWhere(
  loan: WorkingLoan,
  instalments: readonly Instalment[],
  which: (row: Row) => boolean,
): Amounts {
  let total = NO_AMOUNTS;
  loan.rows.forEach((row, index) => {
    const open = instalments[index]?.open;
    if (open && row.isFixed && which(row)) total = addAmounts(total, open);
  });
  return total;
}

/** The day of the last payment; of a limit without a balance the day on which it was given up. */
const settledOnOf = ({ drawEndedOn, lastPaidOn }: WorkingLoan): IsoDate | null =>
  lastPaidOn === null ? null : fromDayNumber(Math.max(lastPaidOn, drawEndedOn ?? lastPaidOn));

const writtenOffOf = (loan: WorkingLoan): LoanState['writtenOff'] =>
  loan.writtenOff && loan.writtenOffOn !== null
    ? {
        on: fromDayNumber(loan.writtenOffOn),
        amounts: { ...loan.writtenOff },
        recovered: loan.recovered,
        daysPastDue: loan.writtenOffLate,
      }
    : null;

/** Interest of rows that cannot be claimed yet, earned to the day and not paid. */
export function accruedNotDue(loan: WorkingLoan, day: number): Money {
  const waiting = loan.rows
    .filter((row) => row.isFixed && !isPayable(row, day))
    .map((row) =>
      maxMoney(ZERO, subtract(interestTo(loan, row, day), add(row.paid.interest, row.waived.interest))),
    );
  const rest = loan.terms.prepayment.rest;
  const running =
    rest === 'day' ? interestToSettle(loan, day) : runningInterest(loan, day, interestPaidAhead(loan));
  return add(sum(waiting), running);
}

function instalmentOf(loan: WorkingLoan, row: Row, day: number, planned: Figures | undefined): Instalment {
  const due = row.isFixed
    ? dueOf(loan, row, day)
    : {
        fee: row.fee,
        compound: ZERO,
        penalty: penaltyOf(loan, row, day),
        interest: planned?.interest ?? ZERO,
        principal: planned?.principal ?? ZERO,
      };
  const open = mapAmounts((one) => maxMoney(ZERO, (due[one] - row.paid[one] - row.waived[one]) as Money));
  const isClosed = totalOf(open) === 0 && (row.lastPaidOn !== null || (row.isFixed && isPayable(row, day)));
  return {
    period: row.period,
    kind: row.kind,
    startsOn: row.startsOn,
    dueOn: row.dueOn,
    effectiveDueOn: row.effectiveDueOn,
    days: daysBetween(row.startsOn, row.dueOn),
    openingBalance: row.isFixed ? row.opening : (planned?.opening ?? ZERO),
    closingBalance: row.isFixed ? row.closing : (planned?.closing ?? ZERO),
    due,
    paid: { ...row.paid },
    waived: { ...row.waived },
    open,
    prepaid: row.prepaid,
    settledOn: isClosed ? (row.lastPaidOn ?? row.effectiveDueOn) : null,
  };
}

function nextDueOf(instalments: readonly Instalment[], asOf: IsoDate): LoanState['nextDue'] {
  const next = instalments.find(
    (row) => row.effectiveDueOn >= asOf && COMPONENTS.some((one) => row.open[one] > 0),
  );
  return next ? { dueOn: next.effectiveDueOn, period: next.period, amount: totalOf(next.open) } : null;
}
