// The forms for products; a new one is tried on every axis, a revision posts the same fields and is tried on the usual.
import { termValues } from '@/components/product/product-form-values';
import { PRODUCT_PRESETS } from '@/lib/domain/loan/product-presets';
import { productForm } from '../lending-samples';
import type { FieldKind, FormCase } from './form-case';

const { guarantees, ...productTexts } = productForm;
const typedProduct = {
  ...termValues(PRODUCT_PRESETS.same_day.terms),
  ...productTexts,
  'fees.0.name': '账户管理费',
  'fees.0.when': 'each_instalment',
  'fees.0.amount': '10',
  'fees.0.percent': '',
  'guarantees.credit': guarantees.credit,
  'guarantees.guarantee': guarantees.guarantee,
};
const { code: _code, ...revisedTexts } = typedProduct;

const productFields: Readonly<Record<string, FieldKind>> = {
  name: 'text',
  description: 'note',
  minimumAmount: 'money',
  maximumAmount: 'money',
  minimumMonths: 'count',
  maximumMonths: 'count',
  minimumRate: 'rate',
  maximumRate: 'rate',
  defaultRate: 'rate',
  method: 'choice',
  periodEvery: 'count',
  periodUnit: 'choice',
  dueDayRule: 'choice',
  dueDay: 'optional count',
  firstPeriod: 'choice',
  holidayRule: 'choice',
  dayCount: 'choice',
  rounding: 'choice',
  upliftPercent: 'rate',
  rateCapPercent: 'rate',
  graceDays: 'count',
  allocationOrder: 'choice',
  allocationOverdueOrder: 'choice',
  switchAfterDays: 'count',
  allocateBy: 'choice',
  prepaymentEffect: 'choice',
  prepaymentFeePercent: 'rate',
};

/** The other choices among the rare fields are tried with the command. */
const rareFields: Readonly<Record<string, FieldKind>> = {
  drawKind: 'choice',
  downPaymentPercent: 'rate',
  gracePrincipalPeriods: 'count',
  graceInterestPeriods: 'count',
  remainder: 'choice',
  rateBasisKind: 'choice',
  penaltyBy: 'choice',
  ownRate: 'optional rate',
  totalCapPercent: 'rate',
  misuseUpliftPercent: 'rate',
  ordinaryInterest: 'choice',
  prepaymentNoticeDays: 'count',
  prepaymentRest: 'choice',
  'fees.0.name': 'text',
  'fees.0.when': 'choice',
  'fees.0.amount': 'money',
  'fees.0.percent': 'optional rate',
};

const productOutOfPlace = {
  maximumAmount: ['9999.99'],
  maximumMonths: ['2'],
  minimumRate: ['0.99'],
  maximumRate: ['9.99', '24.01'],
  defaultRate: ['9.99', '18.01'],
  upliftPercent: ['29.99', '50.01'],
  rateCapPercent: ['17.99'],
  graceDays: ['31'],
  periodEvery: ['4', '0', '367'],
  dueDay: ['32', '0'],
  prepaymentFeePercent: ['10.01'],
} as const;

const rareOutOfPlace = {
  drawKind: ['revolving'],
  downPaymentPercent: ['90.01'],
  remainder: ['first'],
  ownRate: ['24.01'],
  totalCapPercent: ['17.99', '24.01'],
  misuseUpliftPercent: ['49.99', '100.01'],
  ordinaryInterest: ['day'],
  prepaymentNoticeDays: ['91'],
  prepaymentRest: ['plan'],
  'fees.0.when': ['at_signing'],
  'fees.0.percent': ['24.01', '1'],
} as const;

export const PRODUCT_FORMS: readonly FormCase[] = [
  {
    command: 'product.create',
    who: 'administrator',
    at: () => '/products/new',
    button: '建立产品',
    typed: { ...typedProduct, code: 'NEW-1' },
    fields: { code: 'code', ...productFields, ...rareFields },
    outOfPlace: { code: ['XWJY', 'a b', 'x'], ...productOutOfPlace, ...rareOutOfPlace },
    leadsTo: /^\/products\/\d+\?/,
  },
  {
    command: 'product.revise',
    who: 'administrator',
    at: ({ productId }) => `/products/${productId}/revise`,
    button: '保存为新版本',
    typed: { ...revisedTexts, defaultRate: '15' },
    fields: productFields,
    outOfPlace: productOutOfPlace,
    leadsTo: /^\/products\/\d+\?/,
  },
  {
    command: 'product.retire',
    who: 'administrator',
    at: ({ productId }) => `/products/${productId}`,
    button: '停用产品',
    typed: { reason: '不再办理此类业务' },
    fields: { reason: 'text' },
    leadsTo: /^\/products\/\d+\?/,
  },
];
