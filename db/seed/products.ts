// What the demo company lends: five ordinary products of the trade.
import { createProduct } from '@/lib/commands/product/create';
import type { Scene } from './scene';
import type { Staff } from './staff';

export const PRODUCT_CODES = ['JYD', 'SHD', 'LZD', 'NHD', 'JXD'] as const;
export type ProductCode = (typeof PRODUCT_CODES)[number];

/** What all the products share; each states only what is its own. */
const ordinary = {
  minimumAmount: '10000',
  maximumAmount: '500000',
  minimumMonths: '6',
  maximumMonths: '24',
  minimumRate: '8',
  maximumRate: '18',
  defaultRate: '12',
  guarantees: { credit: 'on', guarantee: 'on', mortgage: 'on', pledge: 'on' },
  periodEvery: '1',
  periodUnit: 'month',
  dueDayRule: 'same_day',
  firstPeriod: 'short',
  holidayRule: 'following',
  dayCount: 'monthly',
  rounding: 'HALF_UP',
  upliftPercent: '50',
  compound: 'on',
  graceDays: '0',
  graceLost: 'on',
  rateCapPercent: '24',
  allocationOrder: 'interest_first',
  allocationOverdueOrder: 'principal_first',
  switchAfterDays: '90',
  allocateBy: 'instalment',
  prepaymentAllowed: 'on',
  prepaymentEffect: 'reduce_instalment',
  prepaymentFeePercent: '0',
} as const;

const products: Record<ProductCode, Record<string, unknown>> = {
  JYD: {
    name: '经营贷',
    method: 'equal_instalment',
    description: '小微企业主、个体工商户日常经营周转，按月等额本息。',
  },
  SHD: {
    name: '商户贷',
    method: 'equal_principal',
    description: '商户进货备货，按月等额本金，利息逐月递减。',
  },
  LZD: {
    name: '流转贷',
    method: 'interest_only',
    dayCount: 'act/360',
    description: '订单与应收款周转，按月付息、到期还本，按实际天数计息。',
  },
  NHD: {
    name: '农户贷',
    method: 'bullet',
    minimumAmount: '5000',
    maximumAmount: '200000',
    minimumMonths: '3',
    maximumMonths: '12',
    graceDays: '3',
    description: '种植养殖生产周期用款，到期利随本清，宽限期三天。',
  },
  JXD: {
    name: '季息贷',
    method: 'interest_only',
    dayCount: 'act/360',
    periodUnit: 'quarter',
    dueDayRule: 'settlement_day',
    dueDay: '20',
    minimumAmount: '50000',
    maximumAmount: '1000000',
    description: '企业中期周转，按季结息（季末月 20 日），到期还本。',
  },
};

export type ProductIds = Readonly<Record<ProductCode, number>>;

export async function openProducts(scene: Scene, staff: Staff): Promise<ProductIds> {
  const ids: Partial<Record<ProductCode, number>> = {};
  for (const code of PRODUCT_CODES) {
    const { productId } = await scene.act(staff.administrator, createProduct, {
      code,
      ...ordinary,
      ...products[code],
    });
    ids[code] = productId;
  }
  return ids as Record<ProductCode, number>;
}
