// 综合融资成本 against its ceilings: 24 % always, four times the one-year LPR first warned of, then barred (1.3).
import type { IsoDate } from '../calendar/iso-date';
import { lprOn, type LprEntry } from './lpr';
import { isHigher, parseRate, rateText, type Rate, type RateText } from './rate';

/** 新发放贷款综合融资成本: never above this percent a year. */
export const HARD_CAP_PERCENT: RateText = '24';
const LPR_MULTIPLE = 4;
/** Until the end of 2027 above four times the LPR is warned of; from this day it is barred. */
export const LPR_CAP_IS_HARD_ON = '2028-01-01';

export type CapVerdict = Readonly<{
  verdict: 'within' | 'warn' | 'barred';
  /** The ceiling that is passed, percent a year; null within. */
  cap: RateText | null;
  /** Four times the one-year LPR of the day, percent a year, and the publication that it is of; null before any. */
  lprCap: RateText | null;
  lpr: LprEntry | null;
}>;

/** How the yearly cost of a loan signed on a day stands to the ceilings; `percent` by 单利 (IRR × periods a year). */
export function capVerdict(percent: RateText, signedOn: IsoDate, table: readonly LprEntry[]): CapVerdict {
  const lpr = lprOn(table, signedOn);
  const multiple = lpr && fourfold(lpr.oneYear);
  const known = { lpr, lprCap: multiple && rateText(multiple) };
  if (isHigher(parseRate(percent), parseRate(HARD_CAP_PERCENT)))
    return { ...known, verdict: 'barred', cap: HARD_CAP_PERCENT };
  if (!multiple || !isHigher(parseRate(percent), multiple)) return { ...known, verdict: 'within', cap: null };
  return { ...known, verdict: signedOn >= LPR_CAP_IS_HARD_ON ? 'barred' : 'warn', cap: known.lprCap };
}

function fourfold(percent: RateText): Rate {
  const { numerator, denominator } = parseRate(percent);
  return { numerator: numerator * LPR_MULTIPLE, denominator };
}
