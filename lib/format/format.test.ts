import { describe, expect, it } from 'vitest';
import { instant } from '@/lib/domain/calendar/instant';
import { isoDate } from '@/lib/domain/calendar/iso-date';
import { fen, MAX_FEN, ZERO } from '@/lib/domain/money/money';
import { formatDate, formatDateChinese, formatDistance, formatInstant, formatWeekday } from './date';
import { formatMoney, formatWan, formatYuan } from './money';
import { formatCount, maskAccount, maskIdentity, maskPhone } from './number';
import { formatEffectiveRate } from './rate';

describe('money', () => {
  it.each([
    [ZERO, '0.00'],
    [fen(5), '0.05'],
    [fen(99_999), '999.99'],
    [fen(100_000), '1,000.00'],
    [fen(123_456_789), '1,234,567.89'],
    [fen(-123_456), '-1,234.56'],
    [fen(MAX_FEN), '9,999,999,999,999.99'],
  ])('%d fen reads %s', (amount, text) => expect(formatMoney(amount)).toBe(text));

  it('puts the sign before the currency mark', () => {
    expect(formatYuan(fen(-5000))).toBe('-¥50.00');
    expect(formatYuan(fen(123_456))).toBe('¥1,234.56');
  });

  it('counts in ten thousands, half up, without a minus zero', () => {
    expect(formatWan(fen(123_456_789_00))).toBe('12,345.68 万元');
    expect(formatWan(fen(5_000))).toBe('0.01 万元');
    expect(formatWan(fen(-4_999))).toBe('0.00 万元');
    expect(formatWan(fen(-1_000_000))).toBe('-1.00 万元');
  });
});

describe('days and moments', () => {
  it('writes days for screens and for contracts', () => {
    expect(formatDate(isoDate('2025-06-20'))).toBe('2025-06-20');
    expect(formatDate(null)).toBe('—');
    expect(formatDateChinese(isoDate('2025-06-05'))).toBe('2025年6月5日');
  });

  it('names the weekday, and how far off a day is', () => {
    expect(formatWeekday(isoDate('2026-06-10'))).toBe('星期三');
    expect(formatWeekday(isoDate('2024-02-29'))).toBe('星期四');
    expect(formatWeekday(isoDate('1970-01-04'))).toBe('星期日');
    expect([0, -1, -7, 3].map(formatDistance)).toEqual(['今天', '明天', '7 天后', '3 天前']);
  });

  it('tells the time in Shanghai, past midnight too', () => {
    expect(formatInstant(instant('2025-12-31T15:59:59.999Z'))).toBe('2025-12-31 23:59');
    expect(formatInstant(instant('2025-12-31T16:00:00.000Z'))).toBe('2026-01-01 00:00');
    expect(formatInstant(instant('2025-06-20T01:05:00.000Z'))).toBe('2025-06-20 09:05');
  });
});

describe('guarded numbers', () => {
  it('shows only the ends', () => {
    expect(maskIdentity('11010519491231002X')).toBe('110105********002X');
    expect(maskPhone('13800001234')).toBe('138****1234');
    expect(maskAccount('6222 0212 3456 7890 5670')).toBe('6222 **** **** 5670');
  });

  it('shows nothing of a number too short to guard', () => {
    expect(maskPhone('1234567')).toBe('*******');
    expect(maskAccount('12345678')).toBe('********');
  });

  it('groups counts', () => expect([formatCount(999), formatCount(1_234_567)]).toEqual(['999', '1,234,567']));
});

describe('effective rates', () => {
  it.each([
    ['12.0000', '12.00%'],
    ['12.6825', '12.68%'],
    ['12.0050', '12.01%'],
    ['0.0000', '0.00%'],
    ['NaN', '—'],
  ])('%s reads %s', (percent, text) => expect(formatEffectiveRate(percent)).toBe(text));
});
