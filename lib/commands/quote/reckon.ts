// A quote from whatever was sent: refused with each field named, or reckoned; nothing is written, so no gate is passed.
import type { z } from 'zod';
import { addDays, earlier, type IsoDate } from '@/lib/domain/calendar/iso-date';
import type { ExtendEvent, LoanEvent, RestructureEvent } from '@/lib/domain/loan/events';
import { reckonQuote, type Quote } from '@/lib/domain/loan/quote';
import { Refusal, type FieldErrors } from '@/lib/domain/refusal';
import { quoteInput, type QuoteAsked } from '@/lib/schemas/quote';
import { nonWorkingDays } from '../loan/holidays';

export type QuoteAnswer =
  | Readonly<{ ok: true; quote: Quote; asked: QuoteAsked }>
  | Readonly<{ ok: false; message: string; fieldErrors: FieldErrors }>;

export const REFUSED_MESSAGE = '试算条件有误，请按提示更正。';

type QuoteReading =
  | Readonly<{ ok: true; asked: QuoteAsked }>
  | Readonly<{ ok: false; message: string; fieldErrors: FieldErrors }>;

/** What was sent, read and found to be figures; whether they make a loan is not asked yet. */
export function readQuote(raw: unknown): QuoteReading {
  const parsed = quoteInput.safeParse(raw);
  if (!parsed.success)
    return { ok: false, message: REFUSED_MESSAGE, fieldErrors: fieldErrorsOf(parsed.error) };
  return { ok: true, asked: parsed.data };
}

export function answerQuote(raw: unknown): QuoteAnswer {
  const reading = readQuote(raw);
  if (!reading.ok) return reading;
  const { asked } = reading;
  try {
    const terms = { ...asked.terms, holidays: asked.terms.holidays ?? holidaysOf(asked) };
    return { ok: true, asked, quote: reckonQuote({ ...asked, terms }) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { ok: false, message: error.message, fieldErrors: error.fieldErrors };
  }
}

/** The first complaint of each field; a key that is not known is named itself. */
function fieldErrorsOf(error: z.ZodError): FieldErrors {
  const errors: Record<string, string> = {};
  for (const issue of error.issues) {
    const keys = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 5) : [null];
    for (const key of keys) {
      const path = [...issue.path, ...(key === null ? [] : [key.slice(0, 60)])];
      errors[path.join('.')] ??= issue.message;
    }
  }
  return errors;
}

const MARGIN_DAYS = 31;
/** A century of days is looked up in no time; beyond it no loan of a quote can last. */
const LOOKED_UP_DAYS = 36_600;

/** The non-working days around the whole life of the loan, extensions included. */
function holidaysOf({ terms, events }: QuoteAsked): IsoDate[] {
  if (terms.holidayRule === 'none' || terms.maturesOn <= terms.startsOn) return [];
  const ends = events.filter(isLonger).map((event) => maturityOf(event));
  const last = ends.reduce((latest, end) => (end > latest ? end : latest), terms.maturesOn);
  const end = earlier(addDays(last, MARGIN_DAYS), addDays(terms.startsOn, LOOKED_UP_DAYS));
  return nonWorkingDays(addDays(terms.startsOn, -MARGIN_DAYS), end);
}

const isLonger = (event: LoanEvent): event is ExtendEvent | RestructureEvent =>
  event.type === 'extend' || event.type === 'restructure';

const maturityOf = (event: ExtendEvent | RestructureEvent): IsoDate =>
  event.type === 'extend' ? event.maturesOn : event.plan.maturesOn;
