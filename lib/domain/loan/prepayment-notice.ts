// 提前还款通知期: a prepayment is announced so many days before it is made (domain.md 2.17).
import { addDays, type IsoDate } from '../calendar/iso-date';
import type { LoanTerms } from './terms';

/**
 * The first day on which a prepayment announced on a day may be made: that day itself where the contract names no
 * notice, else so many days after it. What is due may be paid on any day. Vector: 7 days from 2025-02-25 is 2025-03-04.
 */
export const prepaymentAllowedFrom = (
  { prepayment }: Pick<LoanTerms, 'prepayment'>,
  announcedOn: IsoDate,
): IsoDate => addDays(announcedOn, prepayment.noticeDays);
