// 利息清单: all that a loan was billed besides principal up to a day, with what made it, and what was earned since.
import { toDayNumber, type IsoDate } from '../calendar/iso-date';
import { sum, ZERO, type Money } from '../money/money';
import type { LoanEvent } from './events';
import { accruedOf } from './explain-payoff';
import {
  EXPLAINED_COMPONENTS,
  explanationsOf,
  type ExplainedComponent,
  type Explanation,
} from './explanation';
import { runTo } from './replay';
import type { LoanState } from './state';
import { stateOf } from './state-of';
import type { LoanTerms } from './terms';

export type StatementBlock = Explanation &
  Readonly<{
    /** Interest of the period that is running: earned to the day and not due yet, less what was paid of it. */
    isAccrued: boolean;
    paid: Money;
    waived: Money;
    /** What is still to be paid of it: open, or earned and not paid. */
    open: Money;
  }>;

export type StatementTotals = Readonly<Record<'amount' | 'paid' | 'waived' | 'open', Money>>;

export type AccrualStatement = Readonly<{
  state: LoanState;
  blocks: readonly StatementBlock[];
  totals: Readonly<Record<ExplainedComponent, StatementTotals>>;
}>;

/** What fell due up to the day, instalment by instalment, and the interest earned since. Amounts in fen. Never refuses. */
export function accrualStatement(
  terms: LoanTerms,
  events: readonly LoanEvent[],
  asOf: IsoDate,
): AccrualStatement {
  const loan = runTo(terms, events, asOf);
  const day = toDayNumber(asOf);
  const state = stateOf(loan, asOf);
  const due = explanationsOf(loan, day).flatMap((explanation): StatementBlock[] => {
    const row = state.instalments.find((one) => one.period === explanation.period);
    if (!row || row.effectiveDueOn > asOf) return [];
    const { component } = explanation;
    const [paid, waived, open] = [row.paid[component], row.waived[component], row.open[component]];
    return [{ ...explanation, isAccrued: false, paid, waived, open }];
  });
  const accrued = accruedOf(loan, day).map(({ left, settled, ...made }): StatementBlock => ({
    ...made,
    component: 'interest',
    isAccrued: true,
    paid: settled,
    waived: ZERO,
    open: left,
  }));
  const blocks = [...due, ...accrued];
  return { state, blocks, totals: totalsOf(blocks) };
}

function totalsOf(blocks: readonly StatementBlock[]): AccrualStatement['totals'] {
  const of = (component: ExplainedComponent): StatementTotals => {
    const own = blocks.filter((block) => block.component === component);
    return {
      amount: sum(own.map((block) => block.amount)),
      paid: sum(own.map((block) => block.paid)),
      waived: sum(own.map((block) => block.waived)),
      open: sum(own.map((block) => block.open)),
    };
  };
  const entries = EXPLAINED_COMPONENTS.map((component) => [component, of(component)] as const);
  return Object.fromEntries(entries) as AccrualStatement['totals'];
}
