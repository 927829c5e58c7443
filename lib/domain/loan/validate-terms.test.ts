import { describe, expect, it } from 'vitest';
import { sampleTerms } from '@/lib/testing/sample-terms';
import { Refusal } from '../refusal';
import { validateTerms, type CheckedTerms } from './validate-terms';

function refusedFields(changes: Partial<CheckedTerms>): string[] {
  try {
    validateTerms({ ...sampleTerms, ...changes });
    return [];
  } catch (error) {
    if (error instanceof Refusal) return Object.keys(error.fieldErrors);
    throw error;
  }
}

const overdue = (changes: Partial<CheckedTerms['overdue']>) => ({
  overdue: { ...sampleTerms.overdue, ...changes },
});

describe('validateTerms', () => {
  it('takes ordinary terms', () => {
    expect(refusedFields({})).toEqual([]);
    expect(refusedFields({ periodUnit: 'week', dayCount: 'act/360' })).toEqual([]);
    expect(refusedFields({ periodUnit: 'quarter', dueDayRule: 'settlement_day', dueDay: 20 })).toEqual([]);
  });

  it.each<[string, Partial<CheckedTerms>]>([
    ['dueDayRule', { periodUnit: 'week', dayCount: 'act/360', dueDayRule: 'month_end' }],
    ['dayCount', { periodUnit: 'day', periodEvery: 10 }],
    ['periodEvery', { dueDayRule: 'settlement_day', periodEvery: 5 }],
    ['periodEvery', { periodEvery: 0 }],
    ['dueDay', { dueDayRule: 'fixed_day', dueDay: null }],
    ['dueDay', { dueDayRule: 'settlement_day', dueDay: 32 }],
    ['interestDuringShift', { interestDuringShift: true, holidayRule: 'preceding' }],
    ['overdue.upliftPercent', overdue({ upliftPercent: '51' })],
    ['overdue.rateCapPercent', overdue({ rateCapPercent: '24.1' })],
    ['overdue.graceDays', overdue({ graceDays: -1 })],
    ['prepayment.feePercent', { prepayment: { ...sampleTerms.prepayment, allowed: false, feePercent: '1' } }],
  ])('refuses by the name of %s', (field, changes) => {
    expect(refusedFields(changes)).toContain(field);
  });
});
