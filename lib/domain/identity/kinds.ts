// Who can be a customer, and by which paper he is known.

export const CUSTOMER_KINDS = ['person', 'self_employed', 'farmer', 'company'] as const;
/** 个人, 个体工商户, 农户, 企业 */
export type CustomerKind = (typeof CUSTOMER_KINDS)[number];

export const IDENTITY_TYPES = ['resident_id', 'credit_code'] as const;
/** 居民身份证, 统一社会信用代码 */
export type IdentityType = (typeof IDENTITY_TYPES)[number];

/** A company is known by its credit code; everyone else by the resident identity card of the person liable. */
export const identityTypeOf = (kind: CustomerKind): IdentityType =>
  kind === 'company' ? 'credit_code' : 'resident_id';
