// What happened to a loan: appended, never edited. A reversed event is left out of the replay, as if it had never been.
import type { IsoDate } from '../calendar/iso-date';
import type { Money } from '../money/money';
import type { ExcessUse } from './terms';

type Common = Readonly<{
  /** Unique within the loan and growing: the order of booking, which decides between events of one value date. */
  sequence: number;
  valueDate: IsoDate;
  bookingDate: IsoDate;
}>;

export type DisburseEvent = Common & Readonly<{ type: 'disburse'; amount: Money }>;
export type RepayEvent = Common & Readonly<{ type: 'repay'; amount: Money; excess: ExcessUse }>;
export type ChargeFeeEvent = Common & Readonly<{ type: 'charge_fee'; amount: Money; name: string }>;
/** 退还预收款: held credit paid back to the customer. */
export type RefundEvent = Common & Readonly<{ type: 'refund'; amount: Money }>;
export type ReverseEvent = Common & Readonly<{ type: 'reverse'; target: number }>;

export type LoanEvent = DisburseEvent | RepayEvent | ChargeFeeEvent | RefundEvent | ReverseEvent;
export type LoanEventType = LoanEvent['type'];
