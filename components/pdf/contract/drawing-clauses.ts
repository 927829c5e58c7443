// The clauses on the principal: how much, and how it is paid out: at once, in parts, or within a limit (domain.md 2.23).
import type { LoanTerms } from '@/lib/domain/loan/terms';
import { chineseAmountInYuan } from '@/lib/format/chinese-amount';
import { formatDateChinese } from '@/lib/format/date';
import { formatYuan } from '@/lib/format/money';
import { formatRate } from '@/lib/format/number';
import { accountLines } from '../parts/parties';
import { asList, type Clause, type ClauseItem } from '../parts/prose';
import type { LoanContractData } from './contract-data';

const AMOUNT_WORDS: Readonly<Record<LoanTerms['draw']['kind'], string>> = {
  once: '借款金额',
  tranches: '借款总额',
  revolving: '借款额度（本金余额的最高限额）',
};

export const amountClause = ({ productName, terms }: LoanContractData): Clause => ({
  title: '借款种类、币种与金额',
  items: [
    `借款种类：${productName}。借款币种：人民币。`,
    `${AMOUNT_WORDS[terms.draw.kind]}：${chineseAmountInYuan(terms.principal)}（小写：${formatYuan(terms.principal)}）。大写与小写不一致时，以大写为准。`,
    ...downPaymentItem(terms),
  ],
});

function downPaymentItem({ downPayment }: LoanTerms): string[] {
  if (Number(downPayment.percent) === 0) return [];
  return [
    `首付：每次放款金额的${formatRate(downPayment.percent)}为首付，于该次放款当日到期，由借款人以自有资金归还，不从放款金额中扣除。首付部分不计利息，其余本金按本合同约定计息、还款。`,
  ];
}

export const payoutClause = (data: LoanContractData): Clause => ({
  title: '借款的发放',
  items: [
    [
      '下列条件全部满足后，贷款人发放借款：',
      '（一）本合同已生效；',
      '（二）借款人已签署附件二《综合融资成本明示表》；',
      '（三）约定的担保手续已办妥；',
      '（四）借款人未发生本合同约定的违约情形。',
    ],
    ...drawItems(data),
    '借款人变更前款账户的，应当在放款前书面通知贷款人，并以借据所载账户为准。',
    '贷款人按借款金额足额发放借款，不从借款本金中预先扣除利息、手续费、管理费、保证金等任何款项。预先扣除的，按照实际发放的金额返还借款并计算利息。',
  ],
});

function drawItems({ payoutAccount, terms }: LoanContractData): ClauseItem[] {
  const account = accountLines(payoutAccount);
  const isPaidOut = '借款人指定的下列账户，划入该账户即视为贷款人已发放借款：';
  switch (terms.draw.kind) {
    case 'once':
      return [[`借款一次性划入${isPaidOut}`, ...account]];
    case 'tranches':
      return [...trancheItems(terms), [`每次放款划入${isPaidOut}`, ...account]];
    case 'revolving':
      return [...limitItems(terms), [`每次支用的借款划入${isPaidOut}`, ...account]];
  }
}

/** 提款期: from the first day to the last on which something may be drawn. */
function periodWords({ draw, maturesOn, startsOn }: LoanTerms): string {
  const until = draw.lastDrawOn
    ? `至${formatDateChinese(draw.lastDrawOn)}止`
    : `至${formatDateChinese(maturesOn)}的前一日止`;
  return `自${formatDateChinese(startsOn)}起${until}`;
}

function trancheItems(terms: LoanTerms): ClauseItem[] {
  const { levelOn, tranches } = terms.draw;
  const planned: ClauseItem[] =
    tranches.length === 0
      ? []
      : [
          [
            '双方计划的提款日期和金额如下，实际提款以各次借据所载为准：',
            ...asList(
              tranches.map(
                ({ on, amount }, index) =>
                  `第${index + 1}次：${formatDateChinese(on)}，${formatYuan(amount)}`,
              ),
            ),
          ],
        ];
  const remade =
    levelOn === 'committed'
      ? '每期还款额按借款总额确定，各次放款后不再变更。'
      : '每次放款后，贷款人按已放款的金额和剩余期数重新编制还款计划表，附于该次借据。';
  return [
    `借款分次发放，各次放款合计不超过借款总额。提款期${periodWords(terms)}；提款期内未提取的部分，提款期届满后不再发放，贷款人不就未提取的部分收取任何费用。已归还的借款不得再次提取。`,
    ...planned,
    `每次放款自放款当日起计息。${terms.method === 'equal_instalment' || terms.method === 'equal_principal' ? remade : ''}`,
    '借款人有到期未还款项的，在还清之前不得提款。借款人可以书面申请终止提款，终止后未提取的部分不再发放。',
  ];
}

const limitItems = (terms: LoanTerms): ClauseItem[] => [
  `借款额度可循环使用：在额度有效期内，借款人可以多次申请支用、随时归还，归还的本金恢复相应的可用额度；任一时点的借款本金余额不得超过借款额度。额度有效期${periodWords(terms)}。`,
  '每次支用由借款人提出申请，经贷款人审核同意后放款，支用的日期和金额以借据为准。利息自每次放款当日起按实际占用的本金和天数计算；未支用的额度不计利息，贷款人不收取承诺费。',
  '借款人有到期未还款项，或者发生本合同约定的违约情形的，贷款人有权暂停支用或者终止额度。借款人可以书面申请终止额度。额度终止不影响已支用借款的归还。',
];
