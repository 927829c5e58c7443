// What one disbursement may be: the whole of a loan that is paid out at once, or one of several within their bounds.
import type { Reader } from '@/db/client';
import type { ContractRow } from '@/db/store/contract';
import { domainEvents, findLoanOfContract, listEvents, type LoanRow } from '@/db/store/loan';
import type { IsoDate } from '@/lib/domain/calendar/iso-date';
import { drawErrors, lastDrawDay, whyNoDraw, type Draw } from '@/lib/domain/loan/drawing';
import { replay } from '@/lib/domain/loan/replay';
import type { LoanTerms } from '@/lib/domain/loan/terms';
import { toYuanText } from '@/lib/domain/money/money';
import { Refusal, refuseField } from '@/lib/domain/refusal';

/** Refuses a draw that cannot be; answers the loan that it is of, or null where it begins one. */
export function checkDraw(reader: Reader, contract: ContractRow, draw: Draw, today: IsoDate): LoanRow | null {
  if (contract.state === 'signed') {
    refuseFirst(contract.terms, draw);
    return null;
  }
  const loan = contract.state === 'disbursed' ? findLoanOfContract(reader, contract.id) : undefined;
  if (!loan) throw new Refusal('合同登记签约之后才能申请放款。');
  const events = domainEvents(listEvents(reader, loan.id));
  const reason = whyNoDraw(loan.terms, replay(loan.terms, events, today));
  if (reason !== null) throw new Refusal(reason);
  const errors = drawErrors(loan.terms, events, draw, today);
  const [first] = Object.values(errors);
  if (first) throw new Refusal(first, errors);
  return loan;
}

/** The day on which the loan begins lies before everything that was agreed for a day of its own. */
function refuseFirst(terms: LoanTerms, { amount, valueDate }: Draw): void {
  const [agreed] = terms.agreed;
  if (agreed && valueDate >= agreed.dueOn)
    refuseField(
      'valueDate',
      `约定的第一个还款日为 ${agreed.dueOn}，放款应在此之前；已过约定日的，请作废重签合同`,
    );
  const last = lastDrawDay(terms);
  if (last !== null && valueDate > last) refuseField('valueDate', `提款截止日为 ${last}，此后不能放款`);
  if (amount > terms.principal)
    refuseField('amount', `放款金额不能超过合同金额 ${toYuanText(terms.principal)} 元`);
  if (terms.draw.kind === 'once' && amount !== terms.principal)
    throw new Refusal('放款金额必须等于合同金额。');
}
