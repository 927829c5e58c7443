// The whole condition of a loan on one day, as replay gives it.
import type { IsoDate } from '../calendar/iso-date';
import type { Money } from '../money/money';
import type { Amounts, Component } from './terms';

/** One line of 计息明细: how an amount came about. */
export type AccrualSegment = Readonly<{
  component: Exclude<Component, 'principal' | 'fee'>;
  period: number;
  from: IsoDate;
  to: IsoDate;
  days: number;
  base: Money;
  /** percent a year */
  annualRate: string;
  /** "2/12" months or "30/360" days: the share of a year, as it was reckoned. */
  factor: string;
  /** fen with six decimals, unrounded */
  exact: string;
  /** 挪用: the rate is what the misuse rate lies above what the principal bears anyway. */
  isMisuse: boolean;
  /** Where a cap cut the rate: percent a year as agreed, and what is 超上限未计, fen with six decimals. */
  overCap: Readonly<{ agreedRate: string; exact: string }> | null;
}>;

export type Instalment = Readonly<{
  period: number;
  /** 首付 is a row of its own. */
  kind: 'instalment' | 'down_payment';
  startsOn: IsoDate;
  /** 应还日 by the contract, and the working day to which it is shifted. */
  dueOn: IsoDate;
  effectiveDueOn: IsoDate;
  days: number;
  openingBalance: Money;
  closingBalance: Money;
  /** Billed so far; penalty and compound grow to the day of the state. */
  due: Amounts;
  paid: Amounts;
  /** 减免 */
  waived: Amounts;
  /** due − paid − waived, never negative */
  open: Amounts;
  /** Principal repaid ahead of the plan during this period. */
  prepaid: Money;
  /** The day on which the last of it was paid. */
  settledOn: IsoDate | null;
}>;

export type RepaymentAllocation = Readonly<{
  /** The event that brought the money; credit applied later keeps the event's sequence. */
  sequence: number;
  valueDate: IsoDate;
  lines: readonly Readonly<{ period: number; component: Component; amount: Money }>[];
  /** Principal repaid ahead of the plan. */
  prepaidPrincipal: Money;
  /** Kept as 预收款 by this event on its day. */
  held: Money;
}>;

export type Payoff = Amounts &
  Readonly<{
    /** 预收款 that pays a part of it */
    credit: Money;
    /** 提前还款违约金 inside `fee` */
    prepaymentFee: Money;
    /** What the customer must bring: components less credit. */
    total: Money;
  }>;

export type LoanState = Readonly<{
  asOf: IsoDate;
  disbursed: Money;
  outstandingPrincipal: Money;
  /** 可用额度, 未提金额: what can still be drawn */
  undrawn: Money;
  /** 终止提款, where somebody decided so */
  drawEndedOn: IsoDate | null;
  /** 预收款 */
  credit: Money;
  instalments: readonly Instalment[];
  /** Open on overdue instalments and those due on the day, by component. */
  dueNow: Amounts;
  overdue: Amounts;
  /** Ordinary interest of the running period to the day, not yet due. */
  accruedNotDue: Money;
  /** Cumulative ordinary interest earned to the day, whether due, paid or neither. */
  interestEarned: Money;
  paid: Amounts;
  waived: Amounts;
  /** 超上限未计: as agreed but above a cap, cumulative, never billed and never in the books. */
  overCap: Readonly<{ penalty: Money; compound: Money; fee: Money; total: Money }>;
  /** 挪用: how much of the principal outstanding bears the misuse rate. */
  misused: Money;
  /** percent a year in force on the day */
  annualRate: string;
  isAccrualStopped: boolean;
  /** 转户: who owes the loan now, where that has changed. */
  debtor: string | null;
  /** 核销, with what was recovered since. */
  writtenOff: Readonly<{ on: IsoDate; amounts: Amounts; recovered: Money; daysPastDue: number }> | null;
  daysPastDue: number;
  overdueSince: IsoDate | null;
  nextDue: Readonly<{ dueOn: IsoDate; period: number; amount: Money }> | null;
  allocations: readonly RepaymentAllocation[];
  payoff: Payoff;
  settledOn: IsoDate | null;
}>;
