// 逾期、罚息与复利: what late and misused money bears, and what may be claimed altogether (domain.md 1.4, 2.14–2.16).
import type { LoanTerms } from '@/lib/domain/loan/terms';
import { formatRate } from '@/lib/format/number';
import type { Clause } from '../parts/prose';
import type { LoanContractData } from './contract-data';

export const OVERDUE_TITLE = '逾期、罚息与复利';

function graceWords({ graceDays, graceLost }: LoanTerms['overdue']): string {
  if (graceDays === 0) return '本合同项下各期还款不设宽限期。';
  const missed = graceLost
    ? '宽限期届满仍未足额还款的，自还款日次日起计收罚息'
    : '罚息自宽限期届满次日起计收';
  return `各期还款的宽限期为还款日后${graceDays}天，宽限期内足额还款的不计罚息；${missed}。`;
}

export function overdueClause({ terms, penaltyRate, misuseRate }: LoanContractData): Clause {
  const { overdue } = terms;
  return {
    title: OVERDUE_TITLE,
    items: [
      `借款人未按本合同约定的还款日足额还款的，为逾期。还款日当日还款的不属于逾期。${graceWords(overdue)}`,
      `${penaltyWords(terms, penaltyRate)}${followsWords(terms)}`,
      compoundWords(overdue),
      `借款人未按约定用途使用借款的，对挪用的本金自挪用之日起计收罚息，罚息利率为本合同年利率上浮${formatRate(overdue.misuseUpliftPercent)}${cappedWords(terms, misuseRate, overdue.misuseUpliftPercent)}，即年利率${formatRate(misuseRate)}。同一笔本金既逾期又挪用的，择其重者计收，不并处。`,
      `借款人应承担的利息、罚息、复利、违约金及其他费用，以借款人实际占用的本金为基数合计不超过年利率${formatRate(totalCapOf(terms))}；超过部分贷款人不予收取。`,
    ],
  };
}

/** 总额上限: what may be claimed altogether; an older contract named only the cap on the penalty rate. */
export const totalCapOf = ({ overdue }: LoanTerms): string =>
  overdue.totalCapPercent ?? overdue.rateCapPercent;

function penaltyWords(terms: LoanTerms, penaltyRate: string): string {
  const { annualRate, overdue } = terms;
  const charged = '对逾期的借款本金，自逾期之日起至清偿之日止计收罚息，罚息利率为';
  switch (overdue.rateBy) {
    case 'uplift':
      return `${charged}本合同年利率${formatRate(annualRate)}上浮${formatRate(overdue.upliftPercent)}${cappedWords(terms, penaltyRate, overdue.upliftPercent)}，即年利率${formatRate(penaltyRate)}。逾期本金计收罚息期间不再另计正常利息。`;
    case 'own_rate':
      return `${charged}年利率${formatRate(penaltyRate)}。逾期本金计收罚息期间不再另计正常利息。`;
    case 'none':
      return `贷款人对逾期的借款本金不计收罚息，${ORDINARY_WORDS[overdue.ordinaryInterest]}。`;
  }
}

const ORDINARY_WORDS: Readonly<Record<LoanTerms['overdue']['ordinaryInterest'], string>> = {
  stops: '逾期期间也不再计收正常利息',
  day: '逾期期间按本合同年利率继续按日计收利息，至清偿之日止',
  period: '逾期期间按本合同年利率继续按整期计收利息，不足一期的按一期计算',
};

/** A rate that is made anew takes the penalty with it. */
const followsWords = ({ overdue, rateBasis }: LoanTerms): string =>
  rateBasis.kind === 'lpr' && rateBasis.repricing !== 'none' && overdue.rateBy === 'uplift'
    ? '本合同年利率依约调整的，罚息利率随之调整。'
    : '';

const compoundWords = ({ compound, rateBy }: LoanTerms['overdue']): string =>
  compound && rateBy !== 'none'
    ? '借款人未按期支付的利息，自逾期之日起按前述罚息利率计收复利。罚息、复利本身不再计收复利。'
    : '借款人未按期支付的利息，贷款人不计收复利。';

/** Said only where the cap bites: 18 % raised by half is 27 %, billed at 24 %. */
export function cappedWords({ annualRate, overdue }: LoanTerms, rate: string, uplift: string): string {
  const raised = Number(annualRate) * (1 + Number(uplift) / 100);
  return raised > Number(rate) + 1e-9 ? `，且不超过年利率${formatRate(overdue.rateCapPercent)}` : '';
}
