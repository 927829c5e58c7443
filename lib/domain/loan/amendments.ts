// What changes the bargain of a running loan: its rate, its maturity, its plan, whether it earns at all.
import { fromDayNumber, toDayNumber } from '../calendar/iso-date';
import { parseRate, type Rate, type RateText } from '../interest/rate';
import { add, maxMoney, negate, subtract, sum, toYuanText, ZERO, type Money } from '../money/money';
import { plusProduct } from '../money/whole';
import { dayRuleOf } from '../schedule/build-schedule';
import { fixRow } from './advance';
import { rowsOf } from './draws';
import { earnedInRow } from './earned';
import type { ExtendEvent, NewPlan } from './events';
import { feeNotesAt, feesAt } from './fee-terms';
import { addFlatInterest, relevel } from './relevel';
import { note } from './row-notes';
import { closeLateSpans } from './stretches';
import type { LoanTerms, RepaymentMethod } from './terms';
import { closeSpan, foldInto, rateInForce, runningRow, type WorkingLoan } from './working-loan';
import { openInterest, openRow, redated, roundSegment, type Row } from './working-row';

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
  const next = rateInForce(loan, contract);
  const running = runningRow(loan);
  const isTurned = next.ordinary !== loan.rate.ordinary;
  if (running && isTurned && loan.terms.rateRegime === 'segment_rounded') {
    roundSegment(running, loan.rateDenominator, loan.terms.rounding);
    running.turns = [...running.turns, day];
  }
  closeLateSpans(loan, day);
  loan.rate = next;
}

/** 停息: from its day on nothing is earned, until it is resumed. */
export function pauseAccrual(loan: WorkingLoan, day: number, isPaused: boolean): void {
  if (loan.isPaused === isPaused) return;
  closeSpan(loan, day);
  loan.isPaused = isPaused;
  turnRate(loan, day, loan.rate.contract);
  relevel(loan, day);
}

/**
 * 展期 (2.20): a later maturity for what is not due yet, by the same method; the periods to come follow the calendar.
 * With an amount only so much of it is extended: the rest stays due on the old maturity.
 */
export function extend(loan: WorkingLoan, day: number, event: ExtendEvent): void {
  const { maturesOn, annualRate, amount, holidays = [] } = event;
  if (!runningRow(loan) || toDayNumber(maturesOn) <= toDayNumber(loan.terms.maturesOn)) return;
  const most = mostExtended(loan);
  if (amount !== undefined && (most === null || amount > most)) return;
  if (annualRate !== undefined) turnRate(loan, day, parseRate(annualRate));
  const terms = { ...loan.terms, maturesOn, holidays: [...loan.terms.holidays, ...holidays] };
  if (amount === undefined || amount === most) replacePlan(loan, terms);
  else lengthenPlan(loan, terms, amount);
  const row = runningRow(loan);
  const extended = amount ?? loan.ahead;
  if (row) {
    row.fee = add(row.fee, feesAt(loan.terms, 'extension', extended));
    note(row, ...feeNotesAt(loan.terms, 'extension', extended));
  }
  relevel(loan, day);
}

/** Methods that repay their principal at maturity: only there is a part of it a thing of its own. */
const AT_MATURITY: readonly RepaymentMethod[] = ['interest_only', 'bullet', 'free'];

/** The most that can be extended apart from the rest: what the plan leaves to the maturity; null by other methods. */
export function mostExtended(loan: WorkingLoan): Money | null {
  if (!AT_MATURITY.includes(loan.terms.method)) return null;
  const before = loan.rows.slice(loan.cursor, -1);
  const due = sum(before.map((row) => maxMoney(ZERO, subtract(row.level ?? ZERO, row.paid.principal))));
  return maxMoney(ZERO, subtract(loan.ahead, due));
}

/** Why a part of the principal cannot be extended by itself; null when it can. */
export function extensionAmountError(loan: WorkingLoan, amount: Money): string | null {
  const most = mostExtended(loan);
  if (most === null) return '分期还本的贷款各期本金已经排定，不能只展期一部分，请全部展期或办理重组';
  if (amount <= most) return null;
  return `展期金额不得超过到期日应还的本金 ${toYuanText(most)} 元`;
}

/** The rows stand, the last with what is not extended; rows to the new maturity come after it. */
function lengthenPlan(loan: WorkingLoan, terms: LoanTerms, amount: Money): void {
  const last = loan.rows.at(-1);
  const most = mostExtended(loan);
  if (!last || most === null) return;
  last.level = add(last.paid.principal, subtract(most, amount));
  const later = rowsOf(loan, terms, 1).filter((row) => row.dueDay > last.dueDay);
  const [first, ...rest] = later;
  if (!first) return;
  const days = { kind: first.kind, startDay: last.dueDay, dueDay: first.dueDay };
  const joined = openRow(1, { ...days, effectiveDueOn: first.effectiveDueOn }, loan.rule);
  loan.terms = terms;
  loan.rows = [...loan.rows, joined, ...rest];
  renumber(loan);
}

const renumber = (loan: WorkingLoan): void =>
  loan.rows.forEach((row, index) => {
    row.period = index + 1;
  });

/** The rows from the running one on follow new terms; the running one keeps what it has earned and was paid. */
function replacePlan(loan: WorkingLoan, terms: LoanTerms): void {
  const running = runningRow(loan);
  if (!running) return;
  const later = rowsOf(loan, terms, 1).filter((row) => row.dueDay > running.startDay);
  const [first, ...rest] = later;
  if (!first) return;
  foldInto(loan, running, loan.rows.slice(loan.cursor + 1));
  const isLonger = first.dueDay !== running.dueDay;
  const { dueOn, dueDay, effectiveDueOn, payDay } = first;
  const carriedOn = redated(loan, running, { dueOn, dueDay, effectiveDueOn, payDay });
  carriedOn.level = terms.method === 'agreed' ? first.level : null;
  loan.terms = terms;
  loan.rows = [...loan.rows.slice(0, loan.cursor), carriedOn, ...rest];
  renumber(loan);
  if (terms.method !== 'flat') return;
  if (isLonger) {
    carriedOn.flatEarned = 0;
    carriedOn.flatSpans = [];
  }
  addFlatInterest(loan, carriedOn.startDay, loan.bearing, isLonger ? loan.cursor : loan.cursor + 1);
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
  foldInto(loan, running, loan.rows.slice(loan.cursor + 1));
  const kept = loan.rows.slice(0, loan.cursor);
  const isBegun = day > running.startDay;
  if (isBegun) kept.push(endedOn(loan, running, day));
  const fresh = rowsOf(loan, terms, kept.length + 1);
  const stays = kept.at(-1) ?? fresh[0];
  if (!isBegun && stays) foldInto(loan, stays, [running]);
  const isFlat = terms.method === 'flat' || loan.terms.method === 'flat';
  loan.rows = [...kept, ...fresh];
  if (isBegun) fixRow(loan);
  loan.terms = terms;
  loan.rule = dayRuleOf(terms);
  loan.level = null;
  if (isFlat) loan.bearing = loan.ahead;
  if (terms.method === 'flat') addFlatInterest(loan, day, loan.ahead);
  relevel(loan, day);
}

/** A row cut off on a day, with the interest earned in it and the principal that was paid on it. */
function endedOn(loan: WorkingLoan, row: Row, day: number): Row {
  const endsOn = fromDayNumber(day);
  const ended = redated(loan, row, { dueDay: day, payDay: day, dueOn: endsOn, effectiveDueOn: endsOn });
  ended.level = null;
  if (loan.terms.method === 'flat') ended.flatShare = earnedInRow(loan, row, day);
  return ended;
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
