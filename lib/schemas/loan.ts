// What the acts on contracts and loans accept; the same schema serves the form and the server.
import { z } from 'zod';
import { TRUTHS } from '@/lib/domain/loan/known-on';
import { EXCESS_USES } from '@/lib/domain/loan/terms';
import {
  checkbox,
  choice,
  code,
  day,
  integer,
  money,
  optionalDay,
  optionalMoney,
  optionalText,
  rate,
  recordId,
  rowsOf,
  text,
} from './fields';
import { RATE_CAP } from './product-fields';

export const RECEIPT_CHANNELS = ['bank_transfer', 'mobile_payment', 'card_terminal'] as const;
/** 银行转账, 扫码支付, POS 刷卡; cash is not taken (domain.md 1.10) */
export type ReceiptChannel = (typeof RECEIPT_CHANNELS)[number];

/** How far ahead the day of disbursement may be planned. */
export const PLANNED_DAYS_MAX = 90;

/** 约定还款计划 and 分次放款: more rows than any contract of a microloan has. */
export const AGREED_ROWS_MAX = 60;
export const TRANCHES_MAX = 24;

const agreedRow = z.object({ dueOn: day('应还日'), principal: money('应还本金') });
const trancheRow = z.object({ on: day('放款日'), amount: money('放款金额') });

export const draftContractInput = z.object({
  applicationId: recordId('贷款申请'),
  startsOn: day('预计放款日'),
  /** Only what the product leaves to the contract counts. */
  agreed: rowsOf('约定还款计划', agreedRow, AGREED_ROWS_MAX),
  tranches: rowsOf('分次放款', trancheRow, TRANCHES_MAX),
  lastDrawOn: optionalDay('提款截止日'),
});

export const signContractInput = z.object({
  contractId: recordId('合同'),
  signedOn: day('签订日期'),
  disclosureSigned: checkbox().refine((signed) => signed, '借款人签署《综合融资成本明示表》之后才能登记签约'),
});

export const voidContractInput = z.object({
  contractId: recordId('合同'),
  reason: text('作废原因', 200, 4),
});

export const requestDisbursementInput = z.object({
  contractId: recordId('合同'),
  valueDate: day('放款日期'),
  /** Of a loan that is paid out at once it is the contract's, whatever is said here */
  amount: optionalMoney('放款金额'),
  payeeName: text('收款户名', 60),
  payeeBank: text('开户银行', 60),
  payeeAccount: code(
    '收款账号',
    (value) => /^\d{8,30}$/.test(value.replace(/\s/g, '')),
    '收款账号应为 8 至 30 位数字',
  ).transform((value) => value.replace(/\s/g, '')),
  note: optionalText('备注', 200),
});

export const decideDisbursementInput = z.object({
  disbursementId: recordId('放款申请'),
  note: optionalText('复核意见', 200),
});

export const rejectDisbursementInput = z.object({
  disbursementId: recordId('放款申请'),
  note: text('退回原因', 200, 4),
});

export const postRepaymentInput = z.object({
  loanId: recordId('贷款'),
  amount: money('还款金额'),
  valueDate: day('还款日期'),
  excess: choice('多余款项的处理方式', EXCESS_USES),
  channel: choice('收款方式', RECEIPT_CHANNELS),
  note: optionalText('摘要', 100),
  /** When the customer gave notice that he repays ahead, where the contract asks for it */
  noticedOn: optionalDay('提前还款通知日'),
  /** The last event the desk had seen; a posting on a loan that moved since is refused. */
  expectedSequence: z.preprocess(
    (value) => (value === undefined || value === '' ? undefined : value),
    integer('记账序号', 0, 999_999_999).optional(),
  ),
});

export const requestReversalInput = z.object({
  loanId: recordId('贷款'),
  targetSequence: integer('被冲正的记录', 1, 999_999_999),
  reason: text('冲正原因', 200, 4),
});

export const decideRequestInput = z.object({
  requestId: recordId('申请'),
  note: optionalText('复核意见', 200),
});

export const rejectRequestInput = z.object({
  requestId: recordId('申请'),
  note: text('退回原因', 200, 4),
});

export const requestRefundInput = z.object({
  loanId: recordId('贷款'),
  amount: money('退款金额'),
  reason: text('退款原因及收款账户', 200, 4),
});

export const loanInput = z.object({ loanId: recordId('贷款') });

export const drawNoteInput = z.object({
  loanId: recordId('贷款'),
  sequence: integer('记账序号', 1, 999_999_999),
});

export const receiptInput = z.object({
  loanId: recordId('贷款'),
  sequence: integer('记账序号', 1, 999_999_999),
});

/** What a plan is reckoned for when nothing is asked for yet. */
export const planQuoteInput = z.object({
  amount: money('贷款金额'),
  months: integer('贷款期限', 1, 360),
  annualRate: rate('年利率', RATE_CAP),
  startsOn: day('放款日'),
});

/** 利息清单 of a loan to a day, by one of the two truths of it. */
export const accrualStatementInput = z.object({
  loanId: recordId('贷款'),
  asOf: day('截至日期'),
  truth: z.enum(TRUTHS).default('known'),
});
