// 重组 and 延期付息: another plan for what is not due yet, or interest that waits (domain.md 2.20, 2.26).
import { daysBetween } from '../calendar/iso-date';
import type { LoanState } from '../loan/state';
import { subtract, sum, toYuanText, ZERO, type Money } from '../money/money';
import { Refusal, refuseField } from '../refusal';
import type { NewEventOf } from '../workflow/loan-request';
import { refuseImpossible } from './possible';
import { refuseUnlessRunning, type ChangeSubject } from './subject';

/** What a loan can be restructured into; 等本等息 and 随借随还 are agreed at the contract only. */
export const RESTRUCTURE_METHODS = [
  'equal_instalment',
  'equal_principal',
  'interest_only',
  'bullet',
  'agreed',
] as const;

/** The longest new plan, in days: five years from the day of the restructuring. */
const LONGEST_DAYS = 1_827;

/** 可重组本金: what is outstanding and not due yet, fen; what is overdue stays overdue. */
export const principalAhead = (state: LoanState): Money =>
  subtract(state.outstandingPrincipal, state.dueNow.principal);

/** The engine's name of a term as the form's field. */
const fieldOf = (field: string): string => {
  const [, name = '', part = ''] = /^plan\.([a-zA-Z]+)(?:\.(\w+))?/.exec(field) ?? [];
  if (name === 'grace') return part === 'interestPeriods' ? 'interestPeriods' : 'principalPeriods';
  return name;
};

export function checkRestructure(subject: ChangeSubject, event: NewEventOf<'restructure'>): void {
  refuseUnlessRunning(subject);
  const { state, terms } = subject;
  const { plan, valueDate } = event;
  if (terms.draw.kind !== 'once' && state.drawEndedOn === null && state.undrawn > ZERO)
    throw new Refusal('该贷款还可以继续提款，须先终止提款，再办理重组。');
  const ahead = principalAhead(state);
  if (ahead === ZERO) throw new Refusal('该贷款没有未到期的本金，不能重组；逾期的本金请先催收。');
  if (daysBetween(valueDate, plan.maturesOn) > LONGEST_DAYS)
    refuseField(plan.method === 'agreed' ? 'agreed' : 'maturesOn', '重组后的期限自重组之日起不超过五年');
  if (plan.method === 'agreed' && plan.agreed !== undefined) {
    const agreed = sum(plan.agreed.map((row) => row.principal));
    if (agreed !== ahead)
      refuseField(
        'agreed',
        `各期本金合计 ${toYuanText(agreed)} 元，应等于未到期本金 ${toYuanText(ahead)} 元`,
      );
  }
  refuseImpossible(subject, event, fieldOf);
}

/** How many instalments, from the one due today on, still come: the last of them takes what waited. */
export const instalmentsAhead = ({ state, today }: Pick<ChangeSubject, 'state' | 'today'>): number =>
  state.instalments.filter((row) => row.kind === 'instalment' && row.dueOn >= today).length;

export function checkDeferral(subject: ChangeSubject, event: NewEventOf<'defer_interest'>): void {
  refuseUnlessRunning(subject);
  const ahead = instalmentsAhead(subject);
  if (ahead < 2) throw new Refusal('该贷款没有可以延后付息的分期，最后一期的利息须与本金一并偿还。');
  if (event.periods >= ahead)
    refuseField('periods', `今天及以后还有 ${ahead} 期，最多延后 ${ahead - 1} 期的利息`);
  refuseImpossible(subject, event, () => 'periods');
}
