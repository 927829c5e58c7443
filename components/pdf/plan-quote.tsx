// 贷款试算单: what a loan of such terms would cost and when it would be repaid; it binds nobody.
import type { Instant } from '@/lib/domain/calendar/instant';
import type { Quote } from '@/lib/domain/loan/quote';
import { chineseAmountInYuan } from '@/lib/format/chinese-amount';
import { formatDateChinese, formatInstant } from '@/lib/format/date';
import { dueDayWords, periodWords } from '@/lib/format/labels-lending';
import { repaymentMethodLabels } from '@/lib/format/labels-loan';
import { formatYuan } from '@/lib/format/money';
import { formatRate } from '@/lib/format/number';
import { askedFacts } from '@/lib/format/quote-words';
import { formatQuoteRate } from '@/lib/format/rate';
import { Facts, type Fact } from './parts/facts';
import { Paper, PaperTitle, Sheet } from './parts/paper';
import { PlanTable } from './parts/plan-table';
import { Note } from './parts/prose';
import { dayCountWords, equivalentWords } from './parts/rate-words';
import { renderPdf } from './render';

export type PlanQuoteData = Readonly<{
  company: string;
  createdAt: Instant;
  /** One, or two to be compared, each with the name of its product. */
  quotes: readonly Readonly<{ name: string; quote: Quote }>[];
}>;

const TITLE = '贷款试算单';

export const renderPlanQuote = (data: PlanQuoteData): Promise<Buffer> => renderPdf(<PlanQuote data={data} />);

function PlanQuote({ data: { company, createdAt, quotes } }: Readonly<{ data: PlanQuoteData }>) {
  const madeAt = `试算时间：${formatInstant(createdAt)}`;
  return (
    <Paper title={TITLE} company={company} number={formatInstant(createdAt)} createdAt={createdAt}>
      {quotes.map(({ name, quote }, index) => (
        <Sheet key={index} company={company} title={TITLE} number={name}>
          <PaperTitle title={TITLE} number={madeAt} />
          <Facts rows={factsOf(name, quote)} />
          <PlanTable plan={quote.plan}>
            <Note>
              本试算按所列条件和按期足额还款计算，仅供参考，不构成贷款承诺；实际以签订的借款合同和借据为准。
            </Note>
          </PlanTable>
        </Sheet>
      ))}
    </Paper>
  );
}

function factsOf(name: string, quote: Quote): (readonly Fact[])[] {
  const { plan, rate, terms, totals } = quote;
  return [
    [{ label: '产品', value: name }],
    [
      {
        label: '贷款金额',
        value: `${formatYuan(terms.principal)}（${chineseAmountInYuan(terms.principal)}）`,
      },
    ],
    [
      { label: '放款日', value: formatDateChinese(terms.startsOn) },
      { label: '到期日', value: formatDateChinese(terms.maturesOn) },
    ],
    [
      {
        label: '年利率',
        value: `${formatRate(terms.annualRate)}（单利），折合${equivalentWords(terms.annualRate, terms.dayCount)}`,
      },
    ],
    [
      { label: '还款方式', value: repaymentMethodLabels[terms.method] },
      {
        label: '还款周期',
        value:
          terms.method === 'bullet'
            ? '到期一次还清'
            : `${periodWords(terms.periodEvery, terms.periodUnit)}，${dueDayWords(terms.dueDayRule, terms.dueDay)}`,
      },
    ],
    [{ label: '计息方式', value: dayCountWords[terms.dayCount] }],
    [
      { label: '年化（单利）', value: formatQuoteRate(rate.simple) },
      { label: '年化（复利）', value: formatQuoteRate(rate.compound) },
    ],
    [
      { label: '利息合计', value: formatYuan(totals.interest) },
      { label: '费用合计', value: formatYuan(totals.fee) },
    ],
    [
      { label: '还款合计', value: formatYuan(totals.total) },
      { label: '期数', value: `${plan.length}期` },
    ],
    ...askedFacts(quote),
  ];
}
