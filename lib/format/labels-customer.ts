// The words of customers: their kinds, their papers, and who is who to them.
import type { CustomerKind, IdentityType } from '@/lib/domain/identity/kinds';
import type { Relation } from '@/lib/domain/identity/relations';

export const customerKindLabels: Record<CustomerKind, string> = {
  person: '自然人',
  self_employed: '个体工商户',
  farmer: '农户',
  company: '企业',
};

export const identityTypeLabels: Record<IdentityType, string> = {
  resident_id: '居民身份证',
  credit_code: '统一社会信用代码',
};

/** What the name of a customer of that kind is called. */
export const customerNameLabels: Record<CustomerKind, string> = {
  person: '姓名',
  self_employed: '字号或经营者姓名',
  farmer: '姓名',
  company: '企业名称',
};

/** What the one who answers for the customer is called; a natural person answers for himself. */
export const representativeLabels: Record<CustomerKind, string | null> = {
  person: null,
  self_employed: '经营者姓名',
  farmer: null,
  company: '法定代表人',
};

export const relationLabels: Record<Relation, string> = {
  spouse: '配偶',
  parent: '父母',
  child: '子女',
  sibling: '兄弟姐妹',
  legal_representative: '法定代表人',
  controller: '实际控制人',
  shareholder: '股东',
  partner: '合伙人',
  guarantor: '担保人',
  contact: '联系人',
  other: '其他',
};

const RELATIONS: readonly (readonly [string, string])[] = Object.entries(relationLabels);

/** The relation as the table holds it, in words. */
export const relationLabel = (relation: string): string =>
  RELATIONS.find(([key]) => key === relation)?.[1] ?? relation;
