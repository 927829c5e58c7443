// The words of a loan's terms: repayment methods, interest bases and the parts of a payment.
import type { Component, DayCount, RepaymentMethod } from '@/lib/domain/loan/terms';

export const repaymentMethodLabels: Record<RepaymentMethod, string> = {
  equal_instalment: '等额本息',
  equal_principal: '等额本金',
  interest_only: '先息后本',
  bullet: '利随本清',
};

export const dayCountLabels: Record<DayCount, string> = {
  monthly: '按月计息（整月按年利率÷12，零头天数按÷360）',
  'act/360': '按实际天数计息（日利率＝年利率÷360）',
  'act/365': '按实际天数计息（日利率＝年利率÷365）',
};

export const componentLabels: Record<Component, string> = {
  fee: '费用',
  compound: '复利',
  penalty: '罚息',
  interest: '利息',
  principal: '本金',
};
