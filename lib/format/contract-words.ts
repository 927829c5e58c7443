// The words that legal papers use for days, terms and numbered clauses (domain.md 6.8).
import nzhCn from 'nzh/cn';
import { dayOfMonth, monthOf, yearOf, type IsoDate } from '@/lib/domain/calendar/iso-date';
import { formatDateChinese } from './date';

const CAPITAL_DIGITS = '零壹贰叁肆伍陆柒捌玖';

/** Numbers whose first sign a forger could turn into a longer one get 零 before them: 壹 into 壹拾壹. */
const guarded = (count: number, isOpen: boolean): string => `${isOpen ? '零' : ''}${nzhCn.encodeB(count)}`;

/** "贰零贰伍年零贰月壹拾贰日", as notes and bills write a day so that nobody can change it. */
export function formatDateCapital(day: IsoDate): string {
  const [month, date] = [monthOf(day), dayOfMonth(day)];
  const year = [...String(yearOf(day))].map((digit) => CAPITAL_DIGITS.charAt(Number(digit))).join('');
  const monthWords = guarded(month, [1, 2, 10].includes(month));
  const dateWords = guarded(date, date < 10 || date % 10 === 0);
  return `${year}年${monthWords}月${dateWords}日`;
}

/** "自2025年6月20日起至2026年6月20日止" */
export const termWords = (startsOn: IsoDate, maturesOn: IsoDate): string =>
  `自${formatDateChinese(startsOn)}起至${formatDateChinese(maturesOn)}止`;

/** "第十二条" */
export const clauseWords = (count: number): string => `第${nzhCn.encodeS(count)}条`;

/** "三" */
export const chineseCount = (count: number): string => nzhCn.encodeS(count);
