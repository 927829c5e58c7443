import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { formTree } from '@/components/forms/form-values';
import { PRESET_NAMES, PRODUCT_PRESETS } from '@/lib/domain/loan/product-presets';
import type { ProductTerms } from '@/lib/domain/loan/product';
import { fen } from '@/lib/domain/money/money';
import { createProductSchema } from '@/lib/schemas/product';
import { termValues } from './product-form-values';
import { ProductForm } from './product-form';

const never = () => Promise.reject(new Error('not posted here'));

const markupOf = (terms: ProductTerms, revises?: { productId: number; version: number }): string =>
  renderToStaticMarkup(
    <ProductForm
      action={never}
      submitLabel="建立"
      cancelHref="/products"
      defaultValues={termValues(terms)}
      revises={revises}
    />,
  );

const namesIn = (markup: string): Set<string> =>
  new Set([...markup.matchAll(/ name="([^"$]+)"/g)].map((match) => match[1] ?? ''));

/** What the form would post, as the command reads it. */
function posted(values: Readonly<Record<string, string>>): unknown {
  const formData = new FormData();
  for (const [name, value] of Object.entries({ code: 'XWJY', name: '小微经营贷', ...values })) {
    if (value !== '') formData.set(name, value);
  }
  return formTree(formData);
}

const usual = PRODUCT_PRESETS.same_day.terms;

/** A product with every axis away from the ordinary. */
const unusual: ProductTerms = {
  ...usual,
  dayCount: 'act/365',
  periodEvery: 2,
  dueDayRule: 'fixed_day',
  dueDay: 15,
  firstPeriod: 'long',
  holidayRule: 'following',
  interestDuringShift: true,
  draw: { kind: 'tranches', tranches: [], levelOn: 'committed', lastDrawOn: null },
  downPayment: { percent: '20', paidAtDraw: false },
  grace: { principalPeriods: 2, interestPeriods: 1 },
  instalmentUnit: fen(100),
  remainder: 'levelled',
  levelFactor: 'first_period',
  rateRegime: 'in_force',
  rateBasis: { kind: 'lpr', tenor: 'five_year', spreadBasisPoints: 0, repricing: 'quarterly' },
  rounding: 'UP',
  overdue: {
    rateBy: 'own_rate',
    upliftPercent: '50',
    ownRate: '21.9',
    compound: false,
    graceDays: 5,
    graceLost: false,
    rateCapPercent: '23',
    ordinaryInterest: 'stops',
    misuseUpliftPercent: '80',
    totalCapPercent: '22',
  },
  allocation: { ...usual.allocation, switchAfterDays: 60, by: 'component' },
  prepayment: {
    allowed: true,
    effect: 'absorb_next',
    feePercent: '1.5',
    rest: 'period',
    collects: 'principal_first',
    noticeDays: 10,
  },
  fees: [
    {
      name: '账户管理费',
      when: 'each_instalment',
      refundable: false,
      charge: { kind: 'amount', amount: fen(1000) },
    },
    { name: '展期服务费', when: 'extension', refundable: false, charge: { kind: 'percent', percent: '0.5' } },
  ],
};

describe('the product form', () => {
  it('has a field for everything the command reads', () => {
    const names = namesIn(markupOf(unusual));
    const wanted = Object.keys(termValues(unusual)).filter((name) => !name.startsWith('fees.'));
    expect([...wanted, 'code', 'name'].filter((name) => !names.has(name))).toEqual([]);
    expect(names).toContain('fees.1.percent');
  });

  it.each(PRESET_NAMES)('starts from %s with what the command accepts as it is', (name) => {
    const { terms } = PRODUCT_PRESETS[name];
    expect(createProductSchema.parse(posted(termValues(terms))).terms).toEqual(terms);
  });

  it('gives a product back as it was read, every axis of it', () => {
    expect(createProductSchema.parse(posted(termValues(unusual))).terms).toEqual(unusual);
  });

  it('names the product and its version in a revision, and leaves the code alone', () => {
    const names = namesIn(markupOf(usual, { productId: 3, version: 2 }));
    expect([names.has('productId'), names.has('version'), names.has('code')]).toEqual([true, true, false]);
  });

  it('keeps rare terms closed, and what means nothing for the method out of sight', () => {
    const markup = markupOf(PRODUCT_PRESETS.whole_whole.terms);
    expect(markup).toContain('<details');
    expect(markup).not.toContain('<details open');
    const hidden = markup
      .split('hidden noscript:contents')
      .slice(1)
      .map((part) => / name="([^"]+)"/.exec(part)?.[1]);
    expect(hidden).toContain('periodEvery');
    expect(hidden).toContain('levelFactor');
    expect(hidden).not.toContain('method');
  });
});
