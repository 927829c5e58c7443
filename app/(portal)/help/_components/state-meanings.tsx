import type { ReactNode } from 'react';
import { ApplicationStateBadge } from '@/components/application/state-badge';
import { ContractStateBadge, DisbursementStateBadge } from '@/components/contract/state-badges';
import { LoanStatusBadge } from '@/components/loan/loan-status-badge';
import { DataTable } from '@/components/ui/data-table';
import { APPLICATION_STATES, type ApplicationState } from '@/lib/domain/workflow/application';
import type { ContractState, RequestState } from '@/db/schema';

type Meaning = Readonly<{ key: string; of: string; badge: ReactNode; meaning: string }>;

const ofApplication: Readonly<Record<ApplicationState, string>> = {
  draft: '录入未提交，只有录入人看作待办；被退回补件的也回到这里。',
  investigating: '已提交，等操作员写贷前调查；审查、审批退回的也回到这里。',
  reviewing: '调查已完成，等审核员审查。',
  approving: '审查已通过，等审核员审批。',
  approved: '可以生成合同。',
  contracted: '已生成合同；合同作废后回到“审批通过”。',
  refused: '公司不予贷款，本笔到此为止。',
  withdrawn: '客户不再需要，由操作员撤回，本笔到此为止。',
};

const ofContract: Readonly<Record<ContractState, string>> = {
  drafted: '合同已生成，等签字；此时可作废重做。',
  signed: '双方已签字，可以申请放款。',
  disbursed: '款已放出，以借据计息还款。',
  voided: '不再有效，编号和文件仍然留存。',
};

const ofDisbursement: Readonly<Record<RequestState, string>> = {
  requested: '等另一人复核，款还没有放出。冲正、退款和贷款变更的申请同此。',
  released: '复核通过，款已放出，借据已成立。',
  rejected: '复核人退回，写有原因；更正后可以重新申请。',
};

const meanings: readonly Meaning[] = [
  ...APPLICATION_STATES.map((state) => ({
    key: state,
    of: '贷款申请',
    badge: <ApplicationStateBadge state={state} />,
    meaning: ofApplication[state],
  })),
  ...(['drafted', 'signed', 'disbursed', 'voided'] as const).map((state) => ({
    key: state,
    of: '合同',
    badge: <ContractStateBadge state={state} />,
    meaning: ofContract[state],
  })),
  ...(['requested', 'released', 'rejected'] as const).map((state) => ({
    key: state,
    of: '放款',
    badge: <DisbursementStateBadge state={state} />,
    meaning: ofDisbursement[state],
  })),
  {
    key: 'normal',
    of: '贷款',
    badge: <LoanStatusBadge status="active" daysPastDue={0} />,
    meaning: '没有逾期的应还款；到期当天不算逾期。',
  },
  {
    key: 'overdue',
    of: '贷款',
    badge: <LoanStatusBadge status="active" daysPastDue={12} />,
    meaning: '最早一期未还清的本金或利息，从应还日起算的天数；合同有宽限期的，宽限期内不算。',
  },
  {
    key: 'settled',
    of: '贷款',
    badge: <LoanStatusBadge status="settled" daysPastDue={0} />,
    meaning: '本息费全部还清，不再计息，可以开具结清证明。',
  },
  {
    key: 'written_off',
    of: '贷款',
    badge: <LoanStatusBadge status="written_off" daysPastDue={0} />,
    meaning: '已移出账面，不再计息，不计入贷款余额；只登记核销后收回。',
  },
];

export function StateMeanings() {
  return (
    <DataTable
      caption="状态是什么意思"
      rows={meanings}
      rowKey={(row) => row.key}
      columns={[
        { key: 'of', header: '对象', render: (row) => <span className="whitespace-nowrap">{row.of}</span> },
        { key: 'badge', header: '状态', render: (row) => row.badge },
        { key: 'meaning', header: '含义', wraps: true, render: (row) => row.meaning },
      ]}
    />
  );
}
