// How papers state what a loan costs a year: the annual rate first, its other forms after it (domain.md 1.6, 2.1).
import { dayBase } from '@/lib/domain/interest/day-count';
import type { EffectiveRate } from '@/lib/domain/interest/effective-rate';
import type { DayCount } from '@/lib/domain/loan/terms';
import { formatEffectiveRate, rateEquivalents } from '@/lib/format/rate';

/** "月利率12‰、日利率万分之4": few fonts have the sign for ten-thousandths. */
export function equivalentWords(annualRate: string, dayCount: DayCount): string {
  const equivalents = rateEquivalents(annualRate, daysOfYear(dayCount)) ?? '';
  return equivalents.replace(/ · 日利率 ([\d.]+)‱/, '、日利率万分之$1').replaceAll(' ', '');
}

/** A year of the daily rate; months make a year of 360 days (domain.md 2.1). */
export const daysOfYear = (dayCount: DayCount): 360 | 365 => dayBase(dayCount);

/** "14.40%（单利）、15.39%（复利）" */
export const effectiveWords = ({ nominal, compound }: EffectiveRate): string =>
  `${formatEffectiveRate(nominal)}（单利）、${formatEffectiveRate(compound)}（复利，内部收益率法）`;

export const dayCountWords: Readonly<Record<DayCount, string>> = {
  monthly: '按月计息，整月按月利率计算，不足一个月的按实际天数和日利率计算',
  'act/360': '按实际天数计息，每日利息＝剩余本金×年利率÷360',
  'act/365': '按实际天数计息，每日利息＝剩余本金×年利率÷365',
  '30/360': '按期计息，每月按三十天、全年按三百六十天计算，不足一期的按实际天数占该期天数的比例计算',
  'act/act': '按实际天数计息，每日利息＝剩余本金×年利率÷当年实际天数',
  'act/act-feb29': '按实际天数计息，每日利息＝剩余本金×年利率÷365，含二月二十九日的一期÷366',
  period: '按期计息，每月按年利率÷12、每周按÷52、每天按÷365 计算，不足一期的按实际天数占该期天数的比例计算',
};
