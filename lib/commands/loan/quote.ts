// What a loan of a product would be, before there is one: for calculators, the application and the contract.
import { makeLoanTerms, type LoanRequestFigures } from '@/lib/domain/loan/make-terms';
import type { ProductTerms } from '@/lib/domain/loan/product';
import type { LoanTerms } from '@/lib/domain/loan/terms';
import { holidaysOfTerm } from './holidays';

/** The terms with the calendar that they need. */
export const quoteTerms = (product: ProductTerms, figures: Omit<LoanRequestFigures, 'holidays'>): LoanTerms =>
  makeLoanTerms(product, {
    ...figures,
    holidays: holidaysOfTerm(product.holidayRule, figures.startsOn, figures.months),
  });
