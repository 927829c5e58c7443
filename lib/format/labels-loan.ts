// The words of a loan's terms: repayment methods, interest bases and the parts of a payment.
import type { Component, DayCount, DrawKind, RepaymentMethod } from '@/lib/domain/loan/terms';

export const repaymentMethodLabels: Record<RepaymentMethod, string> = {
  equal_instalment: '等额本息',
  equal_principal: '等额本金',
  interest_only: '先息后本',
  bullet: '利随本清',
  flat: '等本等息',
  agreed: '约定还款计划',
  free: '随借随还',
};

export const dayCountLabels: Record<DayCount, string> = {
  monthly: '按月计息（整月按年利率÷12，零头天数按÷360）',
  'act/360': '按实际天数计息（日利率＝年利率÷360）',
  'act/365': '按实际天数计息（日利率＝年利率÷365）',
  '30/360': '按期计息（每月按 30 天、全年按 360 天）',
  'act/act': '按实际天数计息（平年÷365，闰年÷366）',
  'act/act-feb29': '按实际天数计息（含 2 月 29 日的期间÷366，其余÷365）',
  period: '按期计息（每月按年利率÷12，每周按÷52，每天按÷365）',
};

export const componentLabels: Record<Component, string> = {
  fee: '费用',
  compound: '复利',
  penalty: '罚息',
  interest: '利息',
  principal: '本金',
};

/** What the sum of a contract is called by how it is drawn. */
export const principalLabels: Record<DrawKind, string> = {
  once: '借据金额',
  tranches: '合同金额',
  revolving: '循环额度',
};

/** What of it can still be drawn. */
export const undrawnLabels: Record<DrawKind, string> = {
  once: '未提金额',
  tranches: '未提金额',
  revolving: '可用额度',
};
