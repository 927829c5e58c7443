// How papers state what a loan costs a year: the annual rate first, its other forms after it (domain.md 1.6, 2.1).
import type { EffectiveRate } from '@/lib/domain/interest/effective-rate';
import type { DayCount } from '@/lib/domain/loan/terms';
import { formatEffectiveRate, rateEquivalents } from '@/lib/format/rate';

/** "月利率12‰、日利率万分之4": few fonts have the sign for ten-thousandths. */
export function equivalentWords(annualRate: string, dayCount: DayCount): string {
  const equivalents = rateEquivalents(annualRate, daysOfYear(dayCount)) ?? '';
  return equivalents.replace(/ · 日利率 ([\d.]+)‱/, '、日利率万分之$1').replaceAll(' ', '');
}

/** A year of the daily rate; months make a year of 360 days (domain.md 2.1). */
export const daysOfYear = (dayCount: DayCount): 360 | 365 => (dayCount === 'act/365' ? 365 : 360);

/** "14.40%（单利）、15.39%（复利）" */
export const effectiveWords = ({ nominal, compound }: EffectiveRate): string =>
  `${formatEffectiveRate(nominal)}（单利）、${formatEffectiveRate(compound)}（复利，内部收益率法）`;

export const dayCountWords: Readonly<Record<DayCount, string>> = {
  monthly: '按月计息，整月按月利率计算，不足一个月的按实际天数和日利率计算',
  'act/360': '按实际天数计息，每日利息＝剩余本金×年利率÷360',
  'act/365': '按实际天数计息，每日利息＝剩余本金×年利率÷365',
};
