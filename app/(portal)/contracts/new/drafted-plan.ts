// What the draft's address says, row by row, and what the contract's terms would be by it.
import type { SearchParams } from '@/components/tables/list-query';
import type { ApplicationDetail } from '@/db/queries/applications';
import { contractTerms } from '@/lib/commands/contract/terms';
import { addDays, parseIsoDate, type IsoDate } from '@/lib/domain/calendar/iso-date';
import type { ProductTerms } from '@/lib/domain/loan/product';
import type { LoanTerms } from '@/lib/domain/loan/terms';
import { Refusal } from '@/lib/domain/refusal';
import { draftContractInput, PLANNED_DAYS_MAX } from '@/lib/schemas/loan';
import { pastedRows } from '@/lib/schemas/pasted-rows';
import { toTree } from '@/lib/server/form-data';

const ROW_FIELD = /^(agreed|tranches)\.\d{1,2}\.(dueOn|principal|on|amount)$/;

type Asked = Readonly<Record<string, string>>;

export type DraftedPlan = Readonly<{
  /** The fields of the form by their names, as they were typed or pasted */
  asked: Asked;
  errors: Asked;
  message: string | null;
  terms: LoanTerms | null;
  /** The planned day, or today where none is said that can be */
  startsOn: IsoDate;
}>;

/** Reckons the contract of an approved case by what the address says. */
export function draftedPlan(found: ApplicationDetail, query: SearchParams, today: IsoDate): DraftedPlan {
  const { method, draw } = found.product.terms;
  const asked = askedIn(query, found, today);
  const rows = method === 'agreed' ? 'agreed.0.' : draw.kind === 'tranches' ? 'tranches.0.' : null;
  const isBlank = rows !== null && !Object.entries(asked).some(([name, value]) => isAmount(name, value));
  const startsOn = parseIsoDate(asked.startsOn ?? '') ?? today;
  const nothing = { asked, errors: {}, message: null, terms: null, startsOn };
  // Nobody has typed the rows yet that the product leaves to the contract.
  if (isBlank) return nothing;
  const parsed = draftContractInput.safeParse({ applicationId: found.id, ...toTree(asked) });
  if (!parsed.success) {
    const errors = Object.fromEntries(
      parsed.error.issues.map(({ path, message }) => [path.join('.'), message] as const).toReversed(),
    );
    return { ...nothing, errors, message: '填写的内容有误，请按提示更正。' };
  }
  const refusal = outsideWindow(parsed.data.startsOn, today);
  if (refusal) return { ...nothing, errors: { startsOn: refusal }, message: refusal };
  try {
    return { ...nothing, terms: contractTerms(found.product.terms, found, parsed.data) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { ...nothing, errors: error.fieldErrors, message: error.message };
  }
}

const isAmount = (name: string, value: string): boolean =>
  /\.(principal|amount)$/.test(name) && value.trim() !== '';

function outsideWindow(startsOn: IsoDate, today: IsoDate): string | null {
  const latest = addDays(today, PLANNED_DAYS_MAX);
  return startsOn < today || startsOn > latest ? `预计放款日应在 ${today} 至 ${latest} 之间` : null;
}

/** Where the day is all that is asked for, one that cannot be planned for is passed over. */
function plannedDay(typed: string, { draw, method }: ProductTerms, today: IsoDate): string {
  if (typed === '') return today;
  const day = parseIsoDate(typed);
  const isOrdinary = draw.kind === 'once' && method !== 'agreed';
  return isOrdinary && (day === null || outsideWindow(day, today) !== null) ? today : typed.slice(0, 40);
}

function askedIn(query: SearchParams, { product }: ApplicationDetail, today: IsoDate): Asked {
  const one = (name: string): string => {
    const value = query[name];
    return ((typeof value === 'string' ? value : value?.[0]) ?? '').slice(0, 4000);
  };
  const startsOn = plannedDay(one('startsOn'), product.terms, today);
  const isAgreed = product.terms.method === 'agreed';
  const pasted = pastedRows(one('pasted')).map(({ day, amount }, index) =>
    isAgreed
      ? { [`agreed.${index}.dueOn`]: day, [`agreed.${index}.principal`]: amount }
      : { [`tranches.${index}.on`]: day, [`tranches.${index}.amount`]: amount },
  );
  if (pasted.length > 0)
    return Object.assign({ startsOn, lastDrawOn: one('lastDrawOn') }, ...pasted) as Asked;
  const typed = Object.keys(query).filter((name) => ROW_FIELD.test(name));
  const rows: Record<string, string> = Object.fromEntries(
    typed.map((name) => [name, one(name).slice(0, 40)]),
  );
  if (product.terms.draw.kind === 'tranches' && typed.length === 0) rows['tranches.0.on'] = startsOn;
  return { startsOn, lastDrawOn: one('lastDrawOn').slice(0, 40), ...rows };
}
