// 借据: what the borrower has received on which day, with the plan by which it is paid back (domain.md 6.5).
import type { IsoDate } from '@/lib/domain/calendar/iso-date';
import type { Instant } from '@/lib/domain/calendar/instant';
import type { EffectiveRate } from '@/lib/domain/interest/effective-rate';
import type { Guarantee } from '@/lib/domain/loan/product';
import type { LoanTerms } from '@/lib/domain/loan/terms';
import type { Money } from '@/lib/domain/money/money';
import type { PlanRow } from '@/lib/domain/schedule/build-schedule';
import { chineseAmountInYuan } from '@/lib/format/chinese-amount';
import { formatDateCapital } from '@/lib/format/contract-words';
import { formatDateChinese } from '@/lib/format/date';
import { guaranteeLabels } from '@/lib/format/labels-lending';
import { principalLabels, repaymentMethodLabels, undrawnLabels } from '@/lib/format/labels-loan';
import { formatYuan } from '@/lib/format/money';
import { formatRate } from '@/lib/format/number';
import { PLAN_TITLE } from './contract/contract-data';
import { Facts, type Fact } from './parts/facts';
import { Paper, PaperTitle, Sheet } from './parts/paper';
import { groupedAccount, identityWords, type Account, type Borrower, type Lender } from './parts/parties';
import { PlanTable } from './parts/plan-table';
import { Note, Paragraph, Together } from './parts/prose';
import { dayCountWords, effectiveWords, equivalentWords } from './parts/rate-words';
import { borrowerSignatory, lenderSignatory, Signatures } from './parts/signatures';
import { renderPdf } from './render';

export type LoanNoteData = Readonly<{
  /** 借据编号 */
  number: string;
  contractNumber: string;
  lender: Lender;
  borrower: Borrower;
  /** Where the money went. */
  payoutAccount: Account;
  productName: string;
  purpose: string;
  guarantee: Guarantee;
  /** As they run from the day on which the money went out. */
  terms: LoanTerms;
  months: number;
  plan: readonly PlanRow[];
  effectiveRate: EffectiveRate;
  /** One draw of several; null where the whole sum went out at once */
  draw: Readonly<{ amount: Money; on: IsoDate; drawn: Money; outstanding: Money; undrawn: Money }> | null;
  createdAt: Instant;
}>;

const TITLE = '借据';

export const renderLoanNote = (data: LoanNoteData): Promise<Buffer> => renderPdf(<LoanNote data={data} />);

function LoanNote({ data }: Readonly<{ data: LoanNoteData }>) {
  const { borrower, contractNumber, createdAt, draw, lender, number, plan, terms } = data;
  const signatures = <Signatures parties={[borrowerSignatory(borrower), lenderSignatory(lender.name)]} />;
  return (
    <Paper title={TITLE} company={lender.name} number={number} createdAt={createdAt}>
      <Sheet company={lender.name} title={TITLE} number={number}>
        <PaperTitle title={TITLE} number={`借据编号：${number}`} />
        <Facts rows={noteFacts(data)} />
        <Together>
          <Paragraph>
            {`借款人已于${formatDateChinese(draw?.on ?? terms.startsOn)}收到贷款人发放的上列借款，借款自该日起计息。借款人保证按本借据所附《${PLAN_TITLE}》按期足额归还本金和利息。`}
          </Paragraph>
          <Paragraph>
            {`本借据是编号为${contractNumber}的《借款合同》的组成部分，与该合同具有同等法律效力。本借据所载的放款日、到期日及还款计划与合同不一致的，以本借据为准；本借据未载明的事项，按合同约定执行。`}
          </Paragraph>
          {signatures}
        </Together>
      </Sheet>
      <Sheet company={lender.name} title={PLAN_TITLE} number={number}>
        <PaperTitle title={PLAN_TITLE} number={`借据编号：${number}`} />
        <PlanTable plan={plan}>
          {draw && (
            <Note>
              本表为本次放款后全部未到期借款的还款计划；以后再提款或者还款的，以最近一次借据所附的计划表为准。
            </Note>
          )}
          <Note>借款人提前还款或者未按期还款的，以贷款人据合同重新计算的应还金额为准。</Note>
          {signatures}
        </PlanTable>
      </Sheet>
    </Paper>
  );
}

function noteFacts(data: LoanNoteData): (readonly Fact[])[] {
  const { borrower, contractNumber, draw, effectiveRate, lender, payoutAccount, terms } = data;
  const amount = draw?.amount ?? terms.principal;
  return [
    [{ label: '借款合同编号', value: contractNumber }],
    [{ label: '借款人', value: borrower.name }],
    [{ label: identityWords(borrower), value: borrower.identityNumber }],
    [{ label: '贷款人', value: lender.name }],
    [{ label: '借款金额（大写）', value: chineseAmountInYuan(amount) }],
    [
      { label: '（小写）', value: formatYuan(amount) },
      draw || terms.method === 'agreed'
        ? { label: '借款期限', value: `至${formatDateChinese(terms.maturesOn)}` }
        : { label: '借款期限', value: `${data.months}个月` },
    ],
    ...drawFacts(data),
    [
      { label: '借款种类', value: data.productName },
      { label: '担保方式', value: guaranteeLabels[data.guarantee] },
    ],
    [{ label: '借款用途', value: data.purpose }],
    [
      {
        label: '年利率',
        value: `${formatRate(terms.annualRate)}（单利），折合${equivalentWords(terms.annualRate, terms.dayCount)}`,
      },
    ],
    [
      {
        label: '年化综合融资成本',
        value: effectiveWords(effectiveRate),
      },
    ],
    [{ label: '计息方式', value: dayCountWords[terms.dayCount] }],
    [
      { label: '放款日', value: formatDateCapital(draw?.on ?? terms.startsOn) },
      { label: '到期日', value: formatDateCapital(terms.maturesOn) },
    ],
    [
      { label: '还款方式', value: repaymentMethodLabels[terms.method] },
      { label: '还款期数', value: `${data.plan.length}期` },
    ],
    [{ label: '收款户名', value: payoutAccount.name }],
    [{ label: '开户行', value: payoutAccount.bank }],
    [{ label: '收款账号', value: groupedAccount(payoutAccount.number) }],
  ];
}

/** What the contract allows, what of it went out by now, and what is left. */
function drawFacts({ draw, terms }: LoanNoteData): (readonly Fact[])[] {
  if (!draw) return [];
  const { kind } = terms.draw;
  return [
    [
      { label: principalLabels[kind], value: formatYuan(terms.principal) },
      { label: '累计放款', value: formatYuan(draw.drawn) },
    ],
    [
      { label: '放款后本金余额', value: formatYuan(draw.outstanding) },
      { label: undrawnLabels[kind], value: formatYuan(draw.undrawn) },
    ],
  ];
}
