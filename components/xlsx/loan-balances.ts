// 贷款余额表 as an Excel file: the loans on one sheet, the products on another; each says its day and its truth.
import type { IsoDate } from '@/lib/domain/calendar/iso-date';
import type { Truth } from '@/lib/domain/loan/known-on';
import type { Money } from '@/lib/domain/money/money';
import { truthLabels } from '@/lib/format/explanation-words';
import { count, day, money, words, workbook, type XlsxCell, type XlsxSheet } from './workbook';

type Amounts = Readonly<
  Record<'principal' | 'overduePrincipal' | 'interest' | 'penalty' | 'fee' | 'credit', Money>
>;

export type BalancesFile = Readonly<{
  company: string;
  asOf: IsoDate;
  truth: Truth;
  rows: readonly (Amounts &
    Readonly<{
      number: string;
      customerName: string;
      productName: string;
      disbursedOn: IsoDate;
      daysPastDue: number;
      laterCount: number;
    }>)[];
  products: readonly (Amounts & Readonly<{ name: string; count: number }>)[];
  totals: Amounts & Readonly<{ count: number }>;
}>;

const AMOUNTS = [
  ['principal', '贷款余额（元）'],
  ['overduePrincipal', '逾期本金（元）'],
  ['interest', '应收利息（元）'],
  ['penalty', '罚息复利（元）'],
  ['fee', '费用（元）'],
  ['credit', '预收款（元）'],
] as const;

const amountsOf = (amounts: Amounts, isStrong = false): XlsxCell[] =>
  AMOUNTS.map(([key]) => money(amounts[key], isStrong));

const headings = (...texts: readonly string[]): XlsxCell[] => texts.map((text) => words(text, true));

const heading = ({ asOf, company, truth }: BalancesFile): XlsxCell[][] => [
  [words(`${company} 贷款余额表`, true)],
  [words('截至日期', true), day(asOf)],
  [words('口径', true), words(truthLabels[truth])],
];

export function balancesWorkbook(file: BalancesFile): Promise<Buffer> {
  const amountHeadings = AMOUNTS.map(([, header]) => header);
  const loans: XlsxSheet = {
    name: '贷款余额表',
    widths: [26, 24, 18, 12, 16, 16, 16, 16, 14, 14, 10, 12],
    stickyRows: 4,
    rows: [
      ...heading(file),
      headings('借据号', '客户', '产品', '放款日', ...amountHeadings, '逾期天数', '其后补记笔数'),
      ...file.rows.map((row) => [
        words(row.number),
        words(row.customerName),
        words(row.productName),
        day(row.disbursedOn),
        ...amountsOf(row),
        count(row.daysPastDue),
        count(row.laterCount),
      ]),
      [words('合计', true), null, null, null, ...amountsOf(file.totals, true), null, null],
    ],
  };
  const products: XlsxSheet = {
    name: '按产品汇总',
    widths: [26, 10, 16, 16, 16, 16, 14, 14],
    stickyRows: 4,
    rows: [
      ...heading(file),
      headings('产品', '笔数', ...amountHeadings),
      ...file.products.map((row) => [words(row.name), count(row.count), ...amountsOf(row)]),
      [words('合计', true), count(file.totals.count), ...amountsOf(file.totals, true)],
    ],
  };
  return workbook([loans, products]);
}
