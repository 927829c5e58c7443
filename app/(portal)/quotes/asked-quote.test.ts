import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chance } from '@/lib/testing/chance';
import { isoDate } from '@/lib/domain/calendar/iso-date';
import { fen } from '@/lib/domain/money/money';
import { BAD_INPUTS } from '@/lib/testing/browser/bad-inputs';
import { sampleTerms } from '@/lib/testing/sample-terms';
import { PRESET_NAMES } from '@/lib/domain/loan/product-presets';
import { askedQuotes, formIn, quotesOf, usualForm, type OfferedProduct } from './asked-quote';

const product: OfferedProduct = {
  id: 7,
  code: 'JY',
  name: '经营贷',
  version: 1,
  terms: {
    ...sampleTerms,
    minimumAmount: fen(1_000_000),
    maximumAmount: fen(20_000_000),
    minimumMonths: 3,
    maximumMonths: 24,
    minimumRate: '8',
    maximumRate: '18',
    defaultRate: '12',
    guarantees: ['credit'],
    description: '',
  },
};
const usual = { ...usualForm(isoDate('2025-01-15')), rate: '14.4' };
const asked = (change: Record<string, string>) => quotesOf(formIn({ ...usual, ...change }), [product]);

describe('a product', () => {
  it('has its own rate where none is typed, and its own terms whatever the form says', () => {
    const { rate: _rate, ...blank } = { ...usual, product: '7', method: 'bullet' };
    const { errors, quotes } = quotesOf(formIn(blank), [product]);
    expect(errors).toEqual({});
    expect(quotes[0]?.quote.terms).toMatchObject({ annualRate: '12', method: 'equal_instalment' });
  });

  it('takes a rate typed by the month or in full width', () => {
    const { quotes } = asked({ product: '7', rate: '１２', rateUnit: 'monthly', months: '１２' });
    expect(quotes[0]?.quote.terms).toMatchObject({ annualRate: '14.4', maturesOn: '2026-01-15' });
  });

  it('keeps its limits, each at the field of the form', () => {
    const { errors, quotes } = asked({ product: '7', principal: '200000.01', months: '2', rate: '18.01' });
    expect(quotes).toEqual([]);
    expect(Object.keys(errors).sort()).toEqual(['months', 'principal', 'rate']);
  });

  it('stands beside another way of lending, with a rate of its own', () => {
    const { quotes } = asked({ compare: '7', compareRate: '10' });
    expect(quotes.map(({ name, quote }) => [name, quote.terms.annualRate])).toEqual([
      ['自定条件', '14.4'],
      ['经营贷（JY）', '10'],
    ]);
    expect(asked({ compare: '7', compareRate: '7' }).errors).toHaveProperty('compareRate');
  });

  it('is not found by another number', () => {
    expect(asked({ product: '8' }).errors).toHaveProperty('product');
    expect(asked({ compare: '8' }).errors).toHaveProperty('compare');
  });
});

describe('terms of the form', () => {
  it('counts a fee and months without principal', () => {
    const [free] = asked({ feeAmount: '500', graceMonths: '3' }).quotes;
    expect(free?.quote.totals.fee).toBe(50_000);
    expect(free?.quote.plan.slice(0, 3).map((row) => row.principal)).toEqual([0, 0, 0]);
  });

  it.each(['equal_instalment', 'equal_principal', 'interest_only', 'bullet', 'flat', 'free'])(
    'reckons by every method that the form offers: %s',
    (method) => {
      const { errors, quotes } = asked({ method });
      expect(errors).toEqual({});
      expect(quotes[0]?.quote.totals.principal).toBe(10_000_000);
    },
  );

  it('complains at the field that is wrong', () => {
    const { errors } = asked({ graceMonths: '12', rate: '14.4' });
    expect(errors).toHaveProperty('graceMonths');
    expect(asked({ feeAmount: 'x' }).errors).toHaveProperty('feeAmount');
  });
});

it('reckons or refuses in Chinese whatever an address says', { timeout: 60_000 }, () => {
  const good = [
    '100000',
    '12',
    '1',
    'equal_principal',
    'month',
    'act/365',
    'fixed_day',
    '31',
    '7',
    '2024-02-29',
  ];
  const value = fc.oneof(
    fc.constantFrom(...good),
    fc.constantFrom(...Object.values(BAD_INPUTS)),
    fc.string(),
  );
  const change = fc.dictionary(
    fc.constantFrom(...Object.keys(usual), 'product', 'compare', 'dueDay'),
    value,
    { maxKeys: 4 },
  );
  fc.assert(
    fc.property(change, (said) => {
      const { errors, quotes } = asked(said);
      expect(quotes.length + Object.keys(errors).length).toBeGreaterThan(0);
      for (const message of Object.values(errors)) expect(message).toMatch(/[\u4e00-\u9fff]/);
    }),
    chance('addresses of quotes'),
  );
});

describe('what is typed line by line', () => {
  const agreed = '2025-04-15 40000\n2025-07-15 60000';
  const tranches = '2025-01-15 60000\n2025-03-15 40000';

  it('makes an agreed plan, which ends the loan, and draws in parts', () => {
    const [free] = asked({ method: 'agreed', agreed }).quotes;
    expect(free?.quote.plan.map((row) => [row.dueOn, row.principal])).toEqual([
      ['2025-04-15', 4_000_000],
      ['2025-07-15', 6_000_000],
    ]);
    const [parts] = asked({ method: 'interest_only', tranches }).quotes;
    expect(parts?.quote.terms.draw.tranches).toHaveLength(2);
  });

  it('tells the state after what happened, on the day asked for', () => {
    const events = '2025-02-15 还款 8997.54\n2025-03-01 调整利率 12';
    const [free] = asked({ events, asOf: '2025-03-10' }).quotes;
    expect(free?.quote.state).toMatchObject({ asOf: '2025-03-10', annualRate: '12', daysPastDue: 0 });
    expect(free?.quote.state.paid.interest).toBe(120_000);
  });

  it.each(PRESET_NAMES)('reckons the way of lending that the trade calls %s', (preset) => {
    const { errors, quotes } = asked({
      product: preset,
      ...(preset === 'point_to_point' && { agreed }),
      ...(preset.startsWith('parts') && { tranches }),
      events: '2025-02-20 还款 1000',
    });
    expect(errors).toEqual({});
    expect(quotes[0]?.quote.state.credit).toBeGreaterThanOrEqual(0);
  });

  it('complains at its line', () => {
    expect(asked({ events: '2025-02-15 还款 0' }).errors.events).toMatch(/^第 1 行：/);
    expect(asked({ events: '2025-02-15 还款' }).errors.events).toMatch(/应写作/);
    expect(asked({ product: 'parts_whole', tranches: '2025-01-15 x' }).errors.tranches).toMatch(/^第 1 行：/);
    expect(asked({ product: 'point_to_point' }).errors).toHaveProperty('agreed');
  });
});

it('names every reason where there is no file', () => {
  const refused = askedQuotes(new URLSearchParams({ principal: '0' }), [product]);
  expect('refusal' in refused && refused.refusal).toMatch(/贷款金额必须大于 0.*请填写放款日/);
});
