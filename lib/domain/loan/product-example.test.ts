import { describe, expect, it } from 'vitest';
import { isoDate } from '../calendar/iso-date';
import { fen } from '../money/money';
import { loanTermsErrors } from './loan-terms-errors';
import { makeLoanTerms } from './make-terms';
import { exampleOf } from './product-example';
import { PRESET_NAMES, PRODUCT_PRESETS } from './product-presets';

describe('the example of a product', () => {
  it.each(
    PRESET_NAMES.flatMap((name) =>
      [1, 3, 12, 36].flatMap((months) =>
        [1, 199, 10_000_001].map((amount) => [name, months, amount] as const),
      ),
    ),
  )('is a loan: %s for %i months of %i fen', (name, months, amount) => {
    const product = PRODUCT_PRESETS[name].terms;
    const terms = makeLoanTerms(product, {
      principal: fen(amount),
      annualRate: '12',
      months,
      startsOn: isoDate('2026-01-31'),
      holidays: [],
    });
    const errors = loanTermsErrors(exampleOf(terms));
    expect(errors.agreed ?? errors['draw.tranches'] ?? errors['draw.tranches.1.on']).toBeUndefined();
    expect(exampleOf(exampleOf(terms))).toEqual(exampleOf(terms));
  });

  it('draws half and half a month apart, and repays half and half', () => {
    const figures = {
      principal: fen(10_000_100),
      annualRate: '12',
      months: 12,
      startsOn: isoDate('2026-01-15'),
      holidays: [],
    };
    expect(exampleOf(makeLoanTerms(PRODUCT_PRESETS.parts_parts.terms, figures)).draw.tranches).toEqual([
      { on: '2026-01-15', amount: 5_000_000 },
      { on: '2026-02-15', amount: 5_000_100 },
    ]);
    expect(exampleOf(makeLoanTerms(PRODUCT_PRESETS.point_to_point.terms, figures)).agreed).toEqual([
      { dueOn: '2026-07-15', principal: 5_000_000 },
      { dueOn: '2027-01-15', principal: 5_000_100 },
    ]);
  });
});
