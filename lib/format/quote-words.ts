// What a quote was asked with besides its terms, in words: the draws that were planned and what happened since.
import { totalOf } from '@/lib/domain/loan/amounts';
import type { LoanEvent } from '@/lib/domain/loan/events';
import type { Quote } from '@/lib/domain/loan/quote';
import { formatDate } from './date';
import { eventWords } from './loan-event-words';
import { formatYuan } from './money';

type Fact = Readonly<{ label: string; value: string }>;

/** Events that were typed; draws of the terms themselves are numbered 0. */
const happenedIn = ({ events }: Pick<Quote, 'events'>) => events.filter((event) => event.sequence > 0);

/** An event with its day, which some say themselves. */
function dated(event: LoanEvent): string {
  const words = eventWords(event);
  return words.includes(event.valueDate) ? words : `${formatDate(event.valueDate)} ${words}`;
}

/** What was typed, one after another. */
export const happenedWords = (quote: Pick<Quote, 'events'>): string =>
  happenedIn(quote).map(dated).join('；');

/** Whether there is more to tell than the plan: something happened, or another day than the first was asked for. */
export const isLivedQuote = (quote: Pick<Quote, 'events' | 'asOf' | 'terms'>): boolean =>
  happenedIn(quote).length > 0 || quote.asOf !== quote.terms.startsOn;

/** Rows of names and values for the files of a quote; none where the plan says it all. */
export function askedFacts(quote: Quote): (readonly Fact[])[] {
  const { asOf, state, terms } = quote;
  const { tranches } = terms.draw;
  const draws = tranches.map(({ amount, on }) => `${formatDate(on)} ${formatYuan(amount)}`).join('；');
  const planned = draws === '' ? [] : [[{ label: '分次放款', value: draws }]];
  if (!isLivedQuote(quote)) return planned;
  return [
    ...planned,
    ...(happenedIn(quote).length === 0 ? [] : [[{ label: '贷后业务', value: happenedWords(quote) }]]),
    [
      { label: '状态截至', value: formatDate(asOf) },
      { label: '贷款余额', value: formatYuan(state.outstandingPrincipal) },
    ],
    [
      { label: '当日应还', value: formatYuan(totalOf(state.dueNow)) },
      { label: '结清金额', value: formatYuan(state.payoff.total) },
    ],
  ];
}
