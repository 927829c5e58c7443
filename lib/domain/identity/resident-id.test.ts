import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { birthdayOf, isResidentId, residentIdFault } from './resident-id';

describe('isResidentId', () => {
  it.each([
    '11010519491231002X',
    '330106199003072415',
    '510107198811230018',
    '110101200002290034', // a leap day
  ])('accepts %s', (text) => expect(isResidentId(text)).toBe(true));

  it.each([
    ['440524188001010014', 'shape'], // the standard's own example of 1880: nobody of that age asks for a loan
    ['110105194912310021', 'checksum'],
    ['330106199003072418', 'checksum'],
    ['110101190002290038', 'birthday'], // the checksum holds, but 1900 was no leap year
    ['110105491231002', 'shape'], // fifteen signs, of before 1999
    ['11010519491231002x', 'shape'], // upper case is the reader's business
    ['110105199013310021', 'birthday'],
    ['010105194912310021', 'shape'],
    ['', 'shape'],
  ])('refuses %s for its %s', (text, fault) => expect(residentIdFault(text)).toBe(fault));

  it('notices any one wrong digit', () => {
    fc.assert(
      fc.property(fc.nat(16), fc.integer({ min: 1, max: 9 }), (place, shift) => {
        const valid = '330106199003072415';
        const wrong = String((Number(valid.charAt(place)) + shift) % 10);
        expect(isResidentId(valid.slice(0, place) + wrong + valid.slice(place + 1))).toBe(false);
      }),
    );
  });
});

describe('birthdayOf', () => {
  it('reads the day in the number', () => expect(birthdayOf('11010519491231002X')).toBe('1949-12-31'));
  it('knows no impossible day', () => expect(birthdayOf('110101190002290038')).toBeNull());
});
