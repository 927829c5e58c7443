import { describe, expect, it } from 'vitest';
import { isLandline, isMobile, isPhone, plainPhone } from './phone';

describe('phones', () => {
  it.each(['13812341234', '19900000000'])('takes %s for a mobile', (text) => {
    expect([isMobile(text), isLandline(text), isPhone(text)]).toEqual([true, false, true]);
  });

  it.each(['0571-88001234', '057188001234', '010-12345678', '021-87654321-8001'])(
    'takes %s for a landline',
    (text) => expect([isMobile(text), isLandline(text), isPhone(text)]).toEqual([false, true, true]),
  );

  it.each(['12812341234', '1381234123', '138123412345', '88001234', '1e30', ''])('refuses %s', (text) =>
    expect(isPhone(text)).toBe(false),
  );
});

describe('plainPhone', () => {
  it.each([
    ['138-1234-1234', '13812341234'],
    ['+86 138 1234 1234', '13812341234'],
    ['008613812341234', '13812341234'],
    ['0571-88001234', '0571-88001234'],
    ['0571 88001234', '057188001234'],
    ['86-1', '86-1'],
  ])('keeps %s as %s', (typed, kept) => expect(plainPhone(typed)).toBe(kept));
});
