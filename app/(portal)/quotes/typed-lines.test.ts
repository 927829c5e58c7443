import { expect, it } from 'vitest';
import { QUOTE_EVENT_TYPES, quoteInput } from '@/lib/schemas/quote';
import { agreedLines, atLines, EVENT_WORDS, eventLines, trancheLines } from './typed-lines';

it('reads a day and an amount a line, whatever stands between them', () => {
  const expected = [
    { dueOn: '2026-03-15', principal: '50,000' },
    { dueOn: '2026-06-15', principal: '50000' },
  ];
  expect(agreedLines('2026-03-15\t50,000\n\n 2026-06-15   50000 ')).toEqual({
    rows: expected,
    complaint: null,
  });
  expect(trancheLines('2026-03-15').complaint).toMatch(/^第 1 行：应为“放款日 金额”/);
});

it('reads what happens by its word, and says how a line should be where it is none', () => {
  expect(eventLines('2026-03-15 还款 5000\n2026-04-01 停息').rows).toEqual([
    { type: 'repay', excess: 'hold', amount: '5000', valueDate: '2026-03-15' },
    { type: 'stop_accrual', valueDate: '2026-04-01' },
  ]);
  expect(eventLines('2026-03-15 还款').complaint).toBe('第 1 行：应写作“2026-03-15 还款 1000”');
  expect(eventLines('2026-03-15 送礼 1').complaint).toMatch(/^第 1 行：没有这种业务，可以是：还款、/);
  expect(eventLines('2026-03-15 toString').complaint).toMatch(/没有这种业务/);
});

it('has a word for all that the interface takes, but the change of the debtor, which moves no figure', () => {
  const lines = EVENT_WORDS.map((word) => eventLines(`2026-03-15 ${word}`));
  const examples = lines.map(({ complaint }) => /“(.+)”/.exec(complaint ?? '')?.[1]);
  const typed = EVENT_WORDS.flatMap(
    (word, index) => eventLines(examples[index] ?? `2026-03-15 ${word}`).rows,
  );
  expect(typed).toHaveLength(EVENT_WORDS.length);
  const types = new Set(typed.map((one) => one.type));
  expect(QUOTE_EVENT_TYPES.filter((type) => !types.has(type))).toEqual(['transfer']);
  for (const event of typed) {
    const terms = { principal: '1', annualRate: '1', startsOn: '2026-01-15', months: 1 };
    expect(quoteInput.safeParse({ terms, events: [event] }).error?.issues ?? []).toEqual([]);
  }
});

it('puts a complaint about one of a list at its line', () => {
  expect(
    atLines({ 'events.1.amount': '过大', 'terms.draw.tranches.0.on': '过早', principal: '为空' }),
  ).toEqual({
    events: '第 2 行：过大',
    tranches: '第 1 行：过早',
    principal: '为空',
  });
});
