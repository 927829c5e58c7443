// The way of an application from the first entry to the contract: state × act → next state, or a refusal.
import type { Permission } from '../access/permissions';
import { Refusal } from '../refusal';

export const APPLICATION_STATES = [
  'draft',
  'investigating',
  'reviewing',
  'approving',
  'approved',
  'contracted',
  'refused',
  'withdrawn',
] as const;
/** 草稿, 调查中, 审查中, 审批中, 审批通过, 已签约, 已拒绝, 已撤回 */
export type ApplicationState = (typeof APPLICATION_STATES)[number];

type Transition = Readonly<{
  from: readonly ApplicationState[];
  to: ApplicationState;
  permission: Permission;
  /** 岗位分离: whoever did one of these steps on the case may not do this one. */
  apartFrom: readonly StepStage[];
}>;

/** A step on the trail. */
export type StepStage = 'entry' | 'investigation' | 'review' | 'approval' | 'contract';

const makers: readonly StepStage[] = ['entry', 'investigation'];

export const APPLICATION_TRANSITIONS = {
  update: { from: ['draft'], to: 'draft', permission: 'application.update', apartFrom: [] },
  submit: { from: ['draft'], to: 'investigating', permission: 'application.submit', apartFrom: [] },
  investigate: {
    from: ['investigating'],
    to: 'reviewing',
    permission: 'application.investigate',
    apartFrom: [],
  },
  return_entry: {
    from: ['investigating'],
    to: 'draft',
    permission: 'application.investigate',
    apartFrom: [],
  },
  pass_review: { from: ['reviewing'], to: 'approving', permission: 'application.review', apartFrom: makers },
  return_review: {
    from: ['reviewing'],
    to: 'investigating',
    permission: 'application.review',
    apartFrom: makers,
  },
  refuse_review: { from: ['reviewing'], to: 'refused', permission: 'application.review', apartFrom: makers },
  approve: { from: ['approving'], to: 'approved', permission: 'application.approve', apartFrom: makers },
  return_approval: {
    from: ['approving'],
    to: 'investigating',
    permission: 'application.approve',
    apartFrom: makers,
  },
  refuse_approval: {
    from: ['approving'],
    to: 'refused',
    permission: 'application.approve',
    apartFrom: makers,
  },
  contract: { from: ['approved'], to: 'contracted', permission: 'contract.draft', apartFrom: [] },
  release_contract: { from: ['contracted'], to: 'approved', permission: 'contract.void', apartFrom: [] },
  withdraw: {
    from: ['draft', 'investigating', 'reviewing', 'approving', 'approved'],
    to: 'withdrawn',
    permission: 'application.withdraw',
    apartFrom: [],
  },
} as const satisfies Record<string, Transition>;

export type ApplicationAct = keyof typeof APPLICATION_TRANSITIONS;

export type CaseParticipation = Readonly<{ stage: StepStage; userId: number }>;

/** Whether the act is open in this state to this person, who must not have made what he checks. */
export function isApplicationActOpen(
  act: ApplicationAct,
  state: ApplicationState,
  userId: number,
  participants: readonly CaseParticipation[],
): boolean {
  const transition: Transition = APPLICATION_TRANSITIONS[act];
  if (!transition.from.includes(state)) return false;
  return !participants.some((p) => p.userId === userId && transition.apartFrom.includes(p.stage));
}

/** The next state; refuses an act that the state does not allow, and a checker who was the maker. */
export function transitionApplication(
  act: ApplicationAct,
  state: ApplicationState,
  userId: number,
  participants: readonly CaseParticipation[],
): ApplicationState {
  const transition: Transition = APPLICATION_TRANSITIONS[act];
  if (!transition.from.includes(state)) {
    throw new Refusal('该业务的状态已经变化，不能再进行此操作，请刷新页面查看最新状态。');
  }
  if (participants.some((p) => p.userId === userId && transition.apartFrom.includes(p.stage))) {
    throw new Refusal('审贷分离：受理或调查过本笔业务的人员不能再对其审查、审批。');
  }
  return transition.to;
}
