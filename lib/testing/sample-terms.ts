// The terms that tests vary: an ordinary loan of an ordinary product.
import { isoDate } from '@/lib/domain/calendar/iso-date';
import { ALLOCATION_PRESETS } from '@/lib/domain/loan/allocation-presets';
import { completeTerms } from '@/lib/domain/loan/complete-terms';
import type { LoanTerms } from '@/lib/domain/loan/terms';
import { fen } from '@/lib/domain/money/money';

/** 120,000.00 yuan for a year at 14.4 %, equal instalments on the 15th from 2026-02-15. */
export const sampleTerms: LoanTerms = completeTerms<LoanTerms>({
  principal: fen(12_000_000),
  annualRate: '14.4',
  method: 'equal_instalment',
  dayCount: 'monthly',
  startsOn: isoDate('2026-01-15'),
  maturesOn: isoDate('2027-01-15'),
  periodEvery: 1,
  periodUnit: 'month',
  dueDayRule: 'same_day',
  dueDay: null,
  firstPeriod: 'long',
  holidayRule: 'none',
  holidays: [],
  interestDuringShift: false,
  overdue: { upliftPercent: '50', compound: true, graceDays: 0, graceLost: true, rateCapPercent: '24' },
  allocation: {
    order: ALLOCATION_PRESETS.interest_first,
    overdueOrder: ALLOCATION_PRESETS.interest_first,
    switchAfterDays: 90,
    by: 'instalment',
  },
  prepayment: { allowed: true, effect: 'reduce_instalment', feePercent: '0' },
  rounding: 'HALF_UP',
});
