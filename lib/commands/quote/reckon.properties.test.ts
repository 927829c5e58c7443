import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chance } from '@/lib/testing/chance';
import { anyJson, quoteBodies } from '@/lib/testing/quote-arbitraries';
import { quotePicture } from './picture';
import { answerQuote } from './reckon';

const CHINESE = /[\u4e00-\u9fff]/;
let answered = 0;

/** What a program would get, as it gets it. */
function expectAnswer(sent: unknown): void {
  const answer = answerQuote(JSON.parse(JSON.stringify(sent) ?? 'null'));
  if (!answer.ok) {
    const complaints = Object.entries(answer.fieldErrors);
    expect(complaints.length).toBeGreaterThan(0);
    for (const [, message] of complaints) expect(message).toMatch(CHINESE);
    expect(answer.message).toMatch(CHINESE);
    return;
  }
  answered += 1;
  const { plan, totals, terms, state } = answer.quote;
  const picture = JSON.stringify(quotePicture(answer.quote, true));
  expect(picture).not.toMatch(/NaN|Infinity|"yuan":null|"fen":null|undefined/);
  expect(totals.principal).toBe(terms.principal);
  expect(plan.at(-1)?.closingBalance).toBe(0);
  for (const row of plan) expect(row.total).toBe(row.principal + row.interest + row.fee);
  for (const row of plan)
    expect(Math.min(row.principal, row.interest, row.closingBalance)).toBeGreaterThanOrEqual(0);
  expect(Math.min(state.credit, state.payoff.total, state.outstandingPrincipal)).toBeGreaterThanOrEqual(0);
}

describe('whatever is sent', () => {
  it('is answered or refused with each field named, 2,000 bodies of loans', { timeout: 300_000 }, () => {
    fc.assert(fc.property(quoteBodies, expectAnswer), chance('bodies of loans', 2_000));
    // A property that only ever refuses would prove nothing.
    expect(answered).toBeGreaterThan(100);
  });

  it('is answered or refused, 1,000 bodies of any JSON', () => {
    fc.assert(fc.property(anyJson, expectAnswer), chance('bodies of any JSON'));
  });
});
