// What a product may offer, the rest of the house can carry: from the contract through dues to the last fen, books and all.
import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { loan } from '@/db/schema';
import { domainEvents, listEvents } from '@/db/store/loan';
import { execute } from '@/lib/commands/command';
import { draftContract } from '@/lib/commands/contract/draft';
import { signContract } from '@/lib/commands/contract/sign';
import { releaseDisbursement } from '@/lib/commands/disbursement/release';
import { requestDisbursement } from '@/lib/commands/disbursement/request';
import { verifyBooks } from '@/lib/commands/loan/verify-books';
import { postRepayment } from '@/lib/commands/repayment/post';
import { addDays, isoDate, type IsoDate } from '@/lib/domain/calendar/iso-date';
import { totalOf } from '@/lib/domain/loan/amounts';
import { replay } from '@/lib/domain/loan/replay';
import type { LoanState } from '@/lib/domain/loan/state';
import type { LoanTerms } from '@/lib/domain/loan/terms';
import { fen, toYuanText } from '@/lib/domain/money/money';
import { done } from '@/lib/testing/lending-samples';
import { approvedWorld, payeeForm, sampleTerms, type ApprovedWorld } from '@/lib/testing/lending-world';

const SIGNED = '2026-01-12';
const PAID_OUT = '2026-01-15';

const { overdue, prepayment } = sampleTerms;
const standing = { ...prepayment, effect: 'next_instalment' } as const;

const CASES: readonly (readonly [what: string, terms: Partial<LoanTerms>])[] = [
  [
    'a down payment and fees of every moment',
    {
      downPayment: { percent: '20', paidAtDraw: false },
      fees: [
        {
          name: '评估费',
          when: 'first_instalment',
          refundable: false,
          charge: { kind: 'percent', percent: '0.5' },
        },
        {
          name: '账户管理费',
          when: 'each_instalment',
          refundable: false,
          charge: { kind: 'amount', amount: fen(1000) },
        },
        {
          name: '逾期管理费',
          when: 'overdue',
          refundable: false,
          charge: { kind: 'amount', amount: fen(5000) },
        },
      ],
    },
  ],
  [
    '等本等息 with its interest split evenly',
    {
      method: 'flat',
      annualRate: '11',
      flat: { variant: 'total_split', partialPeriod: false },
      prepayment: { ...standing, rest: 'plan' },
    },
  ],
  [
    'periods of grace, in whole yuan, levelled',
    {
      grace: { principalPeriods: 2, interestPeriods: 1 },
      instalmentUnit: fen(100),
      remainder: 'levelled',
      dayCount: 'act/act',
      rounding: 'HALF_EVEN',
    },
  ],
  [
    '随借随还 without a limit, on the settlement day',
    {
      method: 'free',
      dueDayRule: 'settlement_day',
      dueDay: 20,
      firstPeriod: 'short',
      dayCount: 'act/360',
      prepayment: { ...prepayment, collects: 'principal_first' },
    },
  ],
  [
    'a rate of the LPR and basis points, a penalty of its own, caps',
    {
      rateBasis: { kind: 'lpr', tenor: 'one_year', spreadBasisPoints: 0, repricing: 'quarterly' },
      overdue: {
        ...overdue,
        rateBy: 'own_rate',
        ownRate: '20',
        totalCapPercent: '22',
        misuseUpliftPercent: '60',
      },
    },
  ],
  [
    'no penalty, interest to the day instead, 等额本金 with the remainder first',
    {
      method: 'equal_principal',
      remainder: 'first',
      overdue: { ...overdue, rateBy: 'none', ordinaryInterest: 'day', compound: false },
      prepayment: { ...prepayment, feePercent: '1', noticeDays: 0 },
    },
  ],
];

async function paidOut(world: ApprovedWorld): Promise<number> {
  const operator = world.operator(SIGNED);
  const { contractId } = done(
    await execute(draftContract, operator, { applicationId: world.applicationId, startsOn: PAID_OUT }),
  );
  done(await execute(signContract, operator, { contractId, signedOn: SIGNED, disclosureSigned: 'on' }));
  const { disbursementId } = done(
    await execute(requestDisbursement, world.operator(PAID_OUT), {
      ...payeeForm,
      contractId,
      valueDate: PAID_OUT,
    }),
  );
  done(await execute(releaseDisbursement, world.reviewer(PAID_OUT), { disbursementId, note: '' }));
  return world.db.select().from(loan).where(eq(loan.contractId, contractId)).get()?.id ?? 0;
}

function stateOn(world: ApprovedWorld, loanId: number, day: IsoDate): LoanState {
  const row = world.db.select().from(loan).where(eq(loan.id, loanId)).get();
  if (!row) throw new Error('the loan is gone');
  return replay(row.terms, domainEvents(listEvents(world.db, loanId)), day);
}

async function pay(world: ApprovedWorld, loanId: number, day: IsoDate, amount: string, excess: string) {
  const input = { loanId, valueDate: day, amount, excess, channel: 'bank_transfer', note: '' };
  return done(await execute(postRepayment, world.operator(day), input));
}

it.each(CASES)('%s', async (_what, changes) => {
  const world = approvedWorld(changes);
  const loanId = await paidOut(world);
  const first = stateOn(world, loanId, isoDate(PAID_OUT));
  expect(toYuanText(first.disbursed)).toBe('120000.00');
  const due = first.instalments.map((row) => row.effectiveDueOn);
  // Two dues on their days, the third ten days late, then a part ahead, then all that is left.
  for (const day of [due[0], due[1], due[2] && addDays(due[2], 10)]) {
    if (!day) continue;
    const owed = totalOf(stateOn(world, loanId, day).dueNow);
    if (owed > 0) await pay(world, loanId, day, toYuanText(owed), 'hold');
  }
  const ahead = addDays(due[2] ?? isoDate(PAID_OUT), 15);
  await pay(world, loanId, ahead, '20000.00', 'prepay');
  expect(verifyBooks(world.db).differences).toEqual([]);
  const last = addDays(ahead, 40);
  await pay(world, loanId, last, toYuanText(stateOn(world, loanId, last).payoff.total), 'prepay');
  const settled = stateOn(world, loanId, last);
  expect([settled.settledOn, toYuanText(settled.outstandingPrincipal), toYuanText(settled.credit)]).toEqual([
    last,
    '0.00',
    '0.00',
  ]);
  expect(verifyBooks(world.db).differences).toEqual([]);
});
