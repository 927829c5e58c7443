// 借款合同 with its two annexes: the plan and the disclosure of cost.
import { CostDisclosure } from './contract/cost-disclosure';
import { CONTRACT_TITLE, PLAN_TITLE, type LoanContractData } from './contract/contract-data';
import { lendingClauses } from './contract/lending-clauses';
import { repaymentClauses } from './contract/repayment-clauses';
import { standingClauses } from './contract/standing-clauses';
import { Facts } from './parts/facts';
import { Paper, PaperTitle, Sheet } from './parts/paper';
import { borrowerFacts, lenderFacts } from './parts/parties';
import { PlanTable } from './parts/plan-table';
import { planBasisWords } from '@/lib/format/plan-words';
import { Clauses, Note, Paragraph, Together, Warning } from './parts/prose';
import { Blank, borrowerSignatory, lenderSignatory, Signatures } from './parts/signatures';
import { renderPdf } from './render';

export const renderLoanContract = (data: LoanContractData): Promise<Buffer> =>
  renderPdf(<LoanContract data={data} />);

function LoanContract({ data }: Readonly<{ data: LoanContractData }>) {
  const { borrower, createdAt, lender, number, plan } = data;
  const clauses = [...lendingClauses(data), ...repaymentClauses(data), ...standingClauses(data)];
  const signatures = <Signatures parties={[borrowerSignatory(borrower), lenderSignatory(lender.name)]} />;
  return (
    <Paper title={CONTRACT_TITLE} company={lender.name} number={number} createdAt={createdAt}>
      <Sheet company={lender.name} title={CONTRACT_TITLE} number={number}>
        <PaperTitle title={CONTRACT_TITLE} number={`合同编号：${number}`} />
        <Facts rows={borrowerFacts(borrower)} />
        <Facts rows={lenderFacts(lender)} />
        <Paragraph>
          根据《中华人民共和国民法典》及国家有关小额贷款公司监督管理的规定，借款人与贷款人在平等、自愿、诚实信用的基础上协商一致，订立本合同，共同遵守。
        </Paragraph>
        <Clauses clauses={clauses} />
        <Together>
          <Warning>
            重要提示：贷款人已提请借款人特别注意本合同关于利率、年化综合融资成本、还款顺序、罚息与复利、提前到期、违约责任、送达和争议解决的条款，并应借款人的要求作了说明。借款人已阅读全部条款，对其含义和法律后果理解无误。
          </Warning>
          {signatures}
          <Blank label="签订地点" />
        </Together>
      </Sheet>
      <Sheet company={lender.name} title={PLAN_TITLE} number={number}>
        <PaperTitle title={`附件一　${PLAN_TITLE}`} number={`合同编号：${number}`} />
        <PlanTable plan={plan}>
          <Note>{planNote(data)}</Note>
          {signatures}
        </PlanTable>
      </Sheet>
      <CostDisclosure data={data} />
    </Paper>
  );
}

function planNote({ terms }: LoanContractData): string {
  if (terms.draw.kind !== 'once') return planBasisWords(terms);
  if (terms.method === 'agreed')
    return '各期还款日和应还本金为双方约定；实际放款日不同的，首期利息自实际放款日起计算。';
  return '实际放款日与本表起始日不一致的，以借据所附还款计划表为准。';
}
