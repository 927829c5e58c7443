// A quote as the interface tells it: every amount as yuan text and as fen, every rate as percent text.
import { accrualSegments } from '@/lib/domain/loan/accrual-segments';
import { totalOf } from '@/lib/domain/loan/amounts';
import type { Quote, QuoteRow } from '@/lib/domain/loan/quote';
import type { AccrualSegment, Instalment, LoanState, RepaymentAllocation } from '@/lib/domain/loan/state';
import { COMPONENTS, type Amounts } from '@/lib/domain/loan/terms';
import { toYuanText, type Money } from '@/lib/domain/money/money';

const both = (amount: Money) => ({ yuan: toYuanText(amount), fen: amount });

const parts = (amounts: Amounts) => ({
  ...Object.fromEntries(COMPONENTS.map((one) => [one, both(amounts[one])])),
  total: both(totalOf(amounts)),
});

export const quotePicture = ({ events, plan, rate, state, terms, totals }: Quote, withDetails: boolean) => ({
  ok: true as const,
  loan: {
    principal: both(terms.principal),
    annualRate: terms.annualRate,
    startsOn: terms.startsOn,
    maturesOn: terms.maturesOn,
    periods: plan.length,
  },
  plan: plan.map(planRow),
  totals: {
    principal: both(totals.principal),
    interest: both(totals.interest),
    fee: both(totals.fee),
    total: both(totals.total),
  },
  effectiveRate: rate,
  state: {
    ...statePicture(state),
    ...(withDetails && { segments: accrualSegments(terms, events, state.asOf).map(segment) }),
  },
});

const planRow = (row: QuoteRow) => ({
  period: row.period,
  kind: row.kind,
  startsOn: row.startsOn,
  dueOn: row.dueOn,
  effectiveDueOn: row.effectiveDueOn,
  days: row.days,
  openingBalance: both(row.openingBalance),
  principal: both(row.principal),
  interest: both(row.interest),
  fee: both(row.fee),
  total: both(row.total),
  closingBalance: both(row.closingBalance),
});

const statePicture = (state: LoanState) => ({
  asOf: state.asOf,
  annualRate: state.annualRate,
  disbursed: both(state.disbursed),
  outstandingPrincipal: both(state.outstandingPrincipal),
  credit: both(state.credit),
  accruedNotDue: both(state.accruedNotDue),
  dueNow: parts(state.dueNow),
  overdue: parts(state.overdue),
  paid: parts(state.paid),
  waived: parts(state.waived),
  overCap: {
    penalty: both(state.overCap.penalty),
    compound: both(state.overCap.compound),
    fee: both(state.overCap.fee),
    total: both(state.overCap.total),
  },
  misused: both(state.misused),
  daysPastDue: state.daysPastDue,
  overdueSince: state.overdueSince,
  nextDue: state.nextDue && { ...state.nextDue, amount: both(state.nextDue.amount) },
  payoff: {
    ...Object.fromEntries(COMPONENTS.map((one) => [one, both(state.payoff[one])])),
    prepaymentFee: both(state.payoff.prepaymentFee),
    credit: both(state.payoff.credit),
    total: both(state.payoff.total),
  },
  isAccrualStopped: state.isAccrualStopped,
  debtor: state.debtor,
  writtenOff: state.writtenOff && {
    on: state.writtenOff.on,
    ...parts(state.writtenOff.amounts),
    recovered: both(state.writtenOff.recovered),
  },
  settledOn: state.settledOn,
  instalments: state.instalments.map(instalment),
  allocations: state.allocations.map(allocation),
});

const instalment = (row: Instalment) => ({
  period: row.period,
  kind: row.kind,
  startsOn: row.startsOn,
  dueOn: row.dueOn,
  effectiveDueOn: row.effectiveDueOn,
  days: row.days,
  openingBalance: both(row.openingBalance),
  closingBalance: both(row.closingBalance),
  due: parts(row.due),
  paid: parts(row.paid),
  waived: parts(row.waived),
  open: parts(row.open),
  prepaid: both(row.prepaid),
  settledOn: row.settledOn,
});

/** `event` is the place in the list that was sent, from 1. */
const allocation = ({ sequence, valueDate, lines, prepaidPrincipal, held }: RepaymentAllocation) => ({
  event: sequence,
  valueDate,
  lines: lines.map((line) => ({ ...line, amount: both(line.amount) })),
  prepaidPrincipal: both(prepaidPrincipal),
  held: both(held),
});

const segment = ({ base, exact, ...rest }: AccrualSegment) => ({
  ...rest,
  base: both(base),
  exactFen: exact,
});
