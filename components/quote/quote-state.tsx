import { totalOf } from '@/components/loan/amounts';
import { Making } from '@/components/loan/explanation-card';
import { InstalmentTable } from '@/components/loan/instalment-table';
import { Card } from '@/components/ui/card';
import { Figure } from '@/components/ui/figure';
import { explainLoan } from '@/lib/domain/loan/explanation';
import type { Quote } from '@/lib/domain/loan/quote';
import { formatDate } from '@/lib/format/date';
import { explainedName } from '@/lib/format/explanation-words';
import { formatMoney, formatYuan } from '@/lib/format/money';
import { happenedWords, isLivedQuote } from '@/lib/format/quote-words';

type QuoteStateProps = Readonly<{ name?: string; quote: Quote }>;

/** How the loan stands on the day asked for, after what was typed: figures, instalments, and what made each amount. */
export function QuoteState({ name, quote }: QuoteStateProps) {
  const { asOf, events, state, terms } = quote;
  if (!isLivedQuote(quote)) return null;
  const explained = explainLoan(terms, events, asOf);
  return (
    <Card
      title={`截至 ${formatDate(asOf)} 的状态${name ? `：${name}` : ''}`}
      description={happenedWords(quote) || undefined}
      flush
    >
      <div className="grid grid-cols-2 gap-3 p-4 lg:grid-cols-4">
        <Figure
          label="贷款余额"
          value={formatYuan(state.outstandingPrincipal)}
          hint={state.credit > 0 ? `预收款 ${formatYuan(state.credit)}` : undefined}
        />
        <Figure label="当日应还" value={formatYuan(totalOf(state.dueNow))} />
        <Figure
          label="逾期金额"
          value={formatYuan(totalOf(state.overdue))}
          hint={state.daysPastDue > 0 ? `逾期 ${state.daysPastDue} 天` : undefined}
        />
        <Figure
          label="结清金额"
          value={formatYuan(state.payoff.total)}
          hint={`未到期利息 ${formatYuan(state.accruedNotDue)}`}
        />
      </div>
      <InstalmentTable instalments={state.instalments} asOf={asOf} />
      <details className="border-t border-line print:not-open:hidden">
        <summary className="cursor-pointer px-4 py-2.5 font-semibold pointer-coarse:py-3">计息明细</summary>
        {explained.map((one) => (
          <section key={`${one.period} ${one.component}`} className="border-t border-line">
            <h3 className="px-4 pt-3 font-medium">
              {explainedName(one.period, one.component)} {formatMoney(one.amount)} 元
            </h3>
            <Making name={explainedName(one.period, one.component)} made={one} rounding={terms.rounding} />
          </section>
        ))}
      </details>
    </Card>
  );
}
