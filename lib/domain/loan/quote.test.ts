// Every convention of the golden cases is a term that a quote takes: none is refused, and the state is the replay's.
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { fineractDay, fineractEvents, fineractTerms, type FineractCase } from '@/lib/testing/fineract-cases';
import { ZERO } from '../money/money';
import { reckonQuote } from './quote';
import { replay } from './replay';

const FOLDER = path.resolve(import.meta.dirname, '../../testing/golden');

const cases = readdirSync(FOLDER)
  .filter((name) => name.startsWith('fineract-'))
  .flatMap((name) =>
    (JSON.parse(readFileSync(path.join(FOLDER, name), 'utf8')) as FineractCase[]).map(
      (golden) => [golden.id, golden, name === 'fineract-classic.json'] as const,
    ),
  );

it.each(cases)('takes the terms and events of %s', (_id, golden, isClassic) => {
  const terms = fineractTerms(golden, isClassic ? 'classic' : 'progressive');
  const events = fineractEvents(golden);
  const asOf = fineractDay(golden);
  const { state } = reckonQuote({ terms, events, asOf, feeAtSigning: ZERO });
  expect(state).toEqual(replay(terms, events, asOf));
});
