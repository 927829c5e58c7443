// What the demo company lends and has lent, and how its products were revised over the years.
import type { z } from 'zod';
import { createProduct } from '@/lib/commands/product/create';
import { retireProduct } from '@/lib/commands/product/retire';
import { reviseProduct } from '@/lib/commands/product/revise';
import { addDays, isoDate, type IsoDate } from '@/lib/domain/calendar/iso-date';
import { assert } from '@/lib/domain/refusal';
import type { createProductSchema } from '@/lib/schemas/product';
import type { Agenda } from './agenda';
import { NEW_PRODUCTS } from './new-products';
import { officeDaysBefore } from './office-days';
import type { Scene } from './scene';
import type { Staff } from './staff';

type ProductForm = z.input<typeof createProductSchema>;
type ProductFields = Omit<ProductForm, 'code'>;

/** What all the products share; each states only what is its own. */
const ordinary = {
  minimumAmount: '10000',
  maximumAmount: '500000',
  minimumMonths: '6',
  maximumMonths: '24',
  minimumRate: '8',
  maximumRate: '18',
  defaultRate: '12.6',
  guarantees: { credit: 'on', guarantee: 'on', mortgage: 'on', pledge: 'on' },
  periodEvery: '1',
  periodUnit: 'month',
  dueDayRule: 'same_day',
  dueDay: '',
  firstPeriod: 'short',
  holidayRule: 'following',
  interestDuringShift: '',
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

const PRODUCTS: Record<string, ProductFields> = {
  JYD: {
    ...ordinary,
    name: '经营贷',
    method: 'equal_instalment',
    description: '面向小微企业主、个体工商户的日常经营周转，按月等额本息，可提前还款。',
  },
  SHD: {
    ...ordinary,
    name: '商户贷',
    method: 'equal_principal',
    prepaymentEffect: 'reduce_term',
    description: '面向市场商户的进货备货资金，按月等额本金，利息逐月递减，提前还款缩短期限。',
  },
  LZD: {
    ...ordinary,
    name: '流转贷',
    method: 'interest_only',
    dayCount: 'act/360',
    description: '订单与应收账款周转，按月付息、到期还本，按实际天数计息。',
  },
  NHD: {
    ...ordinary,
    name: '农户贷',
    method: 'bullet',
    minimumAmount: '5000',
    maximumAmount: '200000',
    minimumMonths: '3',
    maximumMonths: '12',
    minimumRate: '6',
    maximumRate: '15',
    defaultRate: '10.8',
    graceDays: '3',
    description: '种植、养殖生产周期用款，到期利随本清，宽限期三天。',
  },
  JXD: {
    ...ordinary,
    name: '季息贷',
    method: 'interest_only',
    dayCount: 'act/360',
    periodUnit: 'quarter',
    dueDayRule: 'settlement_day',
    dueDay: '20',
    minimumAmount: '50000',
    maximumAmount: '1000000',
    guarantees: { guarantee: 'on', mortgage: 'on', pledge: 'on' },
    description: '企业中期周转，每季末月 20 日结息、次日付息，到期还本。',
  },
  XFD: {
    ...ordinary,
    name: '消费贷',
    method: 'equal_instalment',
    maximumAmount: '200000',
    maximumMonths: '36',
    defaultRate: '13.2',
    guarantees: { credit: 'on', guarantee: 'on' },
    description: '个人装修、教育、医疗、家电等消费用途，按月等额本息，不得用于购房和投资。',
  },
  DRD: {
    ...ordinary,
    name: '定日贷',
    method: 'equal_instalment',
    dueDayRule: 'fixed_day',
    dueDay: '27',
    maximumRate: '20',
    defaultRate: '15.6',
    dayCount: 'act/360',
    description: '每月固定日还款，便于与发薪日、货款结算日衔接。',
  },
  YJD: {
    ...ordinary,
    name: '应急贷',
    method: 'bullet',
    maximumAmount: '200000',
    minimumMonths: '1',
    maximumMonths: '3',
    defaultRate: '14.4',
    description: '一至三个月临时周转，到期利随本清。',
  },
};

export const OPENED_ON = isoDate('2021-12-20');

type Change = Readonly<{ on: IsoDate; code: string; changes: Partial<ProductFields> }>;

const on = (day: string, code: string, changes: Partial<ProductFields>): Change => ({
  on: isoDate(day),
  code,
  changes,
});

/** Revisions in the order of their days; contracts signed before keep what they were made with. */
const REVISIONS: readonly Change[] = [
  on('2022-01-17', 'DRD', { dueDay: '30' }),
  on('2022-02-14', 'DRD', { dueDay: '22' }),
  on('2022-04-11', 'DRD', { dueDay: '20' }),
  on('2024-02-05', 'DRD', { dueDay: '22', maximumRate: '18', defaultRate: '14.4' }),
  on('2025-10-20', 'JYD', { maximumRate: '15.4', defaultRate: '12' }),
  on('2025-10-20', 'SHD', { maximumRate: '15.4', defaultRate: '12' }),
  on('2025-10-20', 'XFD', { maximumRate: '15.4', defaultRate: '12.6' }),
];
const RETIREMENT = { on: isoDate('2025-09-15'), code: 'YJD', reason: '产品整合，短期周转需求改由流转贷承接' };

/** How long ago the products were added that no older loan is of. */
const NEW_SINCE_DAYS = 400;

export class Products {
  private readonly open = new Map<string, { id: number; version: number; fields: ProductFields }>();

  constructor(
    private readonly scene: Scene,
    private readonly staff: Staff,
  ) {}

  idOf(code: string): number {
    return this.entry(code).id;
  }

  async openAll(): Promise<void> {
    for (const [code, fields] of Object.entries(PRODUCTS)) {
      const { productId } = await this.scene.act(this.staff.administrator, createProduct, {
        code,
        ...fields,
      });
      this.open.set(code, { id: productId, version: 1, fields });
    }
  }

  /** Puts the revisions and the one retirement on the agenda. */
  plan(agenda: Agenda, until: IsoDate): void {
    for (const { on: day, code, changes } of REVISIONS) {
      if (day <= until) agenda.on(day, () => this.revise(code, changes));
    }
    agenda.on(officeDaysBefore(addDays(until, -NEW_SINCE_DAYS), 0), () => this.openNew());
    if (RETIREMENT.on <= until) agenda.on(RETIREMENT.on, () => this.retire());
  }

  private async openNew(): Promise<void> {
    for (const { input } of NEW_PRODUCTS)
      await this.scene.act(this.staff.administrator, createProduct, input);
  }

  private async revise(code: string, changes: Partial<ProductFields>): Promise<void> {
    const entry = this.entry(code);
    entry.fields = { ...entry.fields, ...changes };
    const { version } = await this.scene.act(this.staff.administrator, reviseProduct, {
      productId: entry.id,
      version: entry.version,
      ...entry.fields,
    });
    entry.version = version;
  }

  private async retire(): Promise<void> {
    const { id, version } = this.entry(RETIREMENT.code);
    await this.scene.act(this.staff.administrator, retireProduct, {
      productId: id,
      version,
      reason: RETIREMENT.reason,
    });
  }

  private entry(code: string) {
    const entry = this.open.get(code);
    assert(entry, `no product ${code}`);
    return entry;
  }
}
