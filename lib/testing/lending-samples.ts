// Input of the lending commands as forms give it, for suites and for people who read how the commands are called.
import { customer } from '@/db/schema';
import type { Db } from '@/db/client';
import { execute, type CommandContext } from '@/lib/commands/command';
import { createApplication } from '@/lib/commands/application/create';
import { createProduct } from '@/lib/commands/product/create';
import type { ActionResult } from '@/lib/commands/result';
import { instant } from '@/lib/domain/calendar/instant';

export const productForm = {
  code: 'XWJY',
  name: '小微经营贷',
  description: '面向个体工商户和小微企业的经营周转贷款',
  minimumAmount: '10000',
  maximumAmount: '500000',
  minimumMonths: '3',
  maximumMonths: '24',
  minimumRate: '10',
  maximumRate: '18',
  defaultRate: '14.4',
  guarantees: { credit: 'on', guarantee: 'on' },
  method: 'equal_instalment',
  periodEvery: '1',
  periodUnit: 'month',
  dueDayRule: 'same_day',
  dueDay: '',
  firstPeriod: 'long',
  holidayRule: 'none',
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

export const applicationForm = {
  amount: '120000',
  months: '12',
  annualRate: '14.4',
  purpose: '采购建材周转',
  repaymentSource: '门店经营收入',
  guarantee: 'credit',
  guaranteeDetail: '',
} as const;

export const reportForm = {
  outcome: 'pass',
  subject: '经营五年，证照齐全',
  income: '月均净收入两万元以上',
  use: '已核对采购合同',
  guarantee: '信用贷款，征信良好',
  opinion: '经实地调查，借款人经营稳定，同意上报审查。',
} as const;

/** A customer put straight into the table, for suites that are not about customers. */
export function addCustomer(
  db: Db,
  createdBy: number,
  name = '张建国',
  identityNumber = '330106199003072415',
): number {
  const at = instant('2026-01-01T00:00:00.000Z');
  return db
    .insert(customer)
    .values({
      number: `C${identityNumber}`,
      kind: 'person',
      name,
      pinyin: 'zhangjianguo',
      initials: 'zjg',
      identityType: 'resident_id',
      identityNumber,
      phone: '13812341234',
      address: '杭州市西湖区文三路 1 号',
      legalRepresentative: '',
      occupation: '建材零售',
      bankName: '杭州银行',
      bankAccountName: name,
      bankAccount: '6222020200012345670',
      note: '',
      version: 1,
      createdBy,
      createdAt: at,
      updatedAt: at,
    })
    .returning({ id: customer.id })
    .get().id;
}

export async function openProduct(
  context: CommandContext,
  changes: Record<string, unknown> = {},
): Promise<number> {
  return done(await execute(createProduct, context, { ...productForm, ...changes })).productId;
}

export async function openApplication(
  context: CommandContext,
  ids: { customerId: number; productId: number },
  changes: Record<string, unknown> = {},
) {
  return done(await execute(createApplication, context, { ...applicationForm, ...ids, ...changes }));
}

/** The data of a result that must have come about. */
export function done<T>(result: ActionResult<T>): T {
  if (!result.ok) throw new Error(`refused: ${result.message} ${JSON.stringify(result.fieldErrors ?? {})}`);
  return result.data;
}
