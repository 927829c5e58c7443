// What a related person is to the customer.

export const RELATIONS = [
  'spouse',
  'parent',
  'child',
  'sibling',
  'legal_representative',
  'controller',
  'shareholder',
  'partner',
  'guarantor',
  'contact',
  'other',
] as const;
/** 配偶, 父母, 子女, 兄弟姐妹, 法定代表人, 实际控制人, 股东, 合伙人, 担保人, 联系人, 其他 */
export type Relation = (typeof RELATIONS)[number];
