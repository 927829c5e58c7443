// What the demo tells: products, and for each loan how far it came and how its customer pays.
import type { Guarantee } from '@/lib/domain/loan/product';

/** How far the case has come by today. */
export type Stage =
  | 'draft'
  | 'investigating'
  | 'reviewing'
  | 'approving'
  | 'approved'
  | 'refused'
  | 'withdrawn'
  | 'drafted'
  | 'signed'
  | 'requested'
  | 'disbursed';

/** How the customer pays. */
export type Habit =
  | 'on_time'
  | 'few_days_late'
  | 'two_parts'
  | 'stops_after_two'
  | 'stops_after_four'
  | 'never_paid'
  | 'prepays_half'
  | 'settles_early'
  | 'reversed_once';

export type Story = Readonly<{
  customer: number;
  product: string;
  yuan: number;
  months: number;
  rate: string;
  guarantee: Guarantee;
  purpose: string;
  /** Days before today on which the money goes out (or would). */
  daysAgo: number;
  stage: Stage;
  habit: Habit;
}>;

const PURPOSES = [
  '购进商品补充流动资金',
  '采购原材料扩大生产',
  '店面装修升级改造',
  '购买农资及种苗',
  '购置生产设备',
  '支付工程材料款',
  '冷链仓储租金及备货',
  '养殖饲料采购',
  '购置经营用车辆',
  '春节旺季备货资金',
];
const GUARANTEES: readonly Guarantee[] = ['guarantee', 'credit', 'mortgage', 'guarantee', 'pledge'];
const PRODUCTS = ['JYD', 'SHD', 'LZD', 'NHD'];
const HABITS: readonly Habit[] = [
  'on_time',
  'on_time',
  'few_days_late',
  'on_time',
  'two_parts',
  'on_time',
  'stops_after_two',
  'on_time',
  'prepays_half',
  'on_time',
  'settles_early',
  'few_days_late',
  'on_time',
  'stops_after_four',
  'on_time',
  'reversed_once',
  'on_time',
  'on_time',
  'few_days_late',
  'never_paid',
];
const EARLY_STAGES: readonly Stage[] = [
  'draft',
  'draft',
  'investigating',
  'investigating',
  'reviewing',
  'reviewing',
  'approving',
  'approving',
  'approved',
  'approved',
  'refused',
  'withdrawn',
  'drafted',
  'signed',
  'signed',
  'requested',
  'requested',
];

const at = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;

/** About ninety cases; `customers` is how many customers there are to give them to. */
export function seedStories(customers: number): Story[] {
  const disbursed = Array.from({ length: 72 }, (_, index): Story => {
    const product = at(PRODUCTS, index);
    return {
      customer: (index * 7) % customers,
      product,
      yuan: (((index * 13) % 23) + 2) * (product === 'NHD' ? 4_000 : 20_000),
      months: at(product === 'NHD' ? [6, 9, 12] : [12, 6, 24, 12, 18], index),
      rate: at(['10.8', '12', '14.4', '11.4', '9.6'], index),
      guarantee: at(GUARANTEES, index),
      purpose: at(PURPOSES, index),
      daysAgo: 20 + ((index * 31) % 400),
      stage: 'disbursed',
      habit: at(HABITS, index),
    };
  });
  const early = EARLY_STAGES.map((stage, index): Story => ({
    customer: (index * 5 + 3) % customers,
    product: at(PRODUCTS, index),
    yuan: (((index * 7) % 12) + 1) * (at(PRODUCTS, index) === 'NHD' ? 8_000 : 30_000),
    months: at([12, 6, 12, 24], index),
    rate: at(['12', '10.8', '14.4'], index),
    guarantee: at(GUARANTEES, index),
    purpose: at(PURPOSES, index + 4),
    daysAgo: index % 6,
    stage,
    habit: 'on_time',
  }));
  return [...disbursed, ...early];
}
