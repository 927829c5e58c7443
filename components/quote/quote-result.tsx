import { CostVerdict } from '@/components/loan/cost-verdict';
import { Card } from '@/components/ui/card';
import { DataTable, type DataColumn } from '@/components/ui/data-table';
import { Figure } from '@/components/ui/figure';
import { MoneyText } from '@/components/ui/money-text';
import { Notice } from '@/components/ui/notice';
import type { IsoDate } from '@/lib/domain/calendar/iso-date';
import { HARD_CAP_PERCENT } from '@/lib/domain/interest/cost-cap';
import type { LprEntry } from '@/lib/domain/interest/lpr';
import type { Quote, QuoteRow } from '@/lib/domain/loan/quote';
import { judgeRate } from '@/lib/domain/lpr/judge-cost';
import { ZERO, type Money } from '@/lib/domain/money/money';
import { formatDate } from '@/lib/format/date';
import { QuoteState } from './quote-state';
import { repaymentMethodLabels } from '@/lib/format/labels-loan';
import { formatYuan } from '@/lib/format/money';
import { formatRate } from '@/lib/format/number';
import { formatQuoteRate } from '@/lib/format/rate';

export type NamedQuote = Readonly<{ name: string; quote: Quote }>;

/** By which ceilings a quote is judged: as if it were signed on the day. */
export type Ceilings = Readonly<{ signedOn: IsoDate; lprTable: readonly LprEntry[] }>;

/** One quote as figures and a plan. */
export function QuoteResult({ name, quote, ceilings }: NamedQuote & Readonly<{ ceilings: Ceilings }>) {
  const { rate, totals } = quote;
  return (
    <div className="space-y-4">
      <QuoteVerdict quote={quote} ceilings={ceilings} />
      <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
        <Figure
          label="年化利率（单利）"
          value={formatQuoteRate(rate.simple)}
          hint="综合融资成本，含全部费用"
        />
        <Figure label="年化利率（复利/IRR）" value={formatQuoteRate(rate.compound)} hint={xirrWords(quote)} />
        <Figure label="利息合计" value={formatYuan(totals.interest)} hint={feeWords(quote)} />
        <Figure label="还款合计" value={formatYuan(totals.total)} hint={spanWords(quote)} />
      </div>
      <Card title="还款计划" description={termsWords(name, quote)} flush>
        <PlanRows rows={quote.plan} quote={quote} />
      </Card>
      <QuoteState quote={quote} />
    </div>
  );
}

const xirrWords = ({ rate }: Quote): string => `按实际日期（XIRR）${formatQuoteRate(rate.xirr)}`;

const feeWords = ({ totals }: Quote): string =>
  totals.fee > 0 ? `另收费用 ${formatYuan(totals.fee)}` : '不另收费用';

const spanWords = ({ plan, terms }: Quote): string =>
  `${plan.length} 期，${formatDate(terms.maturesOn)} 到期`;

const termsWords = (name: string, { terms }: Quote): string =>
  `${name} · ${formatYuan(terms.principal)} · ${repaymentMethodLabels[terms.method]} · 年利率 ${formatRate(terms.annualRate)} · ${formatDate(terms.startsOn)} 放款`;

/** How its cost stands to the ceilings (domain.md 1.3); what cannot be told is far above them. */
function QuoteVerdict({ quote, ceilings }: Readonly<{ quote: Quote; ceilings: Ceilings }>) {
  const { simple, compound } = quote.rate;
  if (simple === null || compound === null)
    return (
      <Notice tone="danger" title={`年化综合融资成本超过上限 ${HARD_CAP_PERCENT}%，不得发放`}>
        请降低利率或费用。
      </Notice>
    );
  const cost = { nominal: simple, compound };
  return <CostVerdict judged={judgeRate(cost, ceilings.signedOn, ceilings.lprTable)} />;
}

function PlanRows({ quote, rows }: Readonly<{ quote: Quote; rows: readonly QuoteRow[] }>) {
  const money = (key: string, header: string, amount: (row: QuoteRow) => Money): DataColumn<QuoteRow> => ({
    key,
    header,
    align: 'right',
    render: (row) => <MoneyText amount={amount(row)} emphasis={key === 'total'} />,
  });
  const { totals } = quote;
  return (
    <DataTable
      caption="还款计划"
      rows={rows}
      rowKey={(row) => row.period}
      columns={[
        {
          key: 'period',
          header: '期数',
          render: (row) => (row.kind === 'down_payment' ? '首付' : row.period),
        },
        { key: 'dueOn', header: '应还日', render: (row) => <DueDay row={row} /> },
        money('total', '应还合计', (row) => row.total),
        money('principal', '本金', (row) => row.principal),
        money('interest', '利息', (row) => row.interest),
        ...(totals.fee > 0 ? [money('fee', '费用', (row) => row.fee)] : []),
        money('balance', '剩余本金', (row) => row.closingBalance),
      ]}
      footer={{
        period: '合计',
        total: <MoneyText amount={totals.total} />,
        principal: <MoneyText amount={totals.principal} />,
        interest: <MoneyText amount={totals.interest} />,
        fee: <MoneyText amount={totals.fee} />,
      }}
    />
  );
}

const DueDay = ({ row }: Readonly<{ row: QuoteRow }>) => (
  <span className="tabular-nums">
    {formatDate(row.effectiveDueOn)}
    {row.effectiveDueOn !== row.dueOn && (
      <span className="block text-xs text-ink-faint">原 {formatDate(row.dueOn)}</span>
    )}
  </span>
);

type Line = Readonly<{
  label: string;
  of: (quote: Quote) => string;
  /** Of figures: what the second has more than the first. */
  difference?: (first: Quote, second: Quote) => string;
}>;

const more = (amount: number): string => `${amount > 0 ? '+' : ''}${formatYuan(amount as Money)}`;

/** Percent points with two decimals; nothing where a rate cannot be told. */
function points(first: string | null, second: string | null): string {
  if (first === null || second === null) return '—';
  const hundredths = hundredthsOf(second) - hundredthsOf(first);
  const digits = String(Math.abs(hundredths)).padStart(3, '0');
  const sign = hundredths > 0 ? '+' : hundredths < 0 ? '-' : '';
  return `${sign}${digits.slice(0, -2)}.${digits.slice(-2)} 个百分点`;
}

const hundredthsOf = (percent: string): number => Math.round(Number(percent) * 100);

const most = (rows: readonly QuoteRow[]): Money =>
  rows.reduce((highest, row) => (row.total > highest ? row.total : highest), rows[0]?.total ?? ZERO);

const LINES: readonly Line[] = [
  { label: '还款方式', of: ({ terms }) => repaymentMethodLabels[terms.method] },
  { label: '年利率', of: ({ terms }) => formatRate(terms.annualRate) },
  {
    label: '年化利率（单利）',
    of: ({ rate }) => formatQuoteRate(rate.simple),
    difference: (first, second) => points(first.rate.simple, second.rate.simple),
  },
  {
    label: '年化利率（复利/IRR）',
    of: ({ rate }) => formatQuoteRate(rate.compound),
    difference: (first, second) => points(first.rate.compound, second.rate.compound),
  },
  { label: '期数', of: ({ plan }) => `${plan.length} 期` },
  {
    label: '首期应还',
    of: ({ plan }) => formatYuan(plan[0]?.total ?? ZERO),
    difference: (first, second) => more((second.plan[0]?.total ?? ZERO) - (first.plan[0]?.total ?? ZERO)),
  },
  {
    label: '单期最高应还',
    of: ({ plan }) => formatYuan(most(plan)),
    difference: (first, second) => more(most(second.plan) - most(first.plan)),
  },
  {
    label: '利息合计',
    of: ({ totals }) => formatYuan(totals.interest),
    difference: (first, second) => more(second.totals.interest - first.totals.interest),
  },
  {
    label: '费用合计',
    of: ({ totals }) => formatYuan(totals.fee),
    difference: (first, second) => more(second.totals.fee - first.totals.fee),
  },
  {
    label: '还款合计',
    of: ({ totals }) => formatYuan(totals.total),
    difference: (first, second) => more(second.totals.total - first.totals.total),
  },
  { label: '到期日', of: ({ terms }) => formatDate(terms.maturesOn) },
];

type QuoteComparisonProps = Readonly<{ quotes: readonly NamedQuote[]; ceilings: Ceilings }>;

const differenceOf = (line: Line, [first, second]: readonly NamedQuote[]): string =>
  first && second && line.difference ? line.difference(first.quote, second.quote) : '—';

/** Two quotes side by side: what differs first, the plans below. */
export function QuoteComparison({ quotes, ceilings }: QuoteComparisonProps) {
  return (
    <div className="space-y-4">
      <div className="grid items-start gap-4 min-[1400px]:grid-cols-2">
        {quotes.map(({ name, quote }, index) => (
          <div key={index} className="space-y-1">
            <p className="font-medium">{name}</p>
            <QuoteVerdict quote={quote} ceilings={ceilings} />
          </div>
        ))}
      </div>
      <Card title="两种方案对比" flush>
        <DataTable
          caption="两种方案对比"
          rows={LINES}
          rowKey={(line) => line.label}
          columns={[
            { key: 'label', header: '项目', render: (line) => line.label },
            ...quotes.map(({ name, quote }, index): DataColumn<Line> => ({
              key: `quote${index}`,
              header: name,
              align: 'right',
              render: (line) => line.of(quote),
            })),
            {
              key: 'difference',
              header: '后者比前者',
              align: 'right',
              render: (line) => differenceOf(line, quotes),
            },
          ]}
        />
      </Card>
      <div className="grid items-start gap-4 min-[1400px]:grid-cols-2">
        {quotes.map(({ name, quote }, index) => (
          <Card key={index} title={name} description={termsWords('还款计划', quote)} flush>
            <PlanRows rows={quote.plan} quote={quote} />
          </Card>
        ))}
      </div>
      {quotes.map(({ name, quote }, index) => (
        <QuoteState key={index} name={name} quote={quote} />
      ))}
    </div>
  );
}
