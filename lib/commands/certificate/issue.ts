// 开具结清证明: only for a loan on which nothing is owed, and on which no reversal waits.
import { renderCertificate, type CertificateData } from '@/components/pdf/settlement-certificate';
import type { Reader } from '@/db/client';
import { domainEvents, listEvents, listOpenRequests } from '@/db/store/loan';
import { nextNumber, peekNumber } from '@/db/store/sequence';
import { yearOf, type IsoDate } from '@/lib/domain/calendar/iso-date';
import { replay } from '@/lib/domain/loan/replay';
import type { LoanState } from '@/lib/domain/loan/state';
import { Refusal } from '@/lib/domain/refusal';
import { formatYuan } from '@/lib/format/money';
import { loanInput } from '@/lib/schemas/loan';
import type { CommandContext } from '../command';
import { paperCommand, type PaperSubject } from '../document/file-paper';
import { loanFile } from '../document/loan-file';
import { loadLoan } from '../loan/book-event';

type SettledLoan = PaperSubject & Readonly<{ state: LoanState; settledOn: IsoDate }>;

export const issueCertificate = paperCommand({
  name: 'certificate.issue',
  input: loanInput,
  kind: 'settlement_certificate',
  title: '结清证明',
  find: findSettled,
  facts: certificateFacts,
  number: (facts) => facts.number,
  render: renderCertificate,
  takeNumber: (tx, context) => void nextNumber(tx, SERIES, yearScope(context)),
});

const SERIES = 'certificate';
const yearScope = (context: CommandContext): string => String(yearOf(context.today));

function findSettled(reader: Reader, context: CommandContext, input: { loanId: number }): SettledLoan {
  const loan = loadLoan(reader, input.loanId);
  const state = replay(loan.terms, domainEvents(listEvents(reader, loan.id)), context.today);
  if (!state.settledOn) {
    const { outstandingPrincipal, payoff } = state;
    throw new Refusal(
      `该贷款尚未结清，不能开具结清证明：剩余本金 ${formatYuan(outstandingPrincipal)}，今日结清需 ${formatYuan(payoff.total)}。`,
    );
  }
  if (listOpenRequests(reader, loan.id).some((request) => request.kind === 'reversal')) {
    throw new Refusal('该贷款有待复核的冲正申请，处理完毕后才能开具结清证明。');
  }
  return { id: loan.id, loan, state, settledOn: state.settledOn };
}

function certificateFacts(
  reader: Reader,
  context: CommandContext,
  { loan, state, settledOn }: SettledLoan,
): CertificateData {
  const { borrower, contract, lender } = loanFile(reader, loan);
  const year = yearScope(context);
  const count = String(peekNumber(reader, SERIES, year)).padStart(6, '0');
  return {
    number: `${lender.shortName}结字〔${year}〕第${count}号`,
    contractNumber: contract.number,
    loanNumber: loan.number,
    lender,
    borrower,
    productName: loan.productName,
    guarantee: loan.guarantee,
    principal: loan.principal,
    startsOn: loan.disbursedOn,
    maturesOn: loan.maturesOn,
    settledOn,
    paid: state.paid,
    credit: state.credit,
    issuedOn: context.today,
    createdAt: context.now,
  };
}
