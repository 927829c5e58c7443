// What may be entered into the LPR table, and when the table is behind.
import { addDays, addMonths, isoDate, type IsoDate } from '../calendar/iso-date';
import type { LprEntry } from '../interest/lpr';
import { isHigher, NO_RATE, parseRate } from '../interest/rate';
import { refuseField } from '../refusal';

/** The first day of the LPR as it is now (中国人民银行公告〔2019〕第15号). */
export const FIRST_LPR_DAY = isoDate('2019-08-20');

/** Refuses, by its field, what cannot have been published: a day to come, one before the first, no rate at all. */
export function checkLprEntry(entry: LprEntry, today: IsoDate): void {
  if (entry.publishedOn > today) refuseField('publishedOn', '公布日不能晚于今天');
  if (entry.publishedOn < FIRST_LPR_DAY)
    refuseField('publishedOn', `LPR 自 ${FIRST_LPR_DAY} 起按现行办法公布，公布日不能早于该日`);
  for (const field of ['oneYear', 'fiveYear'] as const) {
    if (!isHigher(parseRate(entry[field]), NO_RATE)) refuseField(field, '利率必须大于 0');
  }
}

/** It is published on the 20th of each month, or the next working day: three days cover an ordinary weekend. */
const LATE_DAYS = 3;

/** Whether a newer publication should have been entered by now. */
export const isLprBehind = (newest: IsoDate | null, today: IsoDate): boolean =>
  newest === null || today > addDays(addMonths(newest, 1), LATE_DAYS);
