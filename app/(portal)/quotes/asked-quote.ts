// What the address of the calculator asks for, reckoned: the page and its files read it alike.
import type { ProductListItem } from '@/db/queries/products';
import { productLimitErrors } from '@/lib/domain/loan/product-limits';
import { reckonQuote, type Quote } from '@/lib/domain/loan/quote';
import { ZERO } from '@/lib/domain/money/money';
import { Refusal, type FieldErrors } from '@/lib/domain/refusal';
import { monthIndexOf, type IsoDate } from '@/lib/domain/calendar/iso-date';
import type { SearchParams } from '@/components/tables/list-query';
import { quoteTerms } from '@/lib/commands/loan/quote';
import { answerQuote } from '@/lib/commands/quote/reckon';

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
const FIELDS = [...FIGURES, ...AXES, 'graceMonths', 'feeAmount', 'feeWhen'] as const;

export type QuoteForm = Readonly<Record<string, string>>;

const TEXT_MAX = 60;

/** What the address says; nothing at all before the first calculation. */
export function formIn(query: SearchParams): QuoteForm {
  const said = FIELDS.map((name) => {
    const value = query[name];
    return [
      name,
      ((typeof value === 'string' ? value : value?.[0]) ?? '').slice(0, TEXT_MAX).trim(),
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
  const product = products.find((one) => String(one.id) === choice.product);
  if (choice.product !== undefined && !product)
    return {
      quotes: [],
      errors: { [choice.field === 'rate' ? 'product' : 'compare']: '没有这一产品，或已停用' },
    };
  // A product has its usual rate, always by the year.
  const rate = choice.rate ?? product?.terms.defaultRate;
  const unit = choice.rate === undefined ? 'annual' : form.rateUnit;
  const figures = {
    principal: form.principal,
    months: form.months,
    startsOn: form.startsOn,
    ...rateAs(unit, rate),
  };
  const terms = product
    ? { ...figures, dayCount: product.terms.dayCount }
    : { ...figures, ...freeTerms(form) };
  const answer = answerQuote({ terms });
  const name = product ? `${product.name}（${product.code}）` : '自定条件';
  if (!answer.ok) return { quotes: [], errors: formErrors(answer.fieldErrors, choice.field) };
  if (!product) return { quotes: [{ name, quote: answer.quote }], errors: {} };
  return productQuote(product, answer.quote, { name, field: choice.field });
}

const rateAs = (unit: string | undefined, rate: string | undefined) =>
  unit === 'monthly' ? { monthlyRate: rate } : unit === 'daily' ? { dailyRate: rate } : { annualRate: rate };

function freeTerms(form: QuoteForm): Record<string, unknown> {
  const { feeAmount, feeWhen, graceMonths } = form;
  return {
    ...Object.fromEntries(AXES.map((name) => [name, form[name]])),
    ...(graceMonths !== undefined && { grace: { principalPeriods: graceMonths } }),
    ...(feeAmount !== undefined && { fees: [{ name: '费用', when: feeWhen, amount: feeAmount }] }),
  };
}

/** The figures were found to be figures; now they are held against what the product offers, and reckoned by its terms. */
function productQuote(
  product: OfferedProduct,
  { terms: { annualRate, maturesOn, principal, startsOn } }: Quote,
  { field, name }: Readonly<{ field: string; name: string }>,
): AskedQuotes {
  const months = monthIndexOf(maturesOn) - monthIndexOf(startsOn);
  const guarantee = product.terms.guarantees[0] ?? 'credit';
  const limits = productLimitErrors(product.terms, { amount: principal, months, annualRate, guarantee });
  const { amount, annualRate: rateError, ...rest } = limits;
  const errors = { ...rest, ...(amount && { principal: amount }), ...(rateError && { [field]: rateError }) };
  if (Object.keys(errors).length > 0) return { quotes: [], errors };
  try {
    const terms = quoteTerms(product.terms, { principal, annualRate, months, startsOn });
    const quote = reckonQuote({ terms, events: [], asOf: null, feeAtSigning: ZERO });
    return { quotes: [{ name, quote }], errors: {} };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { quotes: [], errors: formErrors(error.fieldErrors, field) };
  }
}

const FIELD_OF: Readonly<Record<string, string>> = {
  maturesOn: 'months',
  grace: 'graceMonths',
  'grace.principalPeriods': 'graceMonths',
  'fees.0.amount': 'feeAmount',
};

/** Each complaint at the field of the form that it is about. */
const formErrors = (errors: FieldErrors, rateField: string): FieldErrors =>
  Object.fromEntries(
    Object.entries(errors).map(([path, message]) => {
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
