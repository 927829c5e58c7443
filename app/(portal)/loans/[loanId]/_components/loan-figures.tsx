import { totalOf } from '@/components/loan/amounts';
import { accrualsHref, type ShownDay } from '@/components/loan/loan-address';
import { Figure } from '@/components/ui/figure';
import type { LoanState } from '@/lib/domain/loan/state';
import { formatMoney, formatYuan } from '@/lib/format/money';

type LoanFiguresProps = Readonly<{ loanId: number; day: ShownDay; state: LoanState }>;

/** The four figures that are asked for first, and what stands beside them. */
export function LoanFigures({ loanId, day, state }: LoanFiguresProps) {
  const overdue = totalOf(state.overdue);
  return (
    <div className="grid grid-cols-2 gap-3 lg:grid-cols-4 print:grid-cols-4">
      <Figure
        label="贷款余额"
        value={formatYuan(state.outstandingPrincipal)}
        hint={state.credit > 0 ? `预收款 ${formatYuan(state.credit)}` : undefined}
      />
      <Figure
        label="当日应还"
        value={formatYuan(totalOf(state.dueNow))}
        href={accrualsHref(loanId, day, { anchor: 'due' })}
        hint={
          state.nextDue ? `下期 ${state.nextDue.dueOn} 应还 ${formatMoney(state.nextDue.amount)}` : undefined
        }
      />
      <Figure
        label="逾期金额"
        value={formatYuan(overdue)}
        href={accrualsHref(loanId, day, { anchor: 'due' })}
        tone={overdue > 0 ? 'danger' : 'neutral'}
        hint={state.overdueSince ? `自 ${state.overdueSince} 起，${state.daysPastDue} 天` : undefined}
      />
      <Figure
        label="结清金额"
        value={formatYuan(state.payoff.total)}
        href={accrualsHref(loanId, day, { anchor: 'payoff' })}
        hint={
          state.payoff.prepaymentFee > 0
            ? `含提前还款违约金 ${formatMoney(state.payoff.prepaymentFee)}`
            : undefined
        }
      />
    </div>
  );
}
