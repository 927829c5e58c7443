import { totalOf } from '@/components/loan/amounts';
import { DescriptionList, type DescriptionItem } from '@/components/ui/description-list';
import type { LoanHead } from '@/db/queries/loan-page';
import { latestMaturity } from '@/lib/domain/change/extension';
import { instalmentsAhead, principalAhead } from '@/lib/domain/change/restructure';
import { unrecovered } from '@/lib/domain/change/write-off';
import { WAIVABLE, waivableOf } from '@/lib/domain/change/waiver';
import { misusePercent } from '@/lib/domain/loan/overdue-accrual';
import type { LoanState } from '@/lib/domain/loan/state';
import type { ChangeKind } from '@/lib/domain/workflow/loan-request';
import { formatDate } from '@/lib/format/date';
import { componentLabels, repaymentMethodLabels } from '@/lib/format/labels-loan';
import { rateRegimeLabels } from '@/lib/format/labels-terms';
import { formatYuan } from '@/lib/format/money';
import { formatRate } from '@/lib/format/number';

type ChangeFactsProps = Readonly<{
  kind: ChangeKind;
  head: LoanHead;
  state: LoanState;
  /** How often it has been extended */
  extensions: number;
}>;

/** What a person wants before his eyes when he asks for the change. */
export function ChangeFacts(props: ChangeFactsProps) {
  const items = [...ownFacts(props), ...loanFacts(props.head, props.state)];
  return <DescriptionList columns={1} items={items} />;
}

const loanFacts = ({ row }: LoanHead, state: LoanState): DescriptionItem[] => [
  { label: '贷款余额', value: formatYuan(state.outstandingPrincipal) },
  { label: '年利率', value: formatRate(state.annualRate) },
  { label: '到期日', value: formatDate(row.maturesOn) },
  { label: '当日应还', value: formatYuan(totalOf(state.dueNow)) },
  { label: '逾期', value: state.daysPastDue > 0 ? `${state.daysPastDue} 天` : '无' },
];

function ownFacts({ kind, head, state, extensions }: ChangeFactsProps): DescriptionItem[] {
  const { row } = head;
  switch (kind) {
    case 'waiver':
      return WAIVABLE.map((component) => ({
        label: `可减免${componentLabels[component]}`,
        value: formatYuan(waivableOf(state, component)),
      }));
    case 'extension':
      return [
        { label: '原到期日', value: formatDate(row.terms.maturesOn) },
        { label: '已展期', value: extensions === 0 ? '无' : `${extensions} 次` },
        { label: '最晚展至', value: `${formatDate(latestMaturity(row.terms))}（贷款通则第十二条，累计）` },
      ];
    case 'restructure':
      return [
        { label: '未到期本金', value: `${formatYuan(principalAhead(state))}（重组的范围）` },
        { label: '现还款方式', value: repaymentMethodLabels[row.terms.method] },
      ];
    case 'deferral':
      return [
        { label: '今天及以后', value: `${instalmentsAhead({ state, today: state.asOf })} 期` },
        { label: '下期利息', value: '延后的利息不计复利，与其后一期一并收取' },
      ];
    case 'misuse':
    case 'misuse-end':
      return [
        { label: '已认定挪用', value: state.misused > 0 ? formatYuan(state.misused) : '无' },
        {
          label: '挪用罚息利率',
          value: formatRate(misusePercent({ ...row.terms, annualRate: state.annualRate })),
        },
      ];
    case 'write-off':
      return [
        { label: '核销金额', value: formatYuan(state.payoff.total) },
        { label: '预收款', value: formatYuan(state.credit) },
      ];
    case 'recovery':
      return [
        { label: '核销日', value: formatDate(state.writtenOff?.on) },
        { label: '尚未收回', value: formatYuan(unrecovered(state)) },
      ];
    case 'accrual-stop':
    case 'accrual-resume':
      return [{ label: '计息', value: state.isAccrualStopped ? '已停息' : '正常计息' }];
    case 'draw-end':
      return [
        {
          label: row.terms.draw.kind === 'revolving' ? '可用额度' : '尚未提款',
          value: formatYuan(state.undrawn),
        },
        { label: '终止之后', value: '不能再提款；没有欠款的，贷款随即结清' },
      ];
    case 'transfer':
      return [{ label: '现借款人', value: head.customerName }];
    case 'rate-change':
      return [{ label: '利率调整后', value: rateRegimeLabels[row.terms.rateRegime] }];
    case 'charge':
      return [];
  }
}
