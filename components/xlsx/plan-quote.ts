// 贷款试算 as an Excel file: one sheet a quote, the terms above and the plan below.
import type { Quote, QuoteRow } from '@/lib/domain/loan/quote';
import { repaymentMethodLabels, dayCountLabels } from '@/lib/format/labels-loan';
import { formatRate } from '@/lib/format/number';
import { askedFacts } from '@/lib/format/quote-words';
import { formatQuoteRate } from '@/lib/format/rate';
import { count, day, money, words, workbook, type XlsxCell, type XlsxSheet } from './workbook';

type NamedQuote = Readonly<{ name: string; quote: Quote }>;

export const planQuoteWorkbook = (quotes: readonly NamedQuote[]): Promise<Buffer> =>
  workbook(quotes.map(sheetOf));

const HEADINGS = [
  '期次',
  '起息日',
  '应还日',
  '天数',
  '期初余额',
  '应还本金',
  '应还利息',
  '应付费用',
  '应还合计',
  '剩余本金',
] as const;

const rowOf = (row: QuoteRow): XlsxCell[] => [
  count(row.period),
  day(row.startsOn),
  day(row.effectiveDueOn),
  count(row.days),
  money(row.openingBalance),
  money(row.principal),
  money(row.interest),
  money(row.fee),
  money(row.total),
  money(row.closingBalance),
];

const fact = (label: string, value: XlsxCell): XlsxCell[] => [words(label, true), null, value];

function sheetOf({ name, quote }: NamedQuote): XlsxSheet {
  const { plan, rate, terms, totals } = quote;
  const facts = [
    fact('产品', words(name)),
    fact('贷款金额（元）', money(terms.principal)),
    fact('年利率', words(formatRate(terms.annualRate))),
    fact('放款日', day(terms.startsOn)),
    fact('到期日', day(terms.maturesOn)),
    fact('还款方式', words(repaymentMethodLabels[terms.method])),
    fact('计息方式', words(dayCountLabels[terms.dayCount])),
    fact('年化利率（单利）', words(formatQuoteRate(rate.simple))),
    fact('年化利率（复利）', words(formatQuoteRate(rate.compound))),
    ...askedFacts(quote)
      .flat()
      .map(({ label, value }) => fact(label, words(value))),
  ];
  const total: XlsxCell[] = [
    words('合计', true),
    ...Array<null>(4).fill(null),
    ...[totals.principal, totals.interest, totals.fee, totals.total].map((one) => money(one, true)),
    null,
  ];
  return {
    name,
    widths: [8, 12, 14, 8, 16, 16, 14, 14, 16, 16],
    stickyRows: facts.length + 1,
    rows: [...facts, HEADINGS.map((one) => words(one, true)), ...plan.map(rowOf), total],
  };
}
