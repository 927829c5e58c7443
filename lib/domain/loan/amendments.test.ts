import { expect, it } from 'vitest';
import { sampleTerms } from '@/lib/testing/sample-terms';
import { isoDate } from '../calendar/iso-date';
import type { LoanEvent } from './events';
import { replay } from './replay';
import { DAY_COUNTS, type LoanTerms } from './terms';

const START = isoDate('2026-01-15');
const HALF_YEAR = isoDate('2026-07-15');
const YEAR = isoDate('2027-01-15');

const bullet = (dayCount: LoanTerms['dayCount'], maturesOn: LoanTerms['maturesOn']): LoanTerms => ({
  ...sampleTerms,
  method: 'bullet',
  annualRate: '12',
  dayCount,
  maturesOn,
});
const draw: LoanEvent = {
  type: 'disburse',
  sequence: 1,
  valueDate: START,
  bookingDate: START,
  amount: sampleTerms.principal,
};

it.each(DAY_COUNTS)('an extended bullet earns by %s what one of the longer term would', (dayCount) => {
  const change = {
    type: 'change_rate' as const,
    sequence: 2,
    valueDate: isoDate('2026-03-01'),
    bookingDate: isoDate('2026-03-01'),
    annualRate: '14.4' as const,
  };
  const extend: LoanEvent = {
    type: 'extend',
    sequence: 3,
    valueDate: isoDate('2026-07-01'),
    bookingDate: isoDate('2026-07-01'),
    maturesOn: YEAR,
  };
  const extended = replay(bullet(dayCount, HALF_YEAR), [draw, change, extend], YEAR);
  const whole = replay(bullet(dayCount, YEAR), [draw, change], YEAR);
  expect(extended.dueNow).toEqual(whole.dueNow);
});
