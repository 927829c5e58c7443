// 综合融资成本 against its ceilings: 24 % always, four times the one-year LPR first warned of, then barred (1.3).
import type { IsoDate } from '../calendar/iso-date';
import { isHigher, parseRate, rateText, type RateText } from './rate';

/** 新发放贷款综合融资成本: never above this percent a year. */
export const HARD_CAP_PERCENT: RateText = '24';
const LPR_MULTIPLE = 4;
/** Until the end of 2027 above four times the LPR is warned of; from this day it is barred. */
export const LPR_CAP_IS_HARD_ON = '2028-01-01';

/** 一年期 LPR as published: the rate and the day from which it stands. */
export type LprRate = Readonly<{ publishedOn: IsoDate; percent: RateText }>;

export type CapVerdict = Readonly<{
  verdict: 'within' | 'warn' | 'barred';
  /** The ceiling that is passed, percent a year; null within. */
  cap: RateText | null;
}>;

/** The latest rate published on or before a day; null when the table does not reach back so far. */
export const lprOn = (table: readonly LprRate[], day: IsoDate): LprRate | null =>
  table.reduce<LprRate | null>(
    (latest, one) =>
      one.publishedOn <= day && (latest === null || one.publishedOn > latest.publishedOn) ? one : latest,
    null,
  );

/** How the yearly cost of a loan signed on a day stands to the ceilings; `percent` by 单利 (IRR × periods a year). */
export function capVerdict(percent: RateText, signedOn: IsoDate, table: readonly LprRate[]): CapVerdict {
  if (isHigher(parseRate(percent), parseRate(HARD_CAP_PERCENT)))
    return { verdict: 'barred', cap: HARD_CAP_PERCENT };
  const lpr = lprOn(table, signedOn);
  if (!lpr) return { verdict: 'within', cap: null };
  const { numerator, denominator } = parseRate(lpr.percent);
  const multiple = { numerator: numerator * LPR_MULTIPLE, denominator };
  if (!isHigher(parseRate(percent), multiple)) return { verdict: 'within', cap: null };
  return { verdict: signedOn >= LPR_CAP_IS_HARD_ON ? 'barred' : 'warn', cap: rateText(multiple) };
}
