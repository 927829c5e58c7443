import { expect, it } from 'vitest';
import { fen } from '@/lib/domain/money/money';
import { formatExact, noteWords } from './explanation-words';

it('reads unrounded fen as yuan with eight decimals', () => {
  expect(formatExact('144000.333333')).toBe('1,440.00333333');
  expect(formatExact('0.000001')).toBe('0.00000001');
  expect(formatExact('123456789.000000')).toBe('1,234,567.89000000');
  expect(formatExact('-5.500000')).toBe('-0.05500000');
});

it('says on what a fee is reckoned, and of what a share is taken', () => {
  const fee = { component: 'fee', kind: 'term', name: '服务费', amount: fen(10_000) } as const;
  expect(noteWords({ ...fee, base: fen(10_000_000), percent: '0.1' })).toBe('服务费：100,000.00 × 0.1%');
  expect(noteWords(fee)).toBe('服务费');
  expect(
    noteWords({ component: 'interest', kind: 'share', amount: fen(1), base: fen(1200), parts: 12 }),
  ).toBe('按约定分摊的利息：利息总额 12.00 分摊至 12 期，尾差计入末期');
});
