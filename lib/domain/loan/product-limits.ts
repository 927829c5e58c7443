// Whether what is asked for stays within what the product offers, and whether its purpose is one we may fund (1.8).
import { Decimal } from 'decimal.js';
import { toYuanText, type Money } from '../money/money';
import { Refusal, type FieldErrors } from '../refusal';
import type { Guarantee, ProductTerms } from './product';
import type { RateText } from './terms';

export type RequestedLoan = Readonly<{
  amount: Money;
  months: number;
  annualRate: RateText;
  guarantee: Guarantee;
}>;

const guaranteeWords: Record<Guarantee, string> = {
  credit: '信用',
  guarantee: '保证',
  mortgage: '抵押',
  pledge: '质押',
};

const yuan = (amount: Money): string => toYuanText(amount).replace(/\.00$/, '');

/** What lies outside the product, by field, each with the numbers that would be inside. */
export function productLimitErrors(product: ProductTerms, loan: RequestedLoan): FieldErrors {
  const errors: Record<string, string> = {};
  if (loan.amount < product.minimumAmount || loan.amount > product.maximumAmount) {
    errors.amount = `本产品的贷款金额应在 ${yuan(product.minimumAmount)} 元至 ${yuan(product.maximumAmount)} 元之间`;
  }
  if (loan.months < product.minimumMonths || loan.months > product.maximumMonths) {
    errors.months = `本产品的贷款期限应在 ${product.minimumMonths} 至 ${product.maximumMonths} 个月之间`;
  }
  const rate = new Decimal(loan.annualRate);
  if (rate.lt(product.minimumRate) || rate.gt(product.maximumRate)) {
    errors.annualRate = `本产品的年利率应在 ${product.minimumRate}% 至 ${product.maximumRate}% 之间`;
  }
  if (!product.guarantees.includes(loan.guarantee)) {
    errors.guarantee = `本产品接受的担保方式为：${product.guarantees.map((one) => guaranteeWords[one]).join('、')}`;
  }
  return errors;
}

export function refuseOutsideProduct(product: ProductTerms, loan: RequestedLoan): void {
  const errors = productLimitErrors(product, loan);
  const messages = Object.values(errors);
  if (messages.length > 0) throw new Refusal(`超出产品规定：${messages.join('；')}。`, errors);
}

/** Words that name a use no microloan may serve; longer words first, so that the message names the whole of it. */
const FORBIDDEN_PURPOSES = [
  '购房首付',
  '首付',
  '购房',
  '买房',
  '炒房',
  '股票',
  '炒股',
  '期货',
  '证券',
  '理财',
  '金融衍生品',
  '资管产品',
  '股权投资',
  '外汇',
  '虚拟货币',
  '以贷养贷',
  '赌',
] as const;

/** The forbidden word in a purpose, or null. */
export function forbiddenPurposeWord(purpose: string): string | null {
  const compact = purpose.replace(/\s/g, '');
  return FORBIDDEN_PURPOSES.find((word) => compact.includes(word)) ?? null;
}
