// The state as everyone reads it, taken from the loan as replay left it on the day.
import { daysBetween, type IsoDate } from '../calendar/iso-date';
import { maxMoney, subtract, sum, ZERO, type Money } from '../money/money';
import { accrualSegments } from './accrual-segments';
import { payoffOn } from './payoff';
import type { Instalment, LoanState } from './state';
import { COMPONENTS, type Amounts } from './terms';
import {
  addAmounts,
  dueOf,
  graceEndsOn,
  interestTo,
  isPayable,
  mapAmounts,
  NO_AMOUNTS,
  openOf,
  paidAmounts,
  paidOf,
  totalOf,
  type WorkingInstalment,
} from './working-instalment';
import { creditOf, daysPastDueOn, outstandingOf, type WorkingLoan } from './working-loan';

export function stateOf(loan: WorkingLoan, asOf: IsoDate): LoanState {
  const { terms } = loan;
  const instalments = loan.rows.map((row) => instalmentOf(loan, row, asOf));
  const outstandingPrincipal = outstandingOf(loan);
  const pastDue = daysPastDueOn(loan, asOf);
  const openWhere = (which: (row: WorkingInstalment) => boolean): Amounts =>
    loan.rows
      .filter(which)
      .map((row) => openOf(terms, row, asOf))
      .reduce(addAmounts, NO_AMOUNTS);
  const paid = loan.rows.map(paidAmounts).reduce(addAmounts, NO_AMOUNTS);
  const isSettled = loan.disbursed > 0 && outstandingPrincipal === 0 && totalOf(openWhere(() => true)) === 0;
  return {
    asOf,
    disbursed: loan.disbursed,
    outstandingPrincipal,
    credit: creditOf(loan),
    instalments,
    dueNow: openWhere((row) => isPayable(row, asOf)),
    overdue: openWhere((row) => graceEndsOn(terms, row) < asOf),
    accruedNotDue: sum(
      loan.rows.map((row) =>
        isPayable(row, asOf)
          ? ZERO
          : maxMoney(ZERO, subtract(interestTo(terms, row, asOf), paidOf(row, 'interest'))),
      ),
    ),
    interestEarned: interestEarned(loan, asOf),
    paid: mapAmounts((component) => sum([paid[component], component === 'principal' ? loan.prepaid : ZERO])),
    daysPastDue: pastDue.days,
    overdueSince: pastDue.since,
    nextDue: isSettled ? null : nextDueOf(instalments, asOf),
    allocations: loan.allocations.map((entry) => ({ ...entry, lines: [...entry.lines] })),
    segments: accrualSegments(terms, loan.rows, asOf),
    payoff: payoffOn(loan, asOf),
    settledOn: isSettled ? loan.lastPaidOn : null,
  };
}

/** Interest paid before its day (an instalment due on the working day before) counts as earned. */
const interestEarned = (loan: WorkingLoan, asOf: IsoDate): Money =>
  sum(loan.rows.map((row) => maxMoney(interestTo(loan.terms, row, asOf), paidOf(row, 'interest'))));

function instalmentOf(loan: WorkingLoan, row: WorkingInstalment, asOf: IsoDate): Instalment {
  const open = openOf(loan.terms, row, asOf);
  const last = row.payments.at(-1)?.on ?? null;
  const isClosed = totalOf(open) === 0 && (last !== null || isPayable(row, asOf));
  const planned = row.balances.at(-1)?.balance ?? ZERO;
  return {
    period: row.period,
    startsOn: row.startsOn,
    dueOn: row.dueOn,
    effectiveDueOn: row.effectiveDueOn,
    days: daysBetween(row.startsOn, row.dueOn),
    openingBalance: row.balances[0]?.balance ?? ZERO,
    closingBalance: subtract(planned, row.principal),
    due: dueOf(loan.terms, row, asOf),
    paid: paidAmounts(row),
    open,
    settledOn: isClosed ? (last ?? row.effectiveDueOn) : null,
  };
}

function nextDueOf(instalments: readonly Instalment[], asOf: IsoDate): LoanState['nextDue'] {
  const next = instalments.find(
    (row) => row.effectiveDueOn >= asOf && COMPONENTS.some((one) => row.open[one] > 0),
  );
  return next ? { dueOn: next.effectiveDueOn, period: next.period, amount: totalOf(next.open) } : null;
}
