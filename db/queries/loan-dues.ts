// What the projection of a running loan says of its dues, as SQL inside a query on `loan`: one meaning of late for all screens.
import { sql } from 'drizzle-orm';
import { loan, loanInstalment } from '@/db/schema';
import { addDays, type IsoDate } from '@/lib/domain/calendar/iso-date';
import type { Money } from '@/lib/domain/money/money';

/** Due within so many days counts as due soon. */
export const DUE_SOON_DAYS = 7;
/** 风险贷款: late by more days than these puts the whole balance at risk (PAR30). */
export const AT_RISK_DAYS = 30;

const openPrincipal = sql`part.principal_due - part.principal_paid`;
const openAmount = sql`(${openPrincipal} + part.interest_due - part.interest_paid + part.fee_due - part.fee_paid)`;
const parts = sql`${loanInstalment} as part where part.loan_id = ${loan}."id"`;
const openParts = sql`${parts} and ${openAmount} > 0`;
const isPastGrace = (today: IsoDate) =>
  sql`date(part.effective_due_on, json_extract(${loan.terms}, '$.overdue.graceDays') || ' days') < ${today}`;

/** The oldest due day whose principal or interest is open though its grace has passed, as the engine counts days late. */
export const overdueSinceOn = (today: IsoDate) =>
  sql<IsoDate | null>`(select min(part.effective_due_on) from ${openParts}
    and part.principal_due + part.interest_due > part.principal_paid + part.interest_paid
    and ${isPastGrace(today)})`;

/** 逾期本金: only what has fallen due, not the whole balance of the loan. */
export const overduePrincipalOn = (today: IsoDate) =>
  sql<Money>`(select coalesce(sum(${openPrincipal}), 0) from ${parts} and ${isPastGrace(today)})`;

/** Principal, interest and fees overdue; penalty grows by the day and stands on the loan's own page. */
export const overdueAmountOn = (today: IsoDate) =>
  sql<Money>`(select coalesce(sum(${openAmount}), 0) from ${parts} and ${isPastGrace(today)})`;

export const nextDueOnFrom = (today: IsoDate) =>
  sql<IsoDate | null>`(select min(part.effective_due_on) from ${openParts} and part.effective_due_on >= ${today})`;

export const nextDueAmountFrom = (today: IsoDate) =>
  sql<Money | null>`(select ${openAmount} from ${openParts} and part.effective_due_on >= ${today}
    order by part.effective_due_on, part.period limit 1)`;

/** Whatever is open and falls due from today on, within the days that count as soon. */
export const dueSoonAmountFrom = (today: IsoDate) =>
  sql<Money>`(select coalesce(sum(${openAmount}), 0) from ${openParts}
    and part.effective_due_on between ${today} and ${lastDaySoon(today)})`;

export const lastDaySoon = (today: IsoDate): IsoDate => addDays(today, DUE_SOON_DAYS);
/** Late since before this day is late by more than the days that put a loan at risk. */
export const atRiskBefore = (today: IsoDate): IsoDate => addDays(today, -AT_RISK_DAYS);
