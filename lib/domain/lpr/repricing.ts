// 重定价 of loans bound to the LPR: the spread that the contract fixes, and the rate from each repricing day on (2.8).
import type { IsoDate } from '../calendar/iso-date';
import { maturityOn } from '../change/maturity';
import {
  lprOn,
  lprPercent,
  rateOver,
  repricingDays,
  spreadOver,
  type LprBasis,
  type LprEntry,
} from '../interest/lpr';
import { isHigher, parseRate, type RateText } from '../interest/rate';
import type { LoanEvent } from '../loan/events';
import { liveEvents } from '../loan/replay';
import type { LoanTerms, RateBasis } from '../loan/terms';
import { refuseField } from '../refusal';
import type { NewEventOf } from '../workflow/loan-request';

/**
 * The rate basis as a contract states it: the spread is what the approved rate (percent a year) lies above the LPR in
 * force on the day of the contract, in whole basis points. A fixed rate stays as it is. Refused at `annualRate` where
 * no LPR is known for the day or the difference is no whole number of basis points.
 */
export function basisAtContract(
  basis: RateBasis,
  annualRate: RateText,
  table: readonly LprEntry[],
  day: IsoDate,
): RateBasis {
  if (basis.kind === 'fixed') return basis;
  const entry = lprOn(table, day);
  if (!entry) refuseField('annualRate', `LPR 利率表没有 ${day} 适用的利率，请先录入`);
  const spreadBasisPoints = spreadOver(lprPercent(entry, basis.tenor), annualRate);
  if (spreadBasisPoints === null)
    refuseField('annualRate', 'LPR 贷款的年利率最多两位小数（一个基点为 0.01 个百分点）');
  return { ...basis, spreadBasisPoints };
}

type Repriced = Pick<LoanTerms, 'annualRate' | 'startsOn' | 'maturesOn' | 'rateBasis'>;
/** A change of rate that the day-end has to book. */
export type Repricing = NewEventOf<'change_rate'> & Readonly<{ lprPublishedOn: IsoDate }>;

/**
 * The repricings of a loan up to a day that are not booked yet, in order, each from its own day on, however late it is
 * found. Where the rate is already what the LPR makes it nothing is due. What people decided for the very day stands,
 * and so does their reversal of what was booked; only when the table has changed for the day since is it booked anew.
 */
export function repricingsDue(
  terms: Repriced,
  events: readonly LoanEvent[],
  table: readonly LprEntry[],
  today: IsoDate,
): readonly Repricing[] {
  const basis = terms.rateBasis;
  if (basis.kind === 'fixed') return [];
  const life = { startsOn: terms.startsOn, maturesOn: maturityOn(terms, events, today) };
  const due: Repricing[] = [];
  for (const day of repricingDays(basis.repricing, life)) {
    if (day > today) break;
    const repricing = repricingOn(day, { terms, basis, table, events: [...events, ...placed(events, due)] });
    if (repricing) due.push(repricing);
  }
  return due;
}

/** What is found due counts for the days after it, as it will when it is booked. */
function placed(events: readonly LoanEvent[], due: readonly Repricing[]): LoanEvent[] {
  const last = events.reduce((highest, one) => Math.max(highest, one.sequence), 0);
  return due.map((event, index) => ({ ...event, sequence: last + 1 + index, bookingDate: event.valueDate }));
}

type Question = Readonly<{
  terms: Repriced;
  basis: LprBasis;
  table: readonly LprEntry[];
  events: readonly LoanEvent[];
}>;

function repricingOn(day: IsoDate, { terms, basis, table, events }: Question): Repricing | null {
  const lpr = lprOn(table, day);
  if (!lpr) return null;
  const live = liveEvents(events).filter((event) => event.valueDate <= day);
  const spread = spreadInForce(basis, table, live);
  const annualRate = rateOver(lprPercent(lpr, basis.tenor), spread);
  const changes = events.filter((event) => event.type === 'change_rate' && event.valueDate === day);
  const booked = changes.findLast((event) => publicationOf(event) !== null);
  const isDecided = live.some(
    (event) =>
      event.valueDate === day && isDecision(event) && event.sequence > (booked ? booked.sequence : 0),
  );
  if (isDecided) return null;
  const present = booked
    ? rateOf(booked)
    : live.reduce<RateText>((rate, one) => rateOf(one) ?? rate, terms.annualRate);
  if (present !== undefined && isSameRate(annualRate, present)) return null;
  return { type: 'change_rate', valueDate: day, annualRate, lprPublishedOn: lpr.publishedOn };
}

/** A rate that people agreed on later replaces the spread of the contract: from then on its own distance counts. */
function spreadInForce(basis: LprBasis, table: readonly LprEntry[], live: readonly LoanEvent[]): number {
  const agreed = live.findLast(isDecision);
  const rate = agreed && rateOf(agreed);
  const entry = agreed && lprOn(table, agreed.valueDate);
  if (rate === undefined || !entry) return basis.spreadBasisPoints;
  return spreadOver(lprPercent(entry, basis.tenor), rate) ?? basis.spreadBasisPoints;
}

const isDecision = (event: LoanEvent): boolean =>
  rateOf(event) !== undefined && publicationOf(event) === null;

const publicationOf = (event: LoanEvent): IsoDate | null =>
  event.type === 'change_rate' ? (event.lprPublishedOn ?? null) : null;

function rateOf(event: LoanEvent): RateText | undefined {
  if (event.type === 'change_rate' || event.type === 'extend') return event.annualRate;
  return event.type === 'restructure' ? event.plan.annualRate : undefined;
}

function isSameRate(a: RateText, b: RateText): boolean {
  const [one, other] = [parseRate(a), parseRate(b)];
  return !isHigher(one, other) && !isHigher(other, one);
}
