import { describe, expect, it } from 'vitest';
import { isoDate } from '@/lib/domain/calendar/iso-date';
import { holidaysOfTerm, nonWorkingDays } from './holidays';

const within = (from: string, to: string) => nonWorkingDays(isoDate(from), isoDate(to));

describe('nonWorkingDays', () => {
  it('follows the State Council notice of 2026: the Spring Festival run and its make-up Saturdays', () => {
    expect(within('2026-02-13', '2026-03-01')).toEqual([
      '2026-02-15',
      '2026-02-16',
      '2026-02-17',
      '2026-02-18',
      '2026-02-19',
      '2026-02-20',
      '2026-02-21',
      '2026-02-22',
      '2026-02-23',
      '2026-03-01',
    ]);
  });

  it('knows 2024 and 2025', () => {
    expect(within('2024-04-28', '2024-05-05')).toEqual([
      '2024-05-01',
      '2024-05-02',
      '2024-05-03',
      '2024-05-04',
      '2024-05-05',
    ]);
    expect(within('2025-09-27', '2025-09-30')).toEqual(['2025-09-27']);
  });

  it('takes plain weekends for the years beyond', () => {
    expect(within('2030-03-01', '2030-03-10')).toEqual([
      '2030-03-02',
      '2030-03-03',
      '2030-03-09',
      '2030-03-10',
    ]);
  });

  it('covers a term with a margin at both ends, and nothing without a shift', () => {
    const days = holidaysOfTerm('following', isoDate('2026-03-31'), 6);
    expect(days[0]).toBe('2026-03-01');
    expect(days.at(-1)).toBe('2026-10-31');
    expect(holidaysOfTerm('none', isoDate('2026-03-31'), 6)).toEqual([]);
  });
});
