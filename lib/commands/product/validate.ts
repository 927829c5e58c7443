// Shared by the product commands: terms that contradict each other are refused at the fields of the product form.
import { validateTerms } from '@/lib/domain/loan/validate-terms';
import type { ProductTerms } from '@/lib/domain/loan/product';
import { Refusal } from '@/lib/domain/refusal';

/** Where the domain names a part of a term, the form has a field of its own. */
const FORM_FIELDS: Readonly<Record<string, string>> = {
  'overdue.upliftPercent': 'upliftPercent',
  'overdue.ownRate': 'ownRate',
  'overdue.rateCapPercent': 'rateCapPercent',
  'overdue.graceDays': 'graceDays',
  'overdue.misuseUpliftPercent': 'misuseUpliftPercent',
  'overdue.totalCapPercent': 'totalCapPercent',
  'overdue.ordinaryInterest': 'ordinaryInterest',
  'prepayment.effect': 'prepaymentEffect',
  'prepayment.feePercent': 'prepaymentFeePercent',
  'prepayment.rest': 'prepaymentRest',
  'prepayment.collects': 'prepaymentCollects',
  'prepayment.noticeDays': 'prepaymentNoticeDays',
  'rateBasis.repricing': 'lprRepricing',
  'draw.kind': 'drawKind',
  'draw.levelOn': 'levelOn',
  'downPayment.percent': 'downPaymentPercent',
  'grace.principalPeriods': 'gracePrincipalPeriods',
  'grace.interestPeriods': 'graceInterestPeriods',
  grace: 'gracePrincipalPeriods',
  flat: 'flatVariant',
};

export function refuseContradictions(terms: ProductTerms): void {
  try {
    validateTerms(terms);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const fields = Object.entries(error.fieldErrors).map(([name, message]) => [
      FORM_FIELDS[name] ?? name,
      message,
    ]);
    throw new Refusal(error.message, Object.fromEntries(fields));
  }
}
