// The words of products and applications: what the trade calls each state, act, outcome and term.
import type { AllocationPreset } from '@/lib/domain/loan/allocation-presets';
import type { Guarantee } from '@/lib/domain/loan/product';
import type {
  DueDayRule,
  FirstPeriod,
  HolidayRule,
  LoanTerms,
  PeriodUnit,
  PrepaymentEffect,
} from '@/lib/domain/loan/terms';
import type { RoundingMode } from '@/lib/domain/money/money';
import type { ApplicationState, StepStage } from '@/lib/domain/workflow/application';

export const applicationStateLabels: Record<ApplicationState, string> = {
  draft: '草稿',
  investigating: '调查中',
  reviewing: '审查中',
  approving: '审批中',
  approved: '审批通过',
  contracted: '已签约',
  refused: '已拒绝',
  withdrawn: '已撤回',
};

export const stepStageLabels: Record<StepStage, string> = {
  entry: '受理',
  investigation: '调查',
  review: '审查',
  approval: '审批',
  contract: '合同',
};

export type StepOutcomeWord =
  'submitted' | 'passed' | 'returned' | 'refused' | 'withdrawn' | 'drafted' | 'signed' | 'voided';

export const stepOutcomeLabels: Record<StepOutcomeWord, string> = {
  drafted: '录入',
  submitted: '提交',
  passed: '通过',
  returned: '退回',
  refused: '拒绝',
  withdrawn: '撤回',
  signed: '签订',
  voided: '作废',
};

/** What the figures and findings kept with a step are called. */
export const stepDetailLabels: Readonly<Record<string, string>> = {
  subject: '主体情况',
  income: '收入与还款能力',
  use: '用途核实',
  guarantee: '担保核实',
  suggestedAmount: '建议金额（元）',
  suggestedMonths: '建议期限（月）',
  suggestedRate: '建议年利率（%）',
  appliedAmount: '申请金额（元）',
  appliedMonths: '申请期限（月）',
  appliedRate: '申请年利率（%）',
  approvedAmount: '批准金额（元）',
  approvedMonths: '批准期限（月）',
  approvedRate: '批准年利率（%）',
  capReason: '超四倍 LPR 理由',
  amount: '金额（元）',
  months: '期限（月）',
  annualRate: '年利率（%）',
};

export const guaranteeLabels: Record<Guarantee, string> = {
  credit: '信用',
  guarantee: '保证',
  mortgage: '抵押',
  pledge: '质押',
};

export const periodUnitLabels: Record<PeriodUnit, string> = {
  day: '天',
  week: '周',
  month: '个月',
  quarter: '个季度',
  year: '年',
};

export const dueDayRuleLabels: Record<DueDayRule, string> = {
  same_day: '放款日对日（对年对月对日）',
  fixed_day: '每期固定日',
  settlement_day: '结息日（结息次日还款）',
  month_end: '月末',
};

export const firstPeriodLabels: Record<FirstPeriod, string> = {
  short: '不足一期单独作为首期',
  long: '不足一期并入下一期',
};

export const holidayRuleLabels: Record<HolidayRule, string> = {
  none: '不调整',
  following: '顺延至节后首个工作日',
  preceding: '提前至节前最后一个工作日',
};

export const roundingLabels: Record<RoundingMode, string> = {
  HALF_UP: '四舍五入到分',
  HALF_DOWN: '五舍六入到分',
  HALF_EVEN: '四舍六入五成双到分',
  UP: '进位到分',
  DOWN: '舍去到分',
};

export const allocationPresetLabels: Record<AllocationPreset, string> = {
  interest_first: '先息后本：费用 → 复利 → 罚息 → 利息 → 本金',
  principal_first: '先本后息：费用 → 本金 → 利息 → 罚息 → 复利',
};

export const allocateByLabels: Record<LoanTerms['allocation']['by'], string> = {
  instalment: '按期冲销（先还清最早一期，再还下一期）',
  component: '按科目冲销（各期同一科目先还清）',
};

export const prepaymentEffectLabels: Record<PrepaymentEffect, string> = {
  reduce_instalment: '期限不变，减少每期还款额（减额）',
  reduce_term: '每期还款额不变，缩短期限（缩期）',
  next_instalment: '还款计划不变，依次冲抵以后各期（冲抵下期）',
  last_instalment: '还款计划不变，从最后一期起冲抵（冲抵末期）',
  absorb_next: '还款计划不变，只冲抵下期本金（利息照还）',
};

/** "每 1 个月", "每 2 周" */
export const periodWords = (every: number, unit: PeriodUnit): string =>
  `每 ${every} ${periodUnitLabels[unit]}`;

/** "每期固定日（15 日）" */
export function dueDayWords(rule: DueDayRule, day: number | null): string {
  if (rule === 'fixed_day') return `每期 ${day} 日`;
  if (rule === 'settlement_day') return `每期 ${day} 日结息，次日还款`;
  return dueDayRuleLabels[rule];
}
