// What the changes of a running loan accept; the same schema serves the form and the server.
import { z } from 'zod';
import { WAIVABLE } from '@/lib/domain/change/waiver';
import { choice, code, day, integer, money, rate, recordId, text } from './fields';
import { RECEIPT_CHANNELS } from './loan';
import { RATE_CAP } from './product-fields';

const unlessEmpty = <S extends z.ZodType>(schema: S) =>
  z.preprocess((value) => (value === undefined || value === '' ? undefined : value), schema.optional());

const ofLoan = { loanId: recordId('贷款') };

export const requestWaiverInput = z.object({
  ...ofLoan,
  component: choice('减免项目', WAIVABLE),
  amount: money('减免金额'),
  reason: text('减免原因', 200, 4),
});

export const requestExtensionInput = z.object({
  ...ofLoan,
  maturesOn: day('展期后到期日'),
  /** Left empty, all that is not due yet is extended. */
  amount: unlessEmpty(money('展期金额')),
  /** Left empty, the rate stays. */
  annualRate: unlessEmpty(rate('展期后年利率', RATE_CAP)),
  reason: text('展期原因', 200, 4),
});

export const requestRateChangeInput = z.object({
  ...ofLoan,
  valueDate: day('生效日期'),
  annualRate: rate('调整后年利率', RATE_CAP),
  reason: text('调整原因', 200, 4),
});

export const requestDrawEndInput = z.object({ ...ofLoan, reason: text('终止原因', 200, 4) });

export const requestDeferralInput = z.object({
  ...ofLoan,
  periods: integer('延后付息的期数', 1, 36),
  reason: text('延期原因', 200, 4),
});

export const requestMisuseInput = z.object({
  ...ofLoan,
  valueDate: day('挪用起始日'),
  amount: money('挪用金额'),
  reason: text('认定依据', 200, 4),
});

export const requestWriteOffInput = z.object({ ...ofLoan, reason: text('核销依据', 200, 4) });

export const requestRecoveryInput = z.object({
  ...ofLoan,
  amount: money('收回金额'),
  valueDate: day('收回日期'),
  channel: choice('收款方式', RECEIPT_CHANNELS),
  reason: text('说明', 200, 4),
});

export const requestAccrualInput = z.object({
  ...ofLoan,
  valueDate: day('生效日期'),
  reason: text('原因', 200, 4),
});

export const requestChargeInput = z.object({
  ...ofLoan,
  name: text('费用名称', 20),
  amount: money('收费金额'),
  reason: text('收费依据', 200, 4),
});

export const requestTransferInput = z.object({
  ...ofLoan,
  /** The number of an existing customer */
  debtor: code('新债务人的客户编号', (value) => /^K\d{6,}$/i.test(value), '客户编号应如 K000123').transform(
    (value) => value.toUpperCase(),
  ),
  reason: text('转移原因', 200, 4),
});
