// Terms as they were stored, made whole: an axis that a contract of an earlier version never named has its ordinary
// value. The one place where stored terms become terms; db/columns calls it whenever a row is read.
import { fen } from '../money/money';
import type { LoanTerms } from './terms';

/** The axes that came after the first contracts, as those contracts meant them. */
export const ORDINARY_AXES = {
  draw: { kind: 'once', tranches: [], levelOn: 'drawn', lastDrawOn: null },
  agreed: [],
  flat: { variant: 'per_period', partialPeriod: false },
  instalmentUnit: fen(1),
  remainder: 'last',
  levelFactor: 'each_period',
  downPayment: { percent: '0', paidAtDraw: false },
  grace: { principalPeriods: 0, interestPeriods: 0 },
  rateRegime: 'segmented',
  rateBasis: { kind: 'fixed' },
  fees: [],
} as const satisfies Partial<LoanTerms>;

export const ORDINARY_OVERDUE = {
  rateBy: 'uplift',
  ownRate: '0',
  ordinaryInterest: 'stops',
  misuseUpliftPercent: '100',
  totalCapPercent: null,
} as const satisfies Partial<LoanTerms['overdue']>;

export const ORDINARY_PREPAYMENT = {
  rest: 'day',
  collects: 'interest_first',
  noticeDays: 0,
} as const satisfies Partial<LoanTerms['prepayment']>;

export const ORDINARY_DRAW = { lastDrawOn: null } as const satisfies Partial<LoanTerms['draw']>;

type Later = keyof typeof ORDINARY_AXES;
type LaterOverdue = keyof typeof ORDINARY_OVERDUE;
type LaterPrepayment = keyof typeof ORDINARY_PREPAYMENT;
type LaterDraw = keyof typeof ORDINARY_DRAW;

type PartlyOptional<T, K extends keyof T> = Omit<T, K> & Partial<Pick<T, K>>;

/** What a signed contract may hold: everything of the first version, and any of the later axes. */
export type StoredTerms<T extends Pick<LoanTerms, Later | 'overdue' | 'prepayment'>> = Readonly<
  PartlyOptional<
    Omit<T, 'overdue' | 'prepayment' | 'draw'>,
    Extract<Later, keyof Omit<T, 'overdue' | 'prepayment' | 'draw'>>
  > & {
    draw?: PartlyOptional<LoanTerms['draw'], LaterDraw>;
    overdue: PartlyOptional<LoanTerms['overdue'], LaterOverdue>;
    prepayment: PartlyOptional<LoanTerms['prepayment'], LaterPrepayment>;
  }
>;

/** Terms with every axis named; what is stored always wins. */
export function completeTerms<T extends Pick<LoanTerms, Later | 'overdue' | 'prepayment'>>(
  stored: StoredTerms<T>,
): T {
  return {
    ...ORDINARY_AXES,
    ...stored,
    draw: { ...ORDINARY_AXES.draw, ...stored.draw },
    overdue: { ...ORDINARY_OVERDUE, ...stored.overdue },
    prepayment: { ...ORDINARY_PREPAYMENT, ...stored.prepayment },
  } as unknown as T;
}
