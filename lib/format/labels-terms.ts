// The words of the rarer terms: how it is drawn, how the level is reckoned, what late and early money does.
import type { FeeMoment } from '@/lib/domain/loan/fee-terms';
import type {
  DrawKind,
  LoanTerms,
  LprTenor,
  RateBasis,
  RateRegime,
  Remainder,
  RepaymentMethod,
  RepricingRule,
} from '@/lib/domain/loan/terms';

export const drawKindLabels: Record<DrawKind, string> = {
  once: '一次放款（整贷）',
  tranches: '提款期内分次放款（零贷）',
  revolving: '循环额度，随借随还（时贷时还）',
};

export const levelOnLabels: Record<LoanTerms['draw']['levelOn'], string> = {
  drawn: '已放款的金额，每次放款后重算',
  committed: '约定的借款总额，放款后不重算',
};

/** As a choice, each with what it means; elsewhere the bare name is enough. */
export const methodChoiceLabels: Record<RepaymentMethod, string> = {
  equal_instalment: '等额本息（每期还款额相同）',
  equal_principal: '等额本金（每期本金相同，利息递减）',
  interest_only: '先息后本（按期付息，到期还本）',
  bullet: '利随本清（到期一次还本付息）',
  flat: '等本等息（利息按借款原额计算）',
  agreed: '约定还款计划（日期和本金逐笔约定）',
  free: '随借随还（结息日付息，本金随时可还）',
};

export const instalmentUnitLabels: Record<'1' | '10' | '100', string> = {
  '1': '分',
  '10': '角',
  '100': '元',
};

export const remainderLabels: Record<Remainder, string> = {
  last: '计入最后一期',
  first: '计入第一期（仅等额本金）',
  levelled: '逐期调平，末期几乎相同（仅等额本息）',
};

export const levelFactorLabels: Record<LoanTerms['levelFactor'], string> = {
  each_period: '按各期自己的天数或月数',
  first_period: '各期都按第一期的天数或月数',
};

export const flatVariantLabels: Record<LoanTerms['flat']['variant'], string> = {
  per_period: '逐期计算',
  total_split: '算出全期利息后平均分摊到各期',
};

export const rateRegimeLabels: Record<RateRegime, string> = {
  segment_rounded: '分段计息：调整日之前按旧利率，之后按新利率，各段利息分别取整到分',
  segmented: '分段计息：调整日之前按旧利率，之后按新利率，各段合计后取整到分',
  contract: '仍按原合同利率，不随调整',
  in_force: '下调时当期全期按新利率，上调时自调整日起',
};

export const rateBasisLabels: Record<RateBasis['kind'], string> = {
  fixed: '固定利率',
  lpr: '按 LPR 加减点',
};

export const lprTenorLabels: Record<LprTenor, string> = {
  one_year: '1 年期 LPR',
  five_year: '5 年期以上 LPR',
};

export const repricingLabels: Record<RepricingRule, string> = {
  none: '合同期内不调整',
  new_year: '每年 1 月 1 日',
  anniversary: '每满一年的对月对日',
  quarterly: '每满三个月的对日',
  monthly: '每满一个月的对日',
};

export const penaltyByLabels: Record<LoanTerms['overdue']['rateBy'], string> = {
  uplift: '在合同利率上加收',
  own_rate: '单独约定罚息利率',
  none: '不收罚息',
};

export const ownRateUnitLabels: Record<'annual' | 'daily', string> = {
  annual: '年利率 %',
  daily: '日利率 ‱（万分之）',
};

export const ordinaryInterestLabels: Record<LoanTerms['overdue']['ordinaryInterest'], string> = {
  stops: '逾期后停止计收',
  day: '继续按天计收到还清',
  period: '继续按整期计收',
};

export const prepaymentRestLabels: Record<LoanTerms['prepayment']['rest'], string> = {
  day: '还款当天',
  period: '当期期末（收满当期利息）',
  plan: '按原计划收足全部利息',
};

export const prepaymentCollectsLabels: Record<LoanTerms['prepayment']['collects'], string> = {
  interest_first: '先收截至当天的全部利息，余款还本',
  principal_first: '全部先还本金，利息到还款日（结息日）再收',
  with_principal: '还多少本金，收这部分本金的利息（利随本清）',
};

export const feeMomentLabels: Record<FeeMoment, string> = {
  first_instalment: '随首期收取一次',
  each_instalment: '每期各收取一次',
  extension: '每次展期时收取',
  overdue: '每期逾期时收取一次',
};
