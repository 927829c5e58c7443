// What changes the bargain of a running loan: its rate, its maturity, its plan, whether it earns at all.
import { fromDayNumber, toDayNumber } from '../calendar/iso-date';
import { parseRate, type Rate, type RateText } from '../interest/rate';
import { add, negate, subtract } from '../money/money';
import { plusProduct } from '../money/whole';
import { dayRuleOf } from '../schedule/build-schedule';
import { rowsOf } from './draws';
import type { ExtendEvent, NewPlan } from './events';
import { feeNotesAt, feesAt } from './fee-terms';
import { closeLateSpan } from './overdue-accrual';
import { addFlatInterest, relevel } from './relevel';
import { note } from './row-notes';
import type { LoanTerms } from './terms';
import { closeSpan, foldInto, lateRates, rateInForce, runningRow, type WorkingLoan } from './working-loan';
import { openInterest, redated } from './working-row';

/**
 * 调整利率, effective from its day and with it (2.8): by segments the days before keep their rate; by the rate in
 * force a lower rate holds for the whole running period, while a higher one never reaches back; by the contract rate
 * nothing changes.
 */
export function changeRate(loan: WorkingLoan, day: number, annualRate: RateText): void {
  if (loan.terms.rateRegime === 'contract') return;
  turnRate(loan, day, parseRate(annualRate));
  const row = runningRow(loan);
  if (row && loan.terms.rateRegime === 'in_force') {
    row.spans = row.spans.map((span) => ({ ...span, rate: Math.min(span.rate, loan.rate.ordinary) }));
    row.earned = row.spans.reduce(
      (sum, span) => plusProduct(sum, span.balance, span.rate, span.share),
      0 as number | bigint,
    );
  }
  if (loan.terms.method === 'flat') return reflat(loan, day);
  relevel(loan, day);
}

/** 等本等息: the rows that have not begun are reckoned at the new rate; the running one keeps what was agreed. */
function reflat(loan: WorkingLoan, day: number): void {
  for (const row of loan.rows.slice(loan.cursor + 1)) {
    row.flatEarned = 0;
    row.flatSpans = [];
  }
  const next = loan.rows[loan.cursor + 1];
  if (next) {
    const running = runningRow(loan);
    const [kept, keptSpans] = [running?.flatEarned ?? 0, running?.flatSpans ?? []];
    addFlatInterest(loan, Math.max(day, next.startDay), loan.bearing);
    if (running) {
      running.flatEarned = kept;
      running.flatSpans = keptSpans;
    }
  }
  relevel(loan, day);
}

/** Every stretch up to the day keeps the rate it had. */
function turnRate(loan: WorkingLoan, day: number, contract: Rate): void {
  closeSpan(loan, day);
  for (let index = loan.firstOpen; index < loan.cursor; index += 1) {
    const row = loan.rows[index];
    if (row) closeLateSpan(row, day, lateRates(loan));
  }
  loan.rate = rateInForce(loan, contract);
}

/** 停息: from its day on nothing is earned, until it is resumed. */
export function pauseAccrual(loan: WorkingLoan, day: number, isPaused: boolean): void {
  if (loan.isPaused === isPaused) return;
  closeSpan(loan, day);
  loan.isPaused = isPaused;
  turnRate(loan, day, loan.rate.contract);
  relevel(loan, day);
}

/** 展期: a later maturity for what is not due yet, by the same method; the periods to come follow the calendar. */
export function extend(loan: WorkingLoan, day: number, event: ExtendEvent): void {
  const { maturesOn, annualRate, holidays = [] } = event;
  const running = runningRow(loan);
  if (!running || toDayNumber(maturesOn) <= toDayNumber(loan.terms.maturesOn)) return;
  if (annualRate !== undefined) turnRate(loan, day, parseRate(annualRate));
  replacePlan(loan, { ...loan.terms, maturesOn, holidays: [...loan.terms.holidays, ...holidays] });
  const row = runningRow(loan);
  if (row) {
    row.fee = add(row.fee, feesAt(loan.terms, 'extension', loan.ahead));
    note(row, ...feeNotesAt(loan.terms, 'extension', loan.ahead));
  }
  relevel(loan, day);
}

/** The rows from the running one on follow new terms; the running one keeps what it has earned and was paid. */
function replacePlan(loan: WorkingLoan, terms: LoanTerms): void {
  const running = runningRow(loan);
  if (!running) return;
  const later = rowsOf(loan, terms, 1).filter((row) => row.dueDay > running.startDay);
  const [first, ...rest] = later;
  if (!first) return;
  foldInto(loan, running, loan.rows.slice(loan.cursor + 1));
  const { dueOn, dueDay, effectiveDueOn, payDay } = first;
  const carriedOn = redated(loan.rule, running, { dueOn, dueDay, effectiveDueOn, payDay });
  carriedOn.level = terms.method === 'agreed' ? first.level : null;
  loan.terms = terms;
  loan.rows = [...loan.rows.slice(0, loan.cursor), carriedOn, ...rest];
  loan.rows.forEach((row, index) => {
    row.period = index + 1;
  });
}

/**
 * 重组: a new plan from the day on for the principal that is not due yet. The running row ends on the day with the
 * interest earned so far; the new rows begin there.
 */
export function restructure(loan: WorkingLoan, day: number, plan: NewPlan): void {
  const running = runningRow(loan);
  if (!running || toDayNumber(plan.maturesOn) <= day) return;
  closeSpan(loan, day);
  const { annualRate, ...changes } = plan;
  const terms: LoanTerms = {
    ...loan.terms,
    ...changes,
    startsOn: fromDayNumber(Math.max(day, running.startDay)),
    grace: plan.grace ?? { principalPeriods: 0, interestPeriods: 0 },
  };
  if (annualRate !== undefined) turnRate(loan, day, parseRate(annualRate));
  const kept = loan.rows.slice(0, loan.cursor);
  foldInto(loan, running, loan.rows.slice(loan.cursor + 1));
  if (day > running.startDay) {
    const { startsOn: endsOn } = terms;
    const ended = redated(loan.rule, running, {
      dueOn: endsOn,
      effectiveDueOn: endsOn,
      dueDay: day,
      payDay: day,
    });
    kept.push({ ...ended, level: running.paid.principal });
  } else {
    const before = kept.at(-1);
    if (before) foldInto(loan, before, [running]);
  }
  loan.terms = terms;
  loan.rule = dayRuleOf(terms);
  loan.rows = [...kept, ...rowsOf(loan, terms, kept.length + 1)];
  loan.level = null;
}

/** 延期付息: the interest of so many rows, from the first due on the day or later, waits for the row after them. */
export function deferInterest(loan: WorkingLoan, day: number, periods: number): void {
  const from = loan.rows.findIndex((row) => row.kind === 'instalment' && row.dueDay >= day);
  if (from < 0 || loan.cursor >= loan.rows.length) return;
  for (const row of loan.rows.slice(from, from + periods)) {
    row.isDeferred = true;
    if (!row.isFixed) continue;
    // It fell due this very day: what is not paid of it waits too.
    const open = openInterest(row);
    row.interest = subtract(row.interest, open);
    loan.waiting = add(loan.waiting, open);
    note(row, { component: 'interest', kind: 'deferred_out', amount: negate(open) });
  }
}
