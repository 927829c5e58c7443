// 计息明细（利息清单）: every stretch that made the interest of a loan, for the customer and for a court (domain.md 6.6).
import { shanghaiDayOf, type Instant } from '@/lib/domain/calendar/instant';
import type { IsoDate } from '@/lib/domain/calendar/iso-date';
import type { AccrualStatement, StatementBlock } from '@/lib/domain/loan/accrual-statement';
import { EXPLAINED_COMPONENTS } from '@/lib/domain/loan/explanation';
import type { Truth } from '@/lib/domain/loan/known-on';
import type { LoanTerms } from '@/lib/domain/loan/terms';
import { sum, type Money } from '@/lib/domain/money/money';
import { formatDateChinese, formatInstant } from '@/lib/format/date';
import { formatExact, noteWords, segmentRemarks, truthLabels } from '@/lib/format/explanation-words';
import { roundingLabels } from '@/lib/format/labels-lending';
import { componentLabels } from '@/lib/format/labels-loan';
import { formatMoney, formatYuan } from '@/lib/format/money';
import { formatRate } from '@/lib/format/number';
import { Facts } from './parts/facts';
import { Paper, PaperTitle, Sheet } from './parts/paper';
import { identityWords, type Borrower, type Lender } from './parts/parties';
import { Note, Subtitle } from './parts/prose';
import { dayCountWords } from './parts/rate-words';
import { Signatures } from './parts/signatures';
import { Table, type Column } from './parts/table';
import { renderPdf } from './render';

export type AccrualStatementData = Readonly<{
  loanNumber: string;
  contractNumber: string;
  lender: Lender;
  borrower: Borrower;
  productName: string;
  terms: Pick<LoanTerms, 'principal' | 'startsOn' | 'dayCount' | 'rounding'>;
  asOf: IsoDate;
  truth: Truth;
  /** How many later bookings make the other truth of the day differ */
  laterCount: number;
  statement: Pick<AccrualStatement, 'blocks' | 'totals'>;
  outstandingPrincipal: Money;
  printedBy: string;
  createdAt: Instant;
}>;

const TITLE = '计息明细';

export const renderAccrualStatement = (data: AccrualStatementData): Promise<Buffer> =>
  renderPdf(<Statement data={data} />);

function Statement({ data }: Readonly<{ data: AccrualStatementData }>) {
  const { createdAt, lender, loanNumber, statement } = data;
  return (
    <Paper title={TITLE} company={lender.name} number={loanNumber} createdAt={createdAt}>
      <Sheet company={lender.name} title={TITLE} number={loanNumber} isLandscape>
        <PaperTitle title={`${TITLE}（利息清单）`} number={`借据编号：${loanNumber}`} />
        <Facts rows={factsOf(data)} />
        <Subtitle>一、汇总</Subtitle>
        <Table
          columns={totalColumns}
          rows={EXPLAINED_COMPONENTS.map((component) => ({
            name: componentLabels[component],
            ...statement.totals[component],
          }))}
          totals={[
            '合计',
            ...(['amount', 'paid', 'waived', 'open'] as const).map((key) =>
              formatMoney(sum(EXPLAINED_COMPONENTS.map((component) => statement.totals[component][key]))),
            ),
          ]}
        />
        <Subtitle>二、逐段明细</Subtitle>
        <Table
          columns={lineColumns}
          rows={statement.blocks.flatMap(linesOf)}
          wide={(line) => ('words' in line ? line.words : null)}
          ending={<Ending data={data} />}
        />
      </Sheet>
    </Paper>
  );
}

function factsOf({ borrower, ...data }: AccrualStatementData) {
  const { asOf, contractNumber, lender, outstandingPrincipal, productName, terms, truth } = data;
  return [
    [
      { label: '贷款人', value: lender.name },
      { label: '借款人', value: borrower.name },
    ],
    [
      { label: '借款合同编号', value: contractNumber },
      { label: identityWords(borrower), value: borrower.identityNumber },
    ],
    [
      { label: '产品', value: productName },
      { label: '借款金额', value: formatYuan(terms.principal) },
    ],
    [
      {
        label: '计息期间',
        value: `${formatDateChinese(terms.startsOn)}至${formatDateChinese(asOf)}`,
      },
      { label: '截至日剩余本金', value: formatYuan(outstandingPrincipal) },
    ],
    [{ label: '计息方式', value: dayCountWords[terms.dayCount] }],
    [{ label: '统计口径', value: truthWords(truth, asOf, data.laterCount) }],
  ];
}

function truthWords(truth: Truth, asOf: IsoDate, laterCount: number): string {
  const meaning =
    truth === 'reported'
      ? `只计${formatDateChinese(asOf)}及以前已入账的业务`
      : '按打印时的全部记录，后来补录和冲正的业务已计入';
  const difference = laterCount > 0 ? `；该日之后另有${laterCount}笔入账影响该日` : '';
  return `${truthLabels[truth]}：${meaning}${difference}`;
}

type TotalRow = Readonly<{ name: string; amount: Money; paid: Money; waived: Money; open: Money }>;

const totalColumns: readonly Column<TotalRow>[] = [
  { header: '项目', share: 20, align: 'center', text: (row) => row.name },
  { header: '已产生', share: 20, align: 'right', text: (row) => formatMoney(row.amount) },
  { header: '已还', share: 20, align: 'right', text: (row) => formatMoney(row.paid) },
  { header: '减免核销', share: 20, align: 'right', text: (row) => formatMoney(row.waived) },
  { header: '未还', share: 20, align: 'right', text: (row) => formatMoney(row.open) },
];

type Line =
  | Readonly<{ cells: readonly string[]; amount: string }>
  | Readonly<{ words: string; amount: string; cells: readonly string[] }>;

const cell = (header: string, share: number, align: Column<Line>['align'], place: number): Column<Line> => ({
  header,
  share,
  align,
  text: (line) => line.cells[place] ?? '',
});

const lineColumns: readonly Column<Line>[] = [
  cell('期次', 5, 'center', 0),
  cell('项目', 6, 'center', 1),
  cell('起息日', 11, 'center', 2),
  cell('止息日', 11, 'center', 3),
  cell('天数', 6, 'right', 4),
  cell('计息基数', 15, 'right', 5),
  cell('年利率', 10, 'right', 6),
  cell('占年比例', 13, 'center', 7),
  cell('未取整金额', 18, 'right', 8),
  { header: '金额', share: 14, align: 'right', text: (line) => line.amount },
];

/** The stretches of an amount, then how they add up to it. */
function linesOf(block: StatementBlock): Line[] {
  const { component, exact, notes, period, rounded, segments } = block;
  const name = `${componentLabels[component]}${block.isAccrued ? '（未到期）' : ''}`;
  const words = (text: string, amount: string): Line => ({ words: text, amount, cells: [] });
  return [
    ...segments.flatMap((one): Line[] => [
      {
        cells: [
          String(period),
          componentLabels[component],
          one.from,
          one.to,
          String(one.days),
          formatMoney(one.base),
          formatRate(one.annualRate),
          one.factor,
          formatExact(one.exact),
        ],
        amount: '',
      },
      ...segmentRemarks(one).map((remark) => words(`${one.from}至${one.to}：${remark}`, '')),
    ]),
    ...(exact !== null && segments.length > 0
      ? [
          words(
            `第${period}期${name}：以上${segments.length}段合计${formatExact(exact)}，取整`,
            formatMoney(rounded),
          ),
        ]
      : []),
    ...notes.map((note) => words(`第${period}期${name}：${noteWords(note)}`, formatMoney(note.amount))),
    ...(notes.length > 0 ? [words(`第${period}期${name}合计`, formatMoney(block.amount))] : []),
  ];
}

function Ending({ data }: Readonly<{ data: AccrualStatementData }>) {
  const { createdAt, lender, printedBy, statement, terms } = data;
  return (
    <>
      {statement.blocks.length === 0 && <Note>截至该日尚未产生利息、罚息、复利和费用。</Note>}
      <Note>
        {`金额单位：人民币元。各段金额＝计息基数×年利率×占年比例，算头不算尾；同一期同一项目各段合计后一次${roundingLabels[terms.rounding]}。`}
      </Note>
      <Note>{`打印时间：${formatInstant(createdAt)}　打印人：${printedBy}。本明细加盖贷款人业务专用章后有效。`}</Note>
      <Signatures
        parties={[
          {
            role: '贷款人（业务专用章）',
            name: lender.name,
            lines: ['经办人（签字）'],
            day: formatDateChinese(shanghaiDayOf(createdAt)),
          },
        ]}
      />
    </>
  );
}
