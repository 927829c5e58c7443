import { totalOf } from '@/components/loan/amounts';
import { DataTable } from '@/components/ui/data-table';
import { MoneyText } from '@/components/ui/money-text';
import { COMPONENTS } from '@/lib/domain/loan/terms';
import { formatDate } from '@/lib/format/date';
import { prepaymentEffectLabels } from '@/lib/format/labels-lending';
import { componentLabels } from '@/lib/format/labels-loan';
import { formatYuan } from '@/lib/format/money';
import {
  afterPayment,
  afterPrepayment,
  afterReversal,
  beforePayment,
  exampleInstalment,
  firstDueOn,
  latePayment,
  prepaidAmount,
} from './example-loan';
import { Words } from './topic';

const outcomes = ([null, 'reduce_instalment', 'reduce_term'] as const).map((effect) => ({
  label: effect === null ? '不提前还款' : prepaymentEffectLabels[effect],
  ...afterPrepayment(effect),
}));

export function PrepaymentExample() {
  return (
    <>
      <Words>
        <p>
          另一种情形：{formatDate(firstDueOn)} 按时还第 1 期 {formatYuan(exampleInstalment)}，同时提前还本{' '}
          {formatYuan(prepaidAmount)}
          。逾期的先还清，利息算到当天，余款全部还本；合同约定了提前还款违约金的一并收取。以后怎样还，看合同约定的是减额还是缩期：
        </p>
      </Words>
      <div className="border-t border-line">
        <DataTable
          caption="提前还款之后"
          rows={outcomes}
          rowKey={(row) => row.label}
          columns={[
            { key: 'label', header: '约定', wraps: true, render: (row) => row.label },
            {
              key: 'instalment',
              header: '以后每期（元）',
              align: 'right',
              render: (row) => <MoneyText amount={row.instalment} emphasis />,
            },
            { key: 'periods', header: '剩余期数', align: 'right', render: (row) => row.periodsLeft },
            { key: 'last', header: '最后一期', render: (row) => row.lastDueOn },
            {
              key: 'interest',
              header: '还要付的利息（元）',
              align: 'right',
              render: (row) => <MoneyText amount={row.interestLeft} />,
            },
          ]}
        />
      </div>
      <div className="border-t border-line">
        <Words>
          <p>全部提前还清：在收款页面看“结清金额”，按那个数收款即结清，未到期的利息不收。</p>
        </Words>
      </div>
    </>
  );
}

const moments = [
  { key: 'before', label: '收款之前', state: beforePayment },
  { key: 'paid', label: `记入 ${formatYuan(latePayment)} 之后`, state: afterPayment },
  { key: 'reversed', label: '冲正之后', state: afterReversal },
] as const;

export function ReversalExample() {
  return (
    <>
      <Words>
        <p>
          收款一经确认不能修改或删除。记错了，由操作员在贷款页面的还款记录里写明原因、申请冲正，由另一位审核员复核。冲正之后，这笔收款如同没有发生过，其后的计息和分配全部重算；原收据作废，账上用相反的凭证冲回，两笔都留痕。然后再按正确的重记一笔。
        </p>
        <p>以上面的 {formatYuan(latePayment)} 为例，同一天的应还款：</p>
      </Words>
      <div className="border-t border-line">
        <DataTable
          caption="冲正前后的应还款"
          rows={moments}
          rowKey={(row) => row.key}
          columns={[
            { key: 'label', header: '', render: (row) => row.label },
            ...COMPONENTS.filter((component) => beforePayment.dueNow[component] > 0).map((component) => ({
              key: component,
              header: `${componentLabels[component]}（元）`,
              align: 'right' as const,
              render: (row: (typeof moments)[number]) => <MoneyText amount={row.state.dueNow[component]} />,
            })),
            {
              key: 'total',
              header: '应还合计（元）',
              align: 'right',
              render: (row) => <MoneyText amount={totalOf(row.state.dueNow)} emphasis />,
            },
          ]}
        />
      </div>
    </>
  );
}
