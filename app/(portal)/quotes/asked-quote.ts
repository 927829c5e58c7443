// What the address of the calculator asks for, reckoned: the page and its files read it alike.
import type { ProductListItem } from '@/db/queries/products';
import { PRESET_NAMES, PRODUCT_PRESETS } from '@/lib/domain/loan/product-presets';
import type { ProductTerms } from '@/lib/domain/loan/product';
import { productLimitErrors } from '@/lib/domain/loan/product-limits';
import { reckonQuote, type Quote } from '@/lib/domain/loan/quote';
import { Refusal, type FieldErrors } from '@/lib/domain/refusal';
import { monthIndexOf, type IsoDate } from '@/lib/domain/calendar/iso-date';
import type { SearchParams } from '@/components/tables/list-query';
import { quoteTerms } from '@/lib/commands/loan/quote';
import { answerQuote, readQuote } from '@/lib/commands/quote/reckon';
import type { QuoteAsked } from '@/lib/schemas/quote';
import { agreedLines, atLines, eventLines, trancheLines } from './typed-lines';

export type OfferedProduct = Omit<ProductListItem, 'retiredAt'>;

/** Axes of the terms that the form names as they are. */
const AXES = [
  'method',
  'dayCount',
  'periodEvery',
  'periodUnit',
  'dueDayRule',
  'dueDay',
  'firstPeriod',
  'holidayRule',
  'rounding',
] as const;
const FIGURES = [
  'principal',
  'months',
  'rate',
  'rateUnit',
  'startsOn',
  'product',
  'compare',
  'compareRate',
] as const;
const LINES = ['agreed', 'tranches', 'events'] as const;
const FIELDS = [...FIGURES, ...AXES, ...LINES, 'graceMonths', 'feeAmount', 'feeWhen', 'asOf'] as const;

export type QuoteForm = Readonly<Record<string, string>>;

const TEXT_MAX = 60;
const LINES_MAX = 4_000;

const lengthOf = (name: string): number => (LINES.some((one) => one === name) ? LINES_MAX : TEXT_MAX);

/** What the address says; nothing at all before the first calculation. */
export function formIn(query: SearchParams): QuoteForm {
  const said = FIELDS.map((name) => {
    const value = query[name];
    return [
      name,
      ((typeof value === 'string' ? value : value?.[0]) ?? '').slice(0, lengthOf(name)).trim(),
    ] as const;
  });
  return Object.fromEntries(said.filter(([, value]) => value !== ''));
}

/** What the form shows at first: an ordinary loan, from today. */
export const usualForm = (today: IsoDate): QuoteForm => ({
  principal: '100000',
  months: '12',
  startsOn: today,
  ...usualTerms,
});

/** What is taken where the address says nothing of it. */
export const usualTerms: QuoteForm = {
  rateUnit: 'annual',
  method: 'equal_instalment',
  dayCount: 'monthly',
  periodEvery: '1',
  periodUnit: 'month',
  dueDayRule: 'same_day',
  firstPeriod: 'long',
  holidayRule: 'none',
  rounding: 'HALF_UP',
  feeWhen: 'first_instalment',
};

export const addressOf = (path: string, form: QuoteForm): string => `${path}?${new URLSearchParams(form)}`;

/** What may be chosen: the company's products, and the seven ways of lending that the trade has names for. */
type Choosable = Readonly<{ key: string; name: string; terms: ProductTerms }>;

export const choicesOf = (products: readonly OfferedProduct[]): readonly Choosable[] => [
  ...products.map(({ code, id, name, terms }) => ({ key: String(id), name: `${name}（${code}）`, terms })),
  ...PRESET_NAMES.map((preset) => ({
    key: preset,
    name: `常见模式：${PRODUCT_PRESETS[preset].title}`,
    terms: PRODUCT_PRESETS[preset].terms,
  })),
];

export type NamedQuote = Readonly<{ name: string; quote: Quote }>;
export type AskedQuotes = Readonly<{ quotes: readonly NamedQuote[]; errors: FieldErrors }>;

/** One quote, or two where another product is to stand beside it. */
export function quotesOf(form: QuoteForm, products: readonly OfferedProduct[]): AskedQuotes {
  const own = oneQuote(form, products, { product: form.product, rate: form.rate, field: 'rate' });
  if (form.compare === undefined) return own;
  const other = oneQuote(form, products, {
    product: form.compare,
    rate: form.compareRate,
    field: 'compareRate',
  });
  return { quotes: [...own.quotes, ...other.quotes], errors: { ...other.errors, ...own.errors } };
}

type Choice = Readonly<{ product: string | undefined; rate: string | undefined; field: string }>;

function oneQuote(form: QuoteForm, products: readonly OfferedProduct[], choice: Choice): AskedQuotes {
  const product = choicesOf(products).find((one) => one.key === choice.product);
  if (choice.product !== undefined && !product)
    return {
      quotes: [],
      errors: { [choice.field === 'rate' ? 'product' : 'compare']: '没有这一产品，或已停用' },
    };
  const lists = listsIn(form);
  if ('errors' in lists) return { quotes: [], errors: lists.errors };
  // A product has its usual rate, always by the year.
  const rate = choice.rate ?? product?.terms.defaultRate;
  const unit = choice.rate === undefined ? 'annual' : form.rateUnit;
  const figures = { principal: form.principal, startsOn: form.startsOn, ...rateAs(unit, rate) };
  const terms = product
    ? { ...figures, months: form.months, dayCount: product.terms.dayCount }
    : { ...figures, ...freeTerms(form, lists) };
  const asked = { terms, events: lists.events, ...(form.asOf !== undefined && { asOf: form.asOf }) };
  if (product) return productQuote(product, asked, { lists, field: choice.field });
  const answer = answerQuote(asked);
  return answer.ok
    ? { quotes: [{ name: '自定条件', quote: answer.quote }], errors: {} }
    : { quotes: [], errors: formErrors(answer.fieldErrors, choice.field) };
}

type Lists = Readonly<Record<(typeof LINES)[number], readonly Readonly<Record<string, unknown>>[]>>;

/** What was typed line by line, or the complaints about it. */
function listsIn(form: QuoteForm): Lists | Readonly<{ errors: FieldErrors }> {
  const read = {
    agreed: agreedLines(form.agreed),
    tranches: trancheLines(form.tranches),
    events: eventLines(form.events),
  };
  const errors = LINES.flatMap((name) => {
    const { complaint } = read[name];
    return complaint === null ? [] : [[name, complaint] as const];
  });
  if (errors.length > 0) return { errors: Object.fromEntries(errors) };
  return { agreed: read.agreed.rows, tranches: read.tranches.rows, events: read.events.rows };
}

const rateAs = (unit: string | undefined, rate: string | undefined) =>
  unit === 'monthly' ? { monthlyRate: rate } : unit === 'daily' ? { dailyRate: rate } : { annualRate: rate };

/** With an agreed plan the loan ends with its last row, whatever the months say. */
function freeTerms(form: QuoteForm, { agreed, tranches }: Lists): Record<string, unknown> {
  const { feeAmount, feeWhen, graceMonths, method, months } = form;
  const end =
    method === 'agreed' && agreed.length > 0 ? { maturesOn: agreed.at(-1)?.dueOn, agreed } : { months };
  return {
    ...Object.fromEntries(AXES.map((name) => [name, form[name]])),
    ...end,
    ...(tranches.length > 0 && { draw: { kind: 'tranches', tranches } }),
    ...(graceMonths !== undefined && { grace: { principalPeriods: graceMonths } }),
    ...(feeAmount !== undefined && { fees: [{ name: '费用', when: feeWhen, amount: feeAmount }] }),
  };
}

/** The figures are found to be figures; then they are held against what the product offers, and reckoned by its terms. */
function productQuote(
  { name, terms: product }: Choosable,
  asked: Readonly<Record<string, unknown>>,
  { field, lists }: Readonly<{ field: string; lists: Lists }>,
): AskedQuotes {
  const refused = (errors: FieldErrors): AskedQuotes => ({ quotes: [], errors: formErrors(errors, field) });
  const reading = readQuote(asked);
  if (!reading.ok) return refused(reading.fieldErrors);
  const { asOf, events, feeAtSigning, terms } = reading.asked;
  const planned = plannedIn(asked, product, lists);
  if ('errors' in planned) return refused(planned.errors);
  const months = monthIndexOf(terms.maturesOn) - monthIndexOf(terms.startsOn);
  const guarantee = product.guarantees[0] ?? 'credit';
  const { annualRate, principal, startsOn } = terms;
  const limits = productLimitErrors(product, { amount: principal, months, annualRate, guarantee });
  const { amount, annualRate: rateError, ...rest } = limits;
  const errors = { ...rest, ...(amount && { principal: amount }), ...(rateError && { [field]: rateError }) };
  if (Object.keys(errors).length > 0) return { quotes: [], errors };
  try {
    const plan = { ...planned, lastDrawOn: null };
    const own = quoteTerms(product, { principal, annualRate, months, startsOn, plan });
    return { quotes: [{ name, quote: reckonQuote({ terms: own, events, asOf, feeAtSigning }) }], errors: {} };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return refused(error.fieldErrors);
  }
}

type Planned = Pick<QuoteAsked['terms'], 'agreed'> & Pick<QuoteAsked['terms']['draw'], 'tranches'>;

/** The agreed rows and draws, where the product leaves them to the contract. */
function plannedIn(
  asked: Readonly<Record<string, unknown>>,
  product: ProductTerms,
  { agreed, tranches }: Lists,
): Planned | Readonly<{ errors: FieldErrors }> {
  const terms = {
    ...(asked.terms as Readonly<Record<string, unknown>>),
    ...(product.method === 'agreed' && { agreed }),
    ...(product.draw.kind === 'tranches' && { draw: { kind: 'tranches', tranches } }),
  };
  const reading = readQuote({ ...asked, terms });
  if (!reading.ok) return { errors: reading.fieldErrors };
  return { agreed: reading.asked.terms.agreed, tranches: reading.asked.terms.draw.tranches };
}

const FIELD_OF: Readonly<Record<string, string>> = {
  maturesOn: 'months',
  grace: 'graceMonths',
  'grace.principalPeriods': 'graceMonths',
  'fees.0.amount': 'feeAmount',
  draw: 'tranches',
  'draw.tranches': 'tranches',
};

/** Each complaint at the field of the form that it is about. */
const formErrors = (errors: FieldErrors, rateField: string): FieldErrors =>
  Object.fromEntries(
    Object.entries(atLines(errors)).map(([path, message]) => {
      const name = path.replace(/^terms\./, '');
      return [/^(annual|monthly|daily)Rate$/.test(name) ? rateField : (FIELD_OF[name] ?? name), message];
    }),
  );

/** For the files of a calculation: both quotes whole, or why there is no file. */
export function askedQuotes(
  address: URLSearchParams,
  products: readonly OfferedProduct[],
): Readonly<{ quotes: readonly NamedQuote[] }> | Readonly<{ refusal: string }> {
  const { errors, quotes } = quotesOf(formIn(Object.fromEntries(address)), products);
  const messages = Object.values(errors);
  return messages.length > 0 ? { refusal: `试算条件有误：${messages.join('；')}。` } : { quotes };
}
