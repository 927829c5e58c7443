// The words of the to-do list: what is to be done.
import type { TodoKind } from '@/db/queries/todo';

export const todoKindLabels: Readonly<Record<TodoKind, string>> = {
  returned: '退回补正',
  draft: '待提交',
  investigate: '贷前调查',
  draft_contract: '生成合同',
  sign_contract: '签约登记',
  request_disbursement: '申请放款',
  review: '审查',
  approve: '审批',
  release_disbursement: '放款复核',
  approve_reversal: '冲正复核',
  approve_refund: '退款复核',
  approve_change: '贷款变更复核',
  approve_lpr: 'LPR 利率复核',
};
