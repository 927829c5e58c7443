// 综合融资成本 of a loan by its terms, judged against its ceilings on the day of its contract (domain.md 1.3, 1.6).
import { Decimal } from 'decimal.js';
import type { IsoDate } from '../calendar/iso-date';
import { capVerdict, HARD_CAP_PERCENT, type CapVerdict } from '../interest/cost-cap';
import type { EffectiveRate } from '../interest/effective-rate';
import type { LprEntry } from '../interest/lpr';
import { loanTermsErrors } from '../loan/loan-terms-errors';
import { plannedCost, plannedRows } from '../loan/planned';
import type { LoanTerms } from '../loan/terms';
import { Refusal, refuseField } from '../refusal';

export type CostJudgement = CapVerdict & Readonly<{ cost: EffectiveRate }>;

/**
 * The verdict on a cost a year, percent, by 单利 with the two decimals that are disclosed: fen rounded on a small loan
 * must not lift its 12 % above 12 %.
 */
export const judgeRate = (
  cost: EffectiveRate,
  signedOn: IsoDate,
  table: readonly LprEntry[],
): CostJudgement => ({ ...capVerdict(disclosed(cost.nominal), signedOn, table), cost });

/** The cost a year of a loan by its terms, and its verdict; null where they are not yet those of a loan with a plan. */
export function judgeCost(
  terms: LoanTerms,
  signedOn: IsoDate,
  table: readonly LprEntry[],
): CostJudgement | null {
  if (Object.keys(loanTermsErrors(terms)).length > 0) return null;
  return judgeRate(plannedCost(terms, plannedRows(terms)), signedOn, table);
}

const disclosed = (percent: string): string =>
  new Decimal(percent).toDecimalPlaces(2, Decimal.ROUND_HALF_UP).toFixed(2);

const percentWords = (percent: string): string => `${disclosed(percent)}%`;

/** "1 年期 LPR 3.00% 的四倍（2026-06-22 公布）" */
const multipleWords = ({ lpr }: CapVerdict): string =>
  lpr ? `1 年期 LPR ${percentWords(lpr.oneYear)}（${lpr.publishedOn} 公布）的四倍` : '';

/** The ceiling that is passed, in words. */
export const ceilingWords = (judged: CapVerdict): string =>
  judged.cap === HARD_CAP_PERCENT
    ? `上限 ${HARD_CAP_PERCENT}%`
    : `上限 ${percentWords(judged.cap ?? '0')}（${multipleWords(judged)}）`;

/** Refuses what may not be granted at all. */
export function refuseBarredCost(judged: CostJudgement | null): void {
  if (judged?.verdict !== 'barred') return;
  throw new Refusal(
    `按还款计划测算，本笔贷款的年化综合融资成本（单利）为 ${percentWords(judged.cost.nominal)}，超过${ceilingWords(judged)}，不得发放。请调整利率或费用后重新报批。`,
  );
}

/** What is granted above four times the LPR is granted for a stated reason, refused at `capReason` without one. */
export function refuseUnexplainedCost(judged: CostJudgement | null, capReason: string): void {
  if (judged?.verdict !== 'warn' || capReason.length >= 4) return;
  refuseField(
    'capReason',
    `年化综合融资成本（单利）${percentWords(judged.cost.nominal)} 超过${ceilingWords(judged)}，请填写同意的理由，不少于 4 个字`,
  );
}
