// Events that cannot have happened, each named by its place: what replay would pass over in silence is said here.
import { fromDayNumber, toDayNumber } from '../calendar/iso-date';
import { sum, toYuanText, type Money } from '../money/money';
import type { FieldErrors } from '../refusal';
import { downPaymentOf } from '../schedule/build-schedule';
import { advance, skipClosed } from './advance';
import { extensionAmountError } from './amendments';
import { apply } from './apply-event';
import { isDrawOver } from './draws';
import type { LoanEvent } from './events';
import { loanTermsErrors } from './loan-terms-errors';
import { liveEvents } from './replay';
import { mostLumpSum, overCapWords } from './total-cap';
import { COMPONENTS, type Component, type LoanTerms } from './terms';
import { emptyLoan, openOf, outstandingOf, runningRow, type WorkingLoan } from './working-loan';

const componentWords: Record<Component, string> = {
  fee: '费用',
  compound: '复利',
  penalty: '罚息',
  interest: '利息',
  principal: '本金',
};

const yuan = (amount: Money): string => `${toYuanText(amount)} 元`;

type Complaint = Readonly<{ field: string; message: string }>;

const at = (field: string, message: string): Complaint => ({ field, message });

/**
 * The first event in order of days that cannot be, by its place in the list; empty when all can. `sequence` is that
 * place, from 1; 0 stands for what the terms themselves say.
 */
export function eventErrors(terms: LoanTerms, events: readonly LoanEvent[]): FieldErrors {
  const reversal = reversalErrors(events);
  if (reversal) return reversal;
  const live = liveEvents(events);
  const loan = emptyLoan(terms, live);
  for (const event of live) {
    const day = toDayNumber(event.valueDate);
    if (event.valueDate < terms.startsOn)
      return named(event, at('valueDate', `日期不得早于放款日 ${terms.startsOn}`));
    advance(loan, day);
    const complaint = standingComplaint(loan, event, day) ?? ownComplaint(loan, event, day);
    if (complaint) return named(event, complaint);
    apply(loan, event, day);
  }
  return {};
}

/** What nobody typed has no place of its own: draws by the terms are named as such. */
const named = ({ sequence }: LoanEvent, { field, message }: Complaint): FieldErrors => ({
  [sequence > 0 ? `events.${sequence - 1}.${field}` : 'terms.draw']: message,
});

function reversalErrors(events: readonly LoanEvent[]): FieldErrors | null {
  const undone = new Set<number>();
  for (const event of events) {
    if (event.type !== 'reverse') continue;
    const target = events.find((one) => one.sequence === event.target);
    if (!target || event.target >= event.sequence || event.target < 1)
      return named(event, at('target', '被冲正的应是列表中排在它前面的一项'));
    if (undone.has(event.target)) return named(event, at('target', `第 ${event.target} 项已被冲正`));
    if (event.valueDate < target.valueDate)
      return named(event, at('valueDate', '冲正日不得早于被冲正的业务'));
    undone.add(event.target);
  }
  return null;
}

/** Whether anything at all can happen to the loan now. */
function standingComplaint(loan: WorkingLoan, event: LoanEvent, day: number): Complaint | null {
  if (event.type === 'disburse') return null;
  if (loan.disbursed === 0) return at('valueDate', '放款之前不能发生其他业务');
  if (loan.writtenOff && event.type !== 'recover')
    return at('valueDate', '贷款已核销，此后只能登记核销后收回');
  if (isSettled(loan, day) && event.type !== 'refund' && event.type !== 'recover')
    return at('valueDate', `贷款已于 ${settledOn(loan)} 结清，此后不能再发生业务`);
  return null;
}

const settledOn = (loan: WorkingLoan): string =>
  loan.lastPaidOn === null ? '' : fromDayNumber(loan.lastPaidOn);

function isSettled(loan: WorkingLoan, day: number): boolean {
  if (loan.writtenOff || outstandingOf(loan) > 0) return false;
  if (!isDrawOver(loan, day)) return false;
  skipClosed(loan, day);
  return loan.rows.every((row, index) => index < loan.firstOpen || isNothingOpen(loan, index, day));
}

function isNothingOpen(loan: WorkingLoan, index: number, day: number): boolean {
  const row = loan.rows[index];
  if (!row) return true;
  const open = openOf(loan, row, day);
  return row.isFixed
    ? COMPONENTS.every((one) => open[one] === 0)
    : open.fee === 0 && row.level !== null && isPaidUp(row.level, row.paid);
}

const isPaidUp = (level: Money, paid: Readonly<Record<Component, Money>>): boolean =>
  level > 0 && paid.principal + paid.interest >= level;

function ownComplaint(loan: WorkingLoan, event: LoanEvent, day: number): Complaint | null {
  switch (event.type) {
    case 'disburse':
      return drawComplaint(loan, event);
    case 'end_draw':
      return endComplaint(loan, day);
    case 'refund':
      return event.amount > loan.credit ? at('amount', `退款不得超过预收款 ${yuan(loan.credit)}`) : null;
    case 'charge_fee':
      return chargeComplaint(loan, event.amount, day);
    case 'mark_misuse':
      return misuseComplaint(loan, event.amount);
    case 'end_misuse':
      return loan.misused > 0 ? null : at('type', '该日没有认定的挪用，无须解除');
    case 'waive':
      return waiverComplaint(loan, event, day);
    case 'recover':
      return recoveryComplaint(loan, event.amount);
    case 'stop_accrual':
      return loan.isPaused ? at('type', '该日已经停息') : null;
    case 'resume_accrual':
      return loan.isPaused ? null : at('type', '该日没有停息，无须恢复计息');
    case 'extend':
    case 'restructure':
    case 'defer_interest':
      return runningRow(loan)
        ? planComplaint(loan, event, day)
        : at('valueDate', '到期日已过，不能再变更还款计划');
    default:
      return null;
  }
}

function drawComplaint(
  loan: WorkingLoan,
  { amount, valueDate }: Extract<LoanEvent, { type: 'disburse' }>,
): Complaint | null {
  const { draw, principal } = loan.terms;
  if (loan.writtenOff) return at('valueDate', '贷款已核销，不能再放款');
  if (loan.drawEndedOn !== null) return at('valueDate', '提款已终止，不能再放款');
  if (loan.disbursed > 0 && loan.cursor >= loan.rows.length) return at('valueDate', '到期日已过，不能再放款');
  if (draw.lastDrawOn !== null && valueDate > draw.lastDrawOn)
    return at('valueDate', `提款期已于 ${draw.lastDrawOn} 截止，不能再放款`);
  if (draw.kind === 'once' && loan.disbursed > 0) return at('type', '整贷一次放款，不能再次放款');
  if (downPaymentOf(loan.terms, amount) >= amount) return at('amount', '首付（取整后）应少于放款金额');
  const used = draw.kind === 'revolving' ? outstandingOf(loan) : loan.disbursed;
  if (used + amount > principal)
    return at('amount', `放款后合计 ${yuan(sum([used, amount]))}，超过贷款金额 ${yuan(principal)}`);
  return null;
}

function endComplaint(loan: WorkingLoan, day: number): Complaint | null {
  if (loan.terms.draw.kind === 'once') return at('type', '整贷一次放款，没有可以终止的提款');
  return isDrawOver(loan, day) ? at('type', '提款已经终止或到期') : null;
}

/** 总额上限: lump sums within what interest and penalty have left of it so far (domain.md 1.4). */
function chargeComplaint(loan: WorkingLoan, amount: Money, day: number): Complaint | null {
  const most = mostLumpSum(loan, day);
  return most !== null && amount > most ? at('amount', overCapWords(most)) : null;
}

function misuseComplaint(loan: WorkingLoan, amount: Money): Complaint | null {
  const outstanding = outstandingOf(loan);
  return amount > outstanding ? at('amount', `挪用金额不得超过该日贷款余额 ${yuan(outstanding)}`) : null;
}

function waiverComplaint(
  loan: WorkingLoan,
  { amount, component }: Extract<LoanEvent, { type: 'waive' }>,
  day: number,
): Complaint | null {
  const open = sum(loan.rows.slice(0, loan.cursor).map((row) => openOf(loan, row, day)[component]));
  if (amount <= open) return null;
  return at('amount', `该日已到期未还的${componentWords[component]}为 ${yuan(open)}，减免不得超过此数`);
}

function recoveryComplaint(loan: WorkingLoan, amount: Money): Complaint | null {
  if (!loan.writtenOff) return at('type', '贷款没有核销，收回的款项请按还款登记');
  const lost = loan.writtenOff;
  const left = sum(COMPONENTS.map((one) => lost[one])) - loan.recovered;
  return amount > left ? at('amount', `核销后收回不得超过尚未收回的 ${yuan(left as Money)}`) : null;
}

type PlanEvent = Extract<LoanEvent, { type: 'extend' | 'restructure' | 'defer_interest' }>;

function planComplaint(loan: WorkingLoan, event: PlanEvent, day: number): Complaint | null {
  if (event.type === 'defer_interest') return null;
  if (event.type === 'extend') {
    if (loan.terms.method === 'agreed') return at('type', '约定还款计划的展期请按重组登记');
    if (event.maturesOn <= loan.terms.maturesOn)
      return at('maturesOn', `展期后的到期日应晚于原到期日 ${loan.terms.maturesOn}`);
    const partly = event.amount === undefined ? null : extensionAmountError(loan, event.amount);
    if (partly !== null) return at('amount', partly);
    return newTermsComplaint({ ...loan.terms, maturesOn: event.maturesOn }, '');
  }
  const { annualRate: _rate, ...changes } = event.plan;
  if (loan.ahead === 0) return at('valueDate', '该日没有未到期的本金，不能重组');
  if (toDayNumber(event.plan.maturesOn) <= day) return at('plan.maturesOn', '重组后的到期日应晚于重组日');
  // What the new plan is for is not due yet: all of it is repaid by the new plan.
  const grace = event.plan.grace ?? { principalPeriods: 0, interestPeriods: 0 };
  const terms = { ...loan.terms, ...changes, grace, startsOn: event.valueDate, principal: loan.ahead };
  return newTermsComplaint({ ...terms, draw: { ...terms.draw, kind: 'once', tranches: [] } }, 'plan.');
}

function newTermsComplaint(terms: LoanTerms, prefix: string): Complaint | null {
  const [first] = Object.entries(loanTermsErrors(terms));
  return first ? at(`${prefix}${first[0]}`, first[1]) : null;
}
