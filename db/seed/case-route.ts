// The ways a case can go, as the acts that it goes through, and on which office days.
import type { IsoDate } from '@/lib/domain/calendar/iso-date';
import { assert } from '@/lib/domain/refusal';
import { officeDayFrom, officeDaysBefore } from './office-days';

export type Act =
  | 'create'
  | 'submit'
  | 'return_entry'
  | 'investigate'
  | 'review'
  | 'return_review'
  | 'refuse_review'
  | 'approve'
  | 'return_approval'
  | 'refuse_approval'
  | 'withdraw'
  | 'draw_up'
  | 'void_contract'
  | 'sign'
  | 'request'
  | 'reject_disbursement'
  | 'release';

const REVIEWED: readonly Act[] = ['create', 'submit', 'investigate', 'review'];
const APPROVED: readonly Act[] = [...REVIEWED, 'approve'];
const SIGNED: readonly Act[] = [...APPROVED, 'draw_up', 'sign'];

/** How far an open case has come, by its stage in the loan book. */
const STAGES: Record<string, readonly Act[]> = {
  drafting: ['create'],
  entry_returned: ['create', 'submit', 'return_entry'],
  investigating: ['create', 'submit'],
  review_returned: ['create', 'submit', 'investigate', 'return_review'],
  approval_returned: [...REVIEWED, 'return_approval'],
  reviewing: ['create', 'submit', 'investigate'],
  approving: REVIEWED,
  approved: APPROVED,
  review_refused: ['create', 'submit', 'investigate', 'refuse_review'],
  approval_refused: [...REVIEWED, 'refuse_approval'],
  withdrawn: ['create', 'submit', 'withdraw'],
  withdrawn_late: [...APPROVED, 'withdraw'],
  drawn_up: [...APPROVED, 'draw_up'],
  contract_voided: [...APPROVED, 'draw_up', 'void_contract'],
  drawn_up_again: [...APPROVED, 'draw_up', 'void_contract', 'draw_up'],
  signed: SIGNED,
  disbursing: [...SIGNED, 'request'],
  disbursement_rejected: [...SIGNED, 'request', 'reject_disbursement'],
};

export function stageRoute(stage: string): readonly Act[] {
  const route = STAGES[stage];
  assert(route, `no such stage: ${stage}`);
  return route;
}

/** Most cases go straight; some are sent back once on the way. */
export function loanRoute(index: number): readonly Act[] {
  const again: readonly Act[] = ['investigate', 'review', 'approve'];
  const end: readonly Act[] = ['draw_up', 'sign', 'request', 'release'];
  if (index % 13 === 5) return ['create', 'submit', 'return_entry', 'submit', ...again, ...end];
  if (index % 11 === 7) return ['create', 'submit', 'investigate', 'return_review', ...again, ...end];
  if (index % 17 === 9) return [...REVIEWED, 'return_approval', ...again, ...end];
  return [...APPROVED, ...end];
}

/** Office days between an act and the one before it. */
const PAUSES: Record<Act, readonly number[]> = {
  create: [0],
  submit: [0, 0, 1],
  return_entry: [1],
  investigate: [1, 2, 1, 3],
  review: [1, 1, 2],
  return_review: [1],
  refuse_review: [1, 2],
  approve: [1, 0, 1],
  return_approval: [1],
  refuse_approval: [1],
  withdraw: [1],
  draw_up: [1, 0, 1],
  void_contract: [1],
  sign: [0, 1],
  request: [0, 1],
  reject_disbursement: [0],
  release: [0],
};

export type DatedAct = Readonly<{ act: Act; on: IsoDate }>;

/** The acts of a route dated backwards from the day of the last one. */
export function dateRoute(route: readonly Act[], last: IsoDate, index: number): DatedAct[] {
  const dated: DatedAct[] = [];
  let day = last;
  for (const act of [...route].reverse()) {
    dated.unshift({ act, on: day });
    const pauses = PAUSES[act];
    day = officeDaysBefore(day, pauses[(index + route.length) % pauses.length] ?? 0);
  }
  return dated;
}

/**
 * A loan's acts: money that went out on a holiday is booked on the next office day with the day it went out, and
 * everything before the signature was done by then.
 */
export function dateLoanRoute(route: readonly Act[], begunOn: IsoDate, index: number): DatedAct[] {
  const booked = officeDayFrom(begunOn);
  const money = route.slice(-2).map((act) => ({ act, on: booked }));
  return [...dateRoute(route.slice(0, -2), officeDaysBefore(begunOn, index % 2), index), ...money];
}
