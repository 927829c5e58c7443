// 综合融资成本明示表: every cost of the loan, kept or broken, before the borrower signs (金规〔2026〕2号; domain.md 1.7).
import type { FeeMoment, FeeTerm } from '@/lib/domain/loan/fee-terms';
import type { LoanTerms } from '@/lib/domain/loan/terms';
import { add, sum } from '@/lib/domain/money/money';
import { chineseAmountInYuan } from '@/lib/format/chinese-amount';
import { termWords } from '@/lib/format/contract-words';
import { repaymentMethodLabels } from '@/lib/format/labels-loan';
import { drawKindLabels, feeMomentLabels } from '@/lib/format/labels-terms';
import { formatYuan } from '@/lib/format/money';
import { planBasisWords } from '@/lib/format/plan-words';
import { formatRate } from '@/lib/format/number';
import { feeChargeWords } from '@/lib/format/terms-words';
import { Facts } from '../parts/facts';
import { PaperTitle, Sheet } from '../parts/paper';
import { Note, Subtitle, Together, Warning } from '../parts/prose';
import { effectiveWords } from '../parts/rate-words';
import { borrowerSignatory, lenderSignatory, Signatures } from '../parts/signatures';
import { Table, type Column } from '../parts/table';
import { DISCLOSURE_TITLE, type LoanContractData } from './contract-data';
import { cappedWords, totalCapOf } from './overdue-clause';

type Cost = Readonly<{ name: string; manner: string; standard: string; payee: string }>;

const COLUMNS: readonly Column<Cost>[] = [
  { header: '息费项目', share: 19, align: 'center', text: (cost) => cost.name },
  { header: '收取方式', share: 36, text: (cost) => cost.manner },
  { header: '收取标准', share: 33, text: (cost) => cost.standard },
  { header: '收取主体', share: 12, align: 'center', text: (cost) => cost.payee },
];

export function CostDisclosure({ data }: Readonly<{ data: LoanContractData }>) {
  const { borrower, effectiveRate, lender, number, plan, terms } = data;
  const interest = sum(plan.map((row) => row.interest));
  const principal = sum(plan.map((row) => row.principal));
  const fees = sum(plan.map((row) => row.fee));
  return (
    <Sheet company={lender.name} title={DISCLOSURE_TITLE} number={number}>
      <PaperTitle title={`附件二　${DISCLOSURE_TITLE}`} number={`合同编号：${number}`} />
      <Facts
        rows={[
          [{ label: '借款人', value: borrower.name }],
          [{ label: '贷款人', value: lender.name }],
          [
            {
              label: terms.draw.kind === 'revolving' ? '循环额度' : '贷款本金',
              value: `${chineseAmountInYuan(terms.principal)}（${formatYuan(terms.principal)}）`,
            },
          ],
          [{ label: '贷款期限', value: termOf(data) }],
          [
            { label: '还款方式', value: repaymentMethodLabels[terms.method] },
            { label: '期数', value: `${plan.length}期` },
          ],
          ...(terms.draw.kind === 'once'
            ? []
            : [[{ label: '放款方式', value: drawKindLabels[terms.draw.kind] }]]),
          [
            { label: '利息总额', value: formatYuan(interest) },
            fees > 0
              ? { label: '费用总额', value: formatYuan(fees) }
              : { label: '本息合计', value: formatYuan(add(principal, interest)) },
          ],
          ...(fees > 0
            ? [[{ label: '本息费合计', value: formatYuan(add(add(principal, interest), fees)) }]]
            : []),
        ]}
      />
      <Together>
        <Subtitle>一、正常履约情形</Subtitle>
        <Table columns={COLUMNS} rows={ordinaryCosts(data)} />
      </Together>
      <Warning>{`年化综合融资成本（年化利率）：${effectiveWords(effectiveRate)}。`}</Warning>
      <Note>{`以上按借款人依还款计划表按期足额还款、并计入全部息费计算。${planBasisWords(terms)}`}</Note>
      <Together>
        <Subtitle>二、违约及其他情形下的或有成本</Subtitle>
        <Table columns={COLUMNS} rows={contingentCosts(data)} />
      </Together>
      <Note>
        {`上列或有成本与正常利息合计，以实际占用本金为基数不超过年利率${formatRate(totalCapOf(terms))}，超过部分不予收取。`}
      </Note>
      <Together>
        <Warning>
          {`除上述已明示成本外，不再收取其他与贷款相关的息费。${borrower.kind === 'company' ? '本单位' : '本人'}在签订借款合同之前已逐项阅读本表，知悉并理解上述全部成本，确认无误后签署。`}
        </Warning>
        <Signatures parties={[borrowerSignatory(borrower), lenderSignatory(lender.name, '经办人（签字）')]} />
      </Together>
    </Sheet>
  );
}

const termOf = ({ months, terms }: LoanContractData): string => {
  const days = termWords(terms.startsOn, terms.maturesOn);
  return terms.method === 'agreed' ? days : `${months}个月，${days}`;
};

const PAYEE = '贷款人';
const NOBODY = '—';

const ORDINARY_MOMENTS: readonly FeeMoment[] = ['first_instalment', 'each_instalment'];

const feeCost = (fee: FeeTerm): Cost => ({
  name: fee.name,
  manner: feeMomentLabels[fee.when],
  standard: feeChargeWords(fee).replaceAll(' ', ''),
  payee: PAYEE,
});

function ordinaryCosts({ terms }: LoanContractData): Cost[] {
  const fees = terms.fees.filter((fee) => ORDINARY_MOMENTS.includes(fee.when)).map(feeCost);
  const none: Cost = { name: '手续费及其他费用', manner: '不收取', standard: '0', payee: NOBODY };
  return [
    {
      name: '利息',
      manner: terms.method === 'bullet' ? '到期一次收取' : '按还款计划表分期收取',
      standard: `年利率${formatRate(terms.annualRate)}（单利）`,
      payee: PAYEE,
    },
    { name: '担保费、保险费', manner: '不收取', standard: '0', payee: NOBODY },
    ...(fees.length > 0 ? fees : [none]),
  ];
}

function contingentCosts({ misuseRate, penaltyRate, terms }: LoanContractData): Cost[] {
  const { overdue, prepayment } = terms;
  const hasPrepaymentFee = prepayment.allowed && Number(prepayment.feePercent) > 0;
  return [
    penaltyCost(terms, penaltyRate),
    compoundCost(terms, penaltyRate),
    {
      name: '挪用罚息',
      manner: '自挪用之日起对挪用本金按日计收，替代正常利息，不与逾期罚息并处',
      standard: `年利率${formatRate(misuseRate)}（合同利率上浮${formatRate(overdue.misuseUpliftPercent)}${cappedWords(terms, misuseRate, overdue.misuseUpliftPercent)}）`,
      payee: PAYEE,
    },
    {
      name: '提前还款违约金',
      manner: hasPrepaymentFee ? '提前还款时一次收取' : '不收取',
      standard: hasPrepaymentFee ? `提前归还本金的${formatRate(prepayment.feePercent)}` : '0',
      payee: hasPrepaymentFee ? PAYEE : NOBODY,
    },
    ...terms.fees.filter((fee) => !ORDINARY_MOMENTS.includes(fee.when)).map(feeCost),
  ];
}

function penaltyCost(terms: LoanTerms, penaltyRate: string): Cost {
  const { overdue } = terms;
  if (overdue.rateBy === 'none') return { name: '逾期罚息', manner: '不收取', standard: '0', payee: NOBODY };
  const made =
    overdue.rateBy === 'own_rate'
      ? '单独约定'
      : `合同利率上浮${formatRate(overdue.upliftPercent)}${cappedWords(terms, penaltyRate, overdue.upliftPercent)}`;
  return {
    name: '逾期罚息',
    manner: '自逾期之日起对逾期本金按日计收，替代正常利息',
    standard: `年利率${formatRate(penaltyRate)}（${made}）`,
    payee: PAYEE,
  };
}

function compoundCost({ overdue }: LoanTerms, penaltyRate: string): Cost {
  const isCharged = overdue.compound && overdue.rateBy !== 'none';
  return {
    name: '复利',
    manner: isCharged ? '自逾期之日起对逾期利息按日计收' : '不收取',
    standard: isCharged ? `年利率${formatRate(penaltyRate)}` : '0',
    payee: isCharged ? PAYEE : NOBODY,
  };
}
