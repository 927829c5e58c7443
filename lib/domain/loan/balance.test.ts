// Goal: a report of the portfolio and the page of a loan never differ. Method: the balances of random lives on random
// days beside the whole state.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { chance } from '@/lib/testing/chance';
import { wideLives } from '@/lib/testing/wide-loans';
import { addDays } from '../calendar/iso-date';
import { add } from '../money/money';
import { balanceOn } from './balance';
import { replay } from './replay';

it('says of a loan what its state says', () => {
  fc.assert(
    fc.property(wideLives, fc.nat(1_500), ({ terms, events }, days) => {
      const asOf = addDays(terms.startsOn, days);
      const state = replay(terms, events, asOf);
      expect(balanceOn(terms, events, asOf)).toEqual({
        principal: state.outstandingPrincipal,
        overduePrincipal: state.overdue.principal,
        interest: add(state.dueNow.interest, state.accruedNotDue),
        penalty: add(state.dueNow.penalty, state.dueNow.compound),
        fee: state.dueNow.fee,
        credit: state.credit,
        daysPastDue: state.daysPastDue,
        debtor: state.debtor,
        isDisbursed: state.disbursed > 0,
      });
    }),
    chance('balances'),
  );
});
