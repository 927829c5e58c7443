// An ordinary loan of a product whose draws or due days are agreed loan by loan: what its page reckons with.
import { addMonths, daysBetween } from '../calendar/iso-date';
import { fen, subtract, type Money } from '../money/money';
import type { LoanTerms } from './terms';

/** Half an amount, in whole yuan where it has that many. */
function half(amount: Money): Money {
  const whole = Math.floor(amount / 200) * 100;
  return fen(whole > 0 ? whole : Math.floor(amount / 2));
}

/**
 * The same loan with what its contract would agree: two equal draws a month apart, or two equal repayments of principal
 * in the middle and at the end. What needs no such agreement is left as it is.
 */
export function exampleOf(terms: LoanTerms): LoanTerms {
  const { principal, startsOn, maturesOn } = terms;
  const [first, rest] = [half(principal), subtract(principal, half(principal))];
  if (terms.method === 'agreed') {
    const middle = addMonths(startsOn, Math.floor(daysBetween(startsOn, maturesOn) / 60));
    const agreed =
      middle > startsOn && first > 0
        ? [
            { dueOn: middle, principal: first },
            { dueOn: maturesOn, principal: rest },
          ]
        : [{ dueOn: maturesOn, principal }];
    return { ...terms, agreed };
  }
  if (terms.draw.kind !== 'tranches') return terms;
  const second = addMonths(startsOn, 1);
  const tranches =
    second < maturesOn && first > 0
      ? [
          { on: startsOn, amount: first },
          { on: second, amount: rest },
        ]
      : [{ on: startsOn, amount: principal }];
  return { ...terms, draw: { ...terms.draw, tranches } };
}
