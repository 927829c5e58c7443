// Goal: what Chinese practice asks beyond the usual products, to the fen. Method: cases worked out by hand (the figures
// and how they come about stand in the JSON), sent as quotes, so that each is also a loan that a program can ask for.
import { describe, expect, it } from 'vitest';
import { toYuanText, type Money } from '@/lib/domain/money/money';
import cases from '@/lib/testing/golden/china-terms.json';
import { answerQuote } from './reckon';

type Case = Readonly<{
  id: string;
  terms: Readonly<Record<string, unknown>>;
  events: readonly Readonly<Record<string, unknown>>[];
  checks?: readonly Readonly<{ asOf: string; expected: Readonly<Record<string, string>> }>[];
  refused?: Readonly<{ field: string; message: string }>;
}>;

/** "instalments.0.due.penalty" of a state: amounts as yuan, days and texts as they are. */
function figure(state: object, path: string): string {
  const found = path.split('.').reduce<unknown>((part, key) => Object(part)[key], state);
  const isAmount = typeof found === 'number' && path !== 'daysPastDue';
  return isAmount ? toYuanText(found as Money) : String(found);
}

describe('golden cases of Chinese practice', () => {
  it.each((cases as unknown as readonly Case[]).map((one) => [one.id, one] as const))('%s', (_, golden) => {
    for (const { asOf, expected } of golden.checks ?? []) {
      const events = golden.events.filter((event) => String(event.valueDate) <= asOf);
      const answer = answerQuote({ terms: golden.terms, events, asOf });
      if (!answer.ok) throw new Error(`${golden.id}: ${JSON.stringify(answer.fieldErrors)}`);
      const found = Object.keys(expected).map((path) => [path, figure(answer.quote.state, path)]);
      expect({ asOf, ...Object.fromEntries(found) }).toEqual({ asOf, ...expected });
    }
    if (!golden.refused) return;
    const answer = answerQuote({ terms: golden.terms, events: golden.events });
    if (answer.ok) throw new Error(`${golden.id} was not refused`);
    expect(answer.fieldErrors[golden.refused.field]).toContain(golden.refused.message);
  });
});
