import { expect, it } from 'vitest';
import { sampleTerms } from '@/lib/testing/sample-terms';
import { isoDate } from '../calendar/iso-date';
import { prepaymentAllowedFrom } from './prepayment-notice';

it.each([
  [0, '2025-02-25', '2025-02-25'],
  [7, '2025-02-25', '2025-03-04'],
  [30, '2024-01-31', '2024-03-01'],
])('a prepayment with %s days of notice given on %s may be made from %s', (noticeDays, announced, day) => {
  const terms = { prepayment: { ...sampleTerms.prepayment, noticeDays } };
  expect(prepaymentAllowedFrom(terms, isoDate(announced))).toBe(day);
});
