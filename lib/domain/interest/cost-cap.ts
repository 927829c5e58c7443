// 综合融资成本 against its ceilings: 24 % always, four times the one-year LPR first warned of, then barred (1.3).
import type { IsoDate } from '../calendar/iso-date';
import { lprOn, type LprEntry } from './lpr';
import { isHigher, parseRate, rateText, type RateText } from './rate';

/** 新发放贷款综合融资成本: never above this percent a year. */
export const HARD_CAP_PERCENT: RateText = '24';
const LPR_MULTIPLE = 4;
/** Until the end of 2027 above four times the LPR is warned of; from this day it is barred. */
export const LPR_CAP_IS_HARD_ON = '2028-01-01';

export type CapVerdict = Readonly<{
  verdict: 'within' | 'warn' | 'barred';
  /** The ceiling that is passed, percent a year; null within. */
  cap: RateText | null;
}>;

/** How the yearly cost of a loan signed on a day stands to the ceilings; `percent` by 单利 (IRR × periods a year). */
export function capVerdict(percent: RateText, signedOn: IsoDate, table: readonly LprEntry[]): CapVerdict {
  if (isHigher(parseRate(percent), parseRate(HARD_CAP_PERCENT)))
    return { verdict: 'barred', cap: HARD_CAP_PERCENT };
  const lpr = lprOn(table, signedOn);
  if (!lpr) return { verdict: 'within', cap: null };
  const { numerator, denominator } = parseRate(lpr.oneYear);
  const multiple = { numerator: numerator * LPR_MULTIPLE, denominator };
  if (!isHigher(parseRate(percent), multiple)) return { verdict: 'within', cap: null };
  return { verdict: signedOn >= LPR_CAP_IS_HARD_ON ? 'barred' : 'warn', cap: rateText(multiple) };
}
