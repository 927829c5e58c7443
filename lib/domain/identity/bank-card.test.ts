import { describe, expect, it } from 'vitest';
import { isBankCard, isBusinessAccount } from './bank-card';

describe('isBankCard', () => {
  it.each(['6222020200012345670', '6217000010001234569', '622848001800123452'])('accepts %s', (text) =>
    expect(isBankCard(text)).toBe(true),
  );

  it.each([
    '6222020200012345671',
    '000000000000',
    '62220202000123456700',
    '6222 0202 0001 2345 670',
    '0000000000000',
    '',
  ])('refuses %s', (text) => expect(isBankCard(text)).toBe(false));
});

describe('isBusinessAccount', () => {
  it.each(['19045101040012345', '12345678', '1'.repeat(30)])('accepts %s', (text) =>
    expect(isBusinessAccount(text)).toBe(true),
  );

  it.each(['1234567', '1'.repeat(31), '1904510104001234A', '1e30'])('refuses %s', (text) =>
    expect(isBusinessAccount(text)).toBe(false),
  );
});
