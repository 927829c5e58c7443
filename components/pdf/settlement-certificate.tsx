// 结清证明: the lender's word that nothing is owed on a loan, and that its security is released (domain.md 6.6).
import type { Instant } from '@/lib/domain/calendar/instant';
import type { IsoDate } from '@/lib/domain/calendar/iso-date';
import type { Guarantee } from '@/lib/domain/loan/product';
import { COMPONENTS, type Amounts } from '@/lib/domain/loan/terms';
import { sum, type Money } from '@/lib/domain/money/money';
import { chineseAmountInYuan } from '@/lib/format/chinese-amount';
import { formatDateChinese } from '@/lib/format/date';
import { componentLabels } from '@/lib/format/labels-loan';
import { formatMoney, formatYuan } from '@/lib/format/money';
import { Paper, PaperTitle, Sheet } from './parts/paper';
import { identityWords, type Borrower, type Lender } from './parts/parties';
import { LargeParagraph, Note } from './parts/prose';
import { Signatures } from './parts/signatures';
import { Table, type Column } from './parts/table';
import { renderPdf } from './render';

export type CertificateData = Readonly<{
  number: string;
  contractNumber: string;
  loanNumber: string;
  lender: Lender;
  borrower: Borrower;
  productName: string;
  guarantee: Guarantee;
  principal: Money;
  startsOn: IsoDate;
  maturesOn: IsoDate;
  settledOn: IsoDate;
  /** Everything that was paid on the loan, by component. */
  paid: Amounts;
  /** 预收款 that is still to be paid back. */
  credit: Money;
  issuedOn: IsoDate;
  createdAt: Instant;
}>;

const TITLE = '结清证明';

export const renderCertificate = (data: CertificateData): Promise<Buffer> =>
  renderPdf(<Certificate data={data} />);

const PAID_COLUMNS: readonly Column<Amounts>[] = [
  ...COMPONENTS.toReversed().map((component): Column<Amounts> => ({
    header: componentLabels[component],
    share: 1,
    align: 'right',
    text: (paid) => formatMoney(paid[component]),
  })),
  {
    header: '合计',
    share: 1,
    align: 'right',
    text: (paid) => formatMoney(sum(COMPONENTS.map((component) => paid[component]))),
  },
];

const RELEASE_WORDS: Readonly<Record<Guarantee, string>> = {
  credit: '',
  guarantee: '该笔借款项下保证人的保证责任同时解除。',
  mortgage: '该笔借款项下的抵押担保同时解除，我公司同意办理抵押登记注销手续。',
  pledge: '该笔借款项下的质押担保同时解除，我公司同意返还质押财产、办理出质登记注销手续。',
};

function Certificate({ data }: Readonly<{ data: CertificateData }>) {
  const { borrower, createdAt, lender, number, paid } = data;
  const release = RELEASE_WORDS[data.guarantee];
  return (
    <Paper title={TITLE} company={lender.name} number={number} createdAt={createdAt}>
      <Sheet company={lender.name} title={TITLE} number={number}>
        <PaperTitle title={TITLE} number={`编号：${number}`} />
        <LargeParagraph>
          {`兹证明，借款人${borrower.name}（${identityWords(borrower)}：${borrower.identityNumber}）依据与我公司签订的编号为${data.contractNumber}的《借款合同》，于${formatDateChinese(data.startsOn)}取得借款${chineseAmountInYuan(data.principal)}（小写：${formatYuan(data.principal)}），借款种类为${data.productName}，借据编号为${data.loanNumber}，约定到期日为${formatDateChinese(data.maturesOn)}。`}
        </LargeParagraph>
        <LargeParagraph>
          {`截至${formatDateChinese(data.settledOn)}，该笔借款的本金、利息及其他应付款项已全部结清，借款人在该《借款合同》项下的还款义务履行完毕，双方就该笔借款的债权债务关系终止。`}
        </LargeParagraph>
        {release !== '' && <LargeParagraph>{release}</LargeParagraph>}
        <LargeParagraph>借款人累计归还的款项如下（单位：人民币元）：</LargeParagraph>
        <Table columns={PAID_COLUMNS} rows={[paid]} />
        {data.credit > 0 && (
          <LargeParagraph>
            {`截至本证明出具之日，借款人尚有预收款余额${formatYuan(data.credit)}，由我公司另行退还。`}
          </LargeParagraph>
        )}
        <LargeParagraph>特此证明。</LargeParagraph>
        <Signatures
          parties={[
            {
              role: '贷款人（公章）',
              name: lender.name,
              lines: [],
              day: formatDateChinese(data.issuedOn),
            },
          ]}
        />
        <Note>{`查询电话：${lender.phone}`}</Note>
      </Sheet>
    </Paper>
  );
}
