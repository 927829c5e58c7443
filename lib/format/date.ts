// Days and moments as people read them.
import type { Instant } from '@/lib/domain/calendar/instant';
import { shanghaiDayOf } from '@/lib/domain/calendar/instant';
import { dayOfMonth, monthOf, yearOf, type IsoDate } from '@/lib/domain/calendar/iso-date';

/** "2025-06-20"; a dash when there is no day. */
export const formatDate = (day: IsoDate | null | undefined): string => day ?? '—';

/** "2025年6月20日", as contracts write it. */
export const formatDateChinese = (day: IsoDate): string =>
  `${yearOf(day)}年${monthOf(day)}月${dayOfMonth(day)}日`;

/** "2025-06-20 09:05" on the clock in Shanghai; a dash when there is no moment. */
export function formatInstant(moment: Instant | null | undefined): string {
  if (!moment) return '—';
  const hour = (Number(moment.slice(11, 13)) + 8) % 24;
  return `${shanghaiDayOf(moment)} ${String(hour).padStart(2, '0')}:${moment.slice(14, 16)}`;
}
