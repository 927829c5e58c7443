// 债务转移: another customer of the company owes the loan from now on; its figures go on.
import { findCustomer, findCustomerByNumber } from '@/db/store/customer';
import { refuseUnlessRunning } from '@/lib/domain/change/subject';
import { ZERO } from '@/lib/domain/money/money';
import { refuseField } from '@/lib/domain/refusal';
import { eventWords } from '@/lib/format/loan-event-words';
import { requestTransferInput } from '@/lib/schemas/loan-change';
import { approveChange, rejectChange, requestChange, type Change } from './define-change';

const transfer: Change<'transfer', typeof requestTransferInput, 'transfer'> = {
  kind: 'transfer',
  type: 'transfer',
  input: requestTransferInput,
  isOfDecisionDay: true,
  propose: ({ today }, { debtor }) => ({ type: 'transfer', valueDate: today, debtor }),
  check: (subject, { debtor }) => {
    refuseUnlessRunning(subject);
    const { tx, loan } = subject;
    const taker = findCustomerByNumber(tx, debtor);
    if (!taker) refuseField('debtor', '没有这个编号的客户，请先建立客户档案');
    if (taker.id === loan.customerId) refuseField('debtor', '该客户就是现在的借款人');
  },
  amountOf: () => ZERO,
  words: ({ tx, loan }, event) => {
    const [giver, taker] = [findCustomer(tx, loan.customerId), findCustomerByNumber(tx, event.debtor)];
    return `${eventWords(event)} ${taker?.name ?? ''}（原借款人 ${giver?.name ?? ''}）`;
  },
};

export const requestTransfer = requestChange(transfer);
export const approveTransfer = approveChange(transfer);
export const rejectTransfer = rejectChange(transfer);
