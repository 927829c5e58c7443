import { expect, it } from 'vitest';
import { exactTotal } from './accrual-totals';

it('adds unrounded fen without losing a millionth', () => {
  expect(exactTotal([{ exact: '144000.000000' }, { exact: '0.333333' }, { exact: '0.666667' }])).toBe(
    '144001.000000',
  );
  expect(exactTotal([{ exact: '0.000001' }])).toBe('0.000001');
  expect(exactTotal([])).toBe('0.000000');
});
