import { describe, expect, it } from 'vitest';
import { sampleTerms } from '@/lib/testing/sample-terms';
import { fen } from '../money/money';
import { Refusal } from '../refusal';
import type { LoanTerms } from './terms';
import { validateTerms, type CheckedTerms } from './validate-terms';

function refusedFields(changes: Partial<LoanTerms>): string[] {
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

const lpr = (changes: Partial<Extract<LoanTerms['rateBasis'], { kind: 'lpr' }>>) => ({
  kind: 'lpr' as const,
  tenor: 'one_year' as const,
  spreadBasisPoints: 1140,
  repricing: 'none' as const,
  ...changes,
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
    ['remainder', { remainder: 'levelled', method: 'equal_principal' }],
    ['remainder', { remainder: 'first' }],
    ['levelFactor', { levelFactor: 'first_period', method: 'bullet' }],
    ['grace', { grace: { principalPeriods: 2, interestPeriods: 0 }, method: 'bullet' }],
    ['agreed', { method: 'agreed' }],
    ['overdue.ordinaryInterest', overdue({ ordinaryInterest: 'day' })],
    ['prepayment.effect', { method: 'flat' }],
    ['prepayment.rest', { prepayment: { ...sampleTerms.prepayment, rest: 'plan' } }],
    [
      'prepayment.collects',
      { prepayment: { ...sampleTerms.prepayment, effect: 'next_instalment', collects: 'principal_first' } },
    ],
    ['draw.kind', { draw: { kind: 'revolving', tranches: [], levelOn: 'drawn', lastDrawOn: null } }],
    ['draw.lastDrawOn', { draw: { ...sampleTerms.draw, lastDrawOn: sampleTerms.startsOn } }],
    ['overdue.misuseUpliftPercent', overdue({ misuseUpliftPercent: '49.99' })],
    ['overdue.misuseUpliftPercent', overdue({ misuseUpliftPercent: '100.01' })],
    ['overdue.totalCapPercent', overdue({ totalCapPercent: '24.01' })],
    ['prepayment.noticeDays', { prepayment: { ...sampleTerms.prepayment, noticeDays: 91 } }],
    [
      'prepayment.collects',
      { prepayment: { ...sampleTerms.prepayment, collects: 'with_principal', rest: 'period' } },
    ],
    ['rateBasis.spreadBasisPoints', { rateBasis: lpr({ spreadBasisPoints: 1.5 }) }],
    ['rateBasis.repricing', { rateBasis: lpr({ repricing: 'new_year' }), rateRegime: 'contract' }],
    ['downPayment.percent', { downPayment: { percent: '100', paidAtDraw: false } }],
    ['instalmentUnit', { instalmentUnit: fen(0) }],
  ])('refuses by the name of %s', (field, changes) => {
    expect(refusedFields(changes)).toContain(field);
  });

  it.each<[string, Partial<LoanTerms>]>([
    ['maturesOn', { maturesOn: sampleTerms.startsOn }],
    ['agreed', { method: 'agreed', agreed: [{ dueOn: sampleTerms.maturesOn, principal: fen(1) }] }],
    [
      'draw.tranches',
      {
        draw: {
          kind: 'tranches',
          tranches: [{ on: sampleTerms.startsOn, amount: fen(sampleTerms.principal + 1) }],
          levelOn: 'drawn',
          lastDrawOn: null,
        },
      },
    ],
  ])("refuses a loan's own figures by the name of %s", (field, changes) => {
    expect(refusedFields(changes)).toContain(field);
  });
});
