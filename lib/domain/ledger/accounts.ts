// The accounts that loans touch, by the codes of 企业会计准则应用指南 附录.

export const ACCOUNTS = {
  '1002': '银行存款',
  '1132': '应收利息',
  '1303': '贷款—本金',
  '1304': '贷款损失准备',
  '2203': '预收账款',
  '601101': '利息收入—正常利息',
  '601102': '利息收入—罚息',
  '601103': '利息收入—复利',
  '6021': '手续费及佣金收入',
} as const;

export type AccountCode = keyof typeof ACCOUNTS;
export const ACCOUNT_CODES: readonly AccountCode[] = [
  '1002',
  '1132',
  '1303',
  '1304',
  '2203',
  '601101',
  '601102',
  '601103',
  '6021',
];
