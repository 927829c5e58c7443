// Days and moments as people read them.
import type { Instant } from '@/lib/domain/calendar/instant';
import { shanghaiDayOf } from '@/lib/domain/calendar/instant';
import { dayOfMonth, monthOf, toDayNumber, yearOf, type IsoDate } from '@/lib/domain/calendar/iso-date';

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

const WEEKDAYS = ['日', '一', '二', '三', '四', '五', '六'] as const;

/** "星期五"; the first day of 1970 was a Thursday. */
export const formatWeekday = (day: IsoDate): string => `星期${WEEKDAYS[(toDayNumber(day) + 4) % 7] ?? ''}`;

/** How far a day is off, counted in days from it to today: "今天", "3 天后", "2 天前". */
export function formatDistance(daysPast: number): string {
  if (daysPast === 0) return '今天';
  if (daysPast === -1) return '明天';
  return daysPast < 0 ? `${-daysPast} 天后` : `${daysPast} 天前`;
}

/** How long ago, from milliseconds: "刚刚", "25 分钟前", "3 小时前", "12 天前". */
export function formatAge(milliseconds: number): string {
  const minutes = Math.floor(milliseconds / 60_000);
  if (minutes < 1) return '刚刚';
  if (minutes < 60) return `${minutes} 分钟前`;
  if (minutes < 48 * 60) return `${Math.floor(minutes / 60)} 小时前`;
  return `${Math.floor(minutes / 1440)} 天前`;
}
