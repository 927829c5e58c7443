// Facts for papers as commands gather them, for suites about what is printed: an ordinary loan and the hardest one.
import type { LoanContractData } from '@/components/pdf/contract/contract-data';
import type { LoanNoteData } from '@/components/pdf/loan-note';
import type { Borrower, Lender } from '@/components/pdf/parts/parties';
import type { ReceiptData } from '@/components/pdf/receipt';
import type { CertificateData } from '@/components/pdf/settlement-certificate';
import { instant } from '@/lib/domain/calendar/instant';
import { addMonths, isoDate } from '@/lib/domain/calendar/iso-date';
import { effectiveRate } from '@/lib/domain/interest/effective-rate';
import { misusePercent, penaltyPercent } from '@/lib/domain/loan/overdue-accrual';
import type { LoanTerms } from '@/lib/domain/loan/terms';
import { fen, ZERO } from '@/lib/domain/money/money';
import { buildSchedule } from '@/lib/domain/schedule/build-schedule';
import { sampleTerms } from './sample-terms';

export const sampleLender: Lender = {
  name: '杭州安信小额贷款有限公司',
  creditCode: '91330100799655058B',
  address: '杭州市西湖区文三路 100 号',
  phone: '0571-88880000',
  legalRepresentative: '陈安信',
  bankName: '杭州银行文三支行',
  bankAccount: '3301040160000012345',
};

export const sampleBorrower: Borrower = {
  name: '张建国',
  kind: 'person',
  identityNumber: '330106199003072415',
  phone: '13812341234',
  address: '杭州市西湖区文三路 1 号',
  legalRepresentative: '',
};

/** A company whose name and address are as long as the forms let them be. */
export const longBorrower: Borrower = {
  name: '内蒙古鄂尔多斯市准格尔旗大路煤化工基地浙商新能源装备制造与现代农牧业综合开发投资管理咨询（集团）股份有限责任公司第一分公司',
  kind: 'company',
  identityNumber: '91150622MA0N8XQ45K',
  phone: '0477-4970888 转 8012',
  address:
    '内蒙古自治区鄂尔多斯市准格尔旗大路新区煤化工基地管理委员会综合服务中心 A 座 12 层 1208、1209 室（原大路镇东孔兑村委会旧址对面）',
  legalRepresentative: '阿拉腾其其格·巴雅尔',
};

const CREATED_AT = instant('2026-01-10T02:00:00.000Z');

/** A contract of the sample loan; changed terms bring their own plan. */
export function sampleContract(
  changes: Partial<LoanContractData> = {},
  termChanges: Partial<LoanTerms> = {},
): LoanContractData {
  const months = changes.months ?? 12;
  const terms: LoanTerms = {
    ...sampleTerms,
    allocation: {
      ...sampleTerms.allocation,
      overdueOrder: ['fee', 'principal', 'interest', 'penalty', 'compound'],
    },
    maturesOn: addMonths(sampleTerms.startsOn, months),
    ...termChanges,
  };
  const plan = buildSchedule(terms);
  return {
    number: '安信借字〔2026〕第000012号',
    lender: sampleLender,
    borrower: sampleBorrower,
    payoutAccount: { name: '张建国', bank: '杭州银行', number: '6222020200012345670' },
    productName: '小微经营贷',
    purpose: '采购建材周转',
    guarantee: 'credit',
    guaranteeDetail: '',
    terms,
    months,
    plan,
    effectiveRate: effectiveRate(terms, plan),
    penaltyRate: penaltyPercent(terms),
    misuseRate: misusePercent(terms),
    createdAt: CREATED_AT,
    ...changes,
  };
}

/** A company's largest loan, shifted past holidays, not to be prepaid, with every text as long as it may be. */
export const hardContract = (months = 48): LoanContractData =>
  sampleContract(
    {
      months,
      borrower: longBorrower,
      payoutAccount: {
        name: longBorrower.name,
        bank: '中国农业银行股份有限公司准格尔旗大路新区煤化工基地科技支行营业室',
        number: '621700123456789012345678901234',
      },
      productName: '新能源装备制造与现代农牧业产业链流动资金经营周转贷款',
      purpose:
        '用于采购风力发电机组叶片、轮毂、主轴等零部件，支付运输及安装费用，补充企业生产经营所需的流动资金；其中向内蒙古北方重工装备制造有限公司支付货款 3,600,000.00 元，向包头市昆都仑区宏达物流服务部支付运费 480,000.00 元，余款用于支付职工工资、水电费及日常周转',
      guarantee: 'mortgage',
      guaranteeDetail:
        '以借款人名下位于鄂尔多斯市准格尔旗大路新区的工业用地使用权（蒙（2021）准格尔旗不动产权第 0003345 号，面积 26,680.5 平方米）及地上厂房三幢（建筑面积 12,460.32 平方米）作抵押，评估价值 156,000,000.00 元；另由实际控制人阿拉腾其其格·巴雅尔及其配偶提供连带责任保证',
    },
    {
      principal: fen(9_999_999_999),
      annualRate: '10.8',
      dueDayRule: 'settlement_day',
      dueDay: 20,
      firstPeriod: 'short',
      dayCount: 'act/365',
      holidayRule: 'following',
      holidays: [isoDate('2026-02-21'), isoDate('2026-02-22'), isoDate('2026-06-21'), isoDate('2027-03-21')],
      interestDuringShift: true,
      overdue: { ...sampleTerms.overdue, graceDays: 3, graceLost: false },
      prepayment: { ...sampleTerms.prepayment, allowed: false },
    },
  );

/** The note of a contract, paid out on the planned day. */
export const noteOf = (contract: LoanContractData): LoanNoteData => ({
  ...contract,
  number: `${contract.number}-01`,
  draw: null,
  contractNumber: contract.number,
});

const loanNames = {
  lender: sampleLender,
  borrower: sampleBorrower,

  contractNumber: '安信借字〔2026〕第000012号',
  loanNumber: '安信借字〔2026〕第000012号-01',
};

/** Two late instalments and a part of the principal ahead, out of one receipt. */
export const sampleReceipt = (changes: Partial<ReceiptData> = {}): ReceiptData => ({
  ...loanNames,
  createdAt: instant('2026-03-23T02:00:00.000Z'),
  number: 'SJ2026000042',
  amount: fen(4_080_056),
  valueDate: isoDate('2026-03-20'),
  bookingDate: isoDate('2026-03-23'),
  channel: 'bank_transfer',
  note: '网银转账',
  lines: [
    { period: 1, dueOn: isoDate('2026-02-15'), component: 'penalty', amount: fen(18_501) },
    { period: 1, dueOn: isoDate('2026-02-15'), component: 'compound', amount: fen(2_851) },
    { period: 1, dueOn: isoDate('2026-02-15'), component: 'interest', amount: fen(144_000) },
    { period: 1, dueOn: isoDate('2026-02-15'), component: 'principal', amount: fen(933_452) },
    { period: 2, dueOn: isoDate('2026-03-15'), component: 'interest', amount: fen(132_799) },
    { period: 2, dueOn: isoDate('2026-03-15'), component: 'principal', amount: fen(944_653) },
  ],
  prepaidPrincipal: fen(1_903_800),
  held: ZERO,
  outstandingPrincipal: fen(8_218_095),
  credit: ZERO,
  isSettled: false,
  cashier: '李经办',
  ...changes,
});

export const sampleCertificate = (changes: Partial<CertificateData> = {}): CertificateData => ({
  ...loanNames,
  createdAt: instant('2026-12-31T02:00:00.000Z'),
  number: '安信结字〔2026〕第000007号',
  productName: '小微经营贷',
  guarantee: 'credit',
  principal: fen(12_000_000),
  startsOn: isoDate('2026-01-15'),
  maturesOn: isoDate('2027-01-15'),
  settledOn: isoDate('2026-12-30'),
  paid: {
    fee: ZERO,
    compound: fen(2_851),
    penalty: fen(18_501),
    interest: fen(956_464),
    principal: fen(12_000_000),
  },
  credit: ZERO,
  issuedOn: isoDate('2026-12-31'),
  ...changes,
});
