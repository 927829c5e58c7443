// The words of what happens to a loan after the money went out: events, channels, requests and papers.
import type { DocumentKind, RequestState } from '@/db/schema';
import type { LoanEventType } from '@/lib/domain/loan/events';
import type { LoanRequestKind } from '@/lib/domain/workflow/loan-request';
import type { ExcessUse } from '@/lib/domain/loan/terms';
import type { ReceiptChannel } from '@/lib/schemas/loan';

export const receiptChannelLabels: Record<ReceiptChannel, string> = {
  bank_transfer: '银行转账',
  mobile_payment: '扫码支付',
  card_terminal: 'POS 刷卡',
};

/** The channel of an event as kept: empty when no money moved. */
export function channelWords(channel: string): string {
  const known = Object.entries(receiptChannelLabels).find(([value]) => value === channel);
  return known ? known[1] : channel || '—';
}

export const loanEventTypeLabels: Record<LoanEventType, string> = {
  disburse: '放款',
  end_draw: '终止提款',
  repay: '还款',
  charge_fee: '收取费用',
  refund: '退还预收款',
  waive: '减免',
  change_rate: '调整利率',
  extend: '展期',
  restructure: '重组',
  transfer: '债务转移',
  stop_accrual: '停息',
  resume_accrual: '恢复计息',
  defer_interest: '延期付息',
  mark_misuse: '挪用认定',
  end_misuse: '挪用解除',
  write_off: '核销',
  recover: '核销后收回',
  reverse: '冲正',
};

export const excessUseLabels: Record<ExcessUse, string> = {
  hold: '转入预收款，到期自动扣还',
  prepay: '提前归还本金',
};

export const requestKindLabels: Record<LoanRequestKind, string> = {
  reversal: '冲正',
  refund: '退款',
  waiver: '减免',
  extension: '展期',
  'rate-change': '利率调整',
  'write-off': '核销',
  recovery: '核销后收回',
  'accrual-stop': '停息',
  'accrual-resume': '恢复计息',
  restructure: '重组',
  deferral: '延期付息',
  misuse: '挪用认定',
  'misuse-end': '挪用解除',
  charge: '收费',
  transfer: '债务转移',
  'draw-end': '终止提款',
};

export const requestStateLabels: Record<RequestState, string> = {
  requested: '待复核',
  released: '已通过',
  rejected: '已退回',
};

export const documentKindLabels: Record<DocumentKind, string> = {
  contract: '借款合同',
  loan_note: '借据',
  draw_note: '提款借据',
  receipt: '还款收据',
  settlement_certificate: '结清证明',
};
