// What happened to a loan: appended, never edited. A reversed event is left out of the replay, as if it had never been.
import type { IsoDate } from '../calendar/iso-date';
import type { RateText } from '../interest/rate';
import type { Money } from '../money/money';
import type { Component, ExcessUse, LoanTerms } from './terms';

type Common = Readonly<{
  /** Unique within the loan and growing: the order of booking, which decides between events of one value date. */
  sequence: number;
  valueDate: IsoDate;
  bookingDate: IsoDate;
}>;

/** 放款: the first opens the plan; later ones are tranches, or draws within the limit. */
export type DisburseEvent = Common & Readonly<{ type: 'disburse'; amount: Money }>;
/** 终止提款: what is not drawn yet is given up; a limit ends, and with it the loan once nothing is owed. */
export type EndDrawEvent = Common & Readonly<{ type: 'end_draw' }>;
export type RepayEvent = Common & Readonly<{ type: 'repay'; amount: Money; excess: ExcessUse }>;
/** A fee, or a lump-sum penalty 违约金, billed with the running instalment. */
export type ChargeFeeEvent = Common &
  Readonly<{ type: 'charge_fee'; amount: Money; name: string; component?: 'fee' | 'penalty' }>;
/** 退还预收款: held credit paid back to the customer. */
export type RefundEvent = Common & Readonly<{ type: 'refund'; amount: Money }>;
/** 减免: what is open of one component, oldest instalment first; principal is never waived, only written off. */
export type WaiveEvent = Common &
  Readonly<{ type: 'waive'; component: Exclude<Component, 'principal'>; amount: Money }>;
/** 调整利率: percent a year, from the value date on and with it. */
export type ChangeRateEvent = Common &
  Readonly<{
    type: 'change_rate';
    annualRate: RateText;
    /** 重定价: the publication of the LPR that it follows; left out where people decided. */
    lprPublishedOn?: IsoDate;
  }>;
/** 展期: principal not yet due gets a later maturity, by the same method; the rate may change with it. */
export type ExtendEvent = Common &
  Readonly<{
    type: 'extend';
    maturesOn: IsoDate;
    annualRate?: RateText;
    /** 部分展期: only so much is extended, the rest stays due on the old maturity; all where left out. */
    amount?: Money;
    /** Non-working days beyond those that the terms know, in order. */
    holidays?: readonly IsoDate[];
  }>;
/** 重组: a new plan for the principal not yet due, from the value date on. */
export type RestructureEvent = Common & Readonly<{ type: 'restructure'; plan: NewPlan }>;
export type NewPlan = Readonly<
  Partial<
    Pick<
      LoanTerms,
      | 'method'
      | 'periodEvery'
      | 'periodUnit'
      | 'dueDayRule'
      | 'dueDay'
      | 'firstPeriod'
      | 'agreed'
      | 'grace'
      | 'holidays'
    >
  > & { maturesOn: IsoDate; annualRate?: RateText }
>;
/** 转户: another debtor owes the loan; its figures go on. */
export type TransferEvent = Common & Readonly<{ type: 'transfer'; debtor: string }>;
/** 停息 and its end: no interest of any kind for the days between. */
export type StopAccrualEvent = Common & Readonly<{ type: 'stop_accrual' }>;
export type ResumeAccrualEvent = Common & Readonly<{ type: 'resume_accrual' }>;
/** 延期付息: the interest of so many instalments, from the first due on the day or later, waits for the one after. */
export type DeferInterestEvent = Common & Readonly<{ type: 'defer_interest'; periods: number }>;
/** 挪用: so much of the principal was not used as agreed, and bears the misuse rate from the day on. */
export type MarkMisuseEvent = Common & Readonly<{ type: 'mark_misuse'; amount: Money }>;
/** 挪用纠正: the contract rate again from the day on. */
export type EndMisuseEvent = Common & Readonly<{ type: 'end_misuse' }>;
/** 核销: all that is owed leaves the books; the claim stays. */
export type WriteOffEvent = Common & Readonly<{ type: 'write_off' }>;
/** 核销后收回 */
export type RecoverEvent = Common & Readonly<{ type: 'recover'; amount: Money }>;
export type ReverseEvent = Common & Readonly<{ type: 'reverse'; target: number }>;

export type LoanEvent =
  | DisburseEvent
  | EndDrawEvent
  | RepayEvent
  | ChargeFeeEvent
  | RefundEvent
  | WaiveEvent
  | ChangeRateEvent
  | ExtendEvent
  | RestructureEvent
  | TransferEvent
  | StopAccrualEvent
  | ResumeAccrualEvent
  | DeferInterestEvent
  | MarkMisuseEvent
  | EndMisuseEvent
  | WriteOffEvent
  | RecoverEvent
  | ReverseEvent;
export type LoanEventType = LoanEvent['type'];
