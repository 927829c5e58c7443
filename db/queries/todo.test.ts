import { describe, expect, it } from 'vitest';
import { submitApplication } from '@/lib/commands/application/submit';
import { execute, type CommandContext } from '@/lib/commands/command';
import { signContract } from '@/lib/commands/contract/sign';
import { rejectDisbursement } from '@/lib/commands/disbursement/reject';
import { releaseDisbursement } from '@/lib/commands/disbursement/release';
import { requestDisbursement } from '@/lib/commands/disbursement/request';
import { requestRefund } from '@/lib/commands/refund/request';
import { postRepayment } from '@/lib/commands/repayment/post';
import { approveReversal } from '@/lib/commands/reversal/approve';
import { requestReversal } from '@/lib/commands/reversal/request';
import { addPerson, contextOf, freshDb, TEST_DAY } from '@/lib/testing/fresh-db';
import { addCustomer, done, openApplication, openProduct } from '@/lib/testing/lending-samples';
import { contractWorld, lendingWorld, payeeForm, type LendingHouse } from '@/lib/testing/lending-world';
import { listTodo } from './todo';

const kinds = (context: CommandContext) => listTodo(context.db, context.actor).map((item) => item.kind);
/** The same person, made a reviewer since: his role could check, he himself may not. */
const asReviewer = (context: CommandContext): CommandContext => ({
  ...context,
  actor: { ...context.actor, role: 'reviewer' },
});

/** What waits for each of the four who could have a part in it. */
const waiting = (house: Pick<LendingHouse, 'administrator' | 'operator' | 'reviewer'>, day: string) => ({
  maker: kinds(house.operator(day)),
  makerAsReviewer: kinds(asReviewer(house.operator(day))),
  reviewer: kinds(house.reviewer(day)),
  administrator: kinds(house.administrator(day)),
});
const nobody = { maker: [], makerAsReviewer: [], reviewer: [], administrator: [] };

describe('what waits before the money goes out', () => {
  it('opens the investigation to every operator once the case is handed in', async () => {
    const db = freshDb();
    const [boss, maker, checker, colleague] = [
      addPerson(db, 'administrator', '管理'),
      addPerson(db, 'operator', '李经办'),
      addPerson(db, 'reviewer', '王审核'),
      addPerson(db, 'operator', '陈同事'),
    ];
    const house = {
      administrator: (day: string) => contextOf(db, boss, day),
      operator: (day: string) => contextOf(db, maker, day),
      reviewer: (day: string) => contextOf(db, checker, day),
    };
    const operator = house.operator(TEST_DAY);
    const productId = await openProduct(house.administrator(TEST_DAY));
    const customerId = addCustomer(db, maker.id);
    const { applicationId } = await openApplication(operator, { customerId, productId });
    expect(waiting(house, TEST_DAY)).toEqual({ ...nobody, maker: ['draft'] });
    expect(kinds(contextOf(db, colleague))).toEqual([]);
    done(await execute(submitApplication, operator, { applicationId, version: 1 }));
    expect(waiting(house, TEST_DAY)).toEqual({ ...nobody, maker: ['investigate'] });
    expect(kinds(contextOf(db, colleague))).toEqual(['investigate']);
  });

  it('hands the contract from signing to the request, to another’s release, and back when that is refused', async () => {
    const world = contractWorld();
    const { contractId } = world;
    const first = () => listTodo(world.db, world.operator('2026-01-20').actor)[0];
    expect(waiting(world, '2026-01-10')).toEqual({ ...nobody, maker: ['sign_contract'] });
    const signing = { contractId, signedOn: '2026-01-12', disclosureSigned: 'on' };
    done(await execute(signContract, world.operator('2026-01-12'), signing));
    expect(first()).toMatchObject({
      kind: 'request_disbursement',
      title: '申请放款',
      subtitle: 'J2026000001 张建国',
      href: `/contracts/${contractId}`,
      since: '2026-01-12T02:00:00.000Z',
    });
    const asked = { ...payeeForm, contractId, valueDate: '2026-01-15' };
    const ask = async (day: string) =>
      done(await execute(requestDisbursement, world.operator(day), { ...asked, valueDate: day }));
    const { disbursementId } = await ask('2026-01-15');
    expect(waiting(world, '2026-01-15')).toEqual({ ...nobody, reviewer: ['release_disbursement'] });
    const refusal = { disbursementId, note: '收款账号与合同不符' };
    done(await execute(rejectDisbursement, world.reviewer('2026-01-16'), refusal));
    expect(first()).toMatchObject({ title: '放款被退回，重新申请', since: '2026-01-16T02:00:00.000Z' });
    const again = await ask('2026-01-20');
    done(await execute(releaseDisbursement, world.reviewer('2026-01-20'), { ...again, note: '' }));
    expect(waiting(world, '2026-01-20')).toEqual(nobody);
  });
});

describe('what waits for a second person afterwards', () => {
  const DAY = '2026-02-20';

  async function paidWorld() {
    const world = lendingWorld();
    const receipt = {
      loanId: world.loanId,
      amount: '20000',
      valueDate: '2026-02-15',
      excess: 'hold',
      channel: 'bank_transfer',
      note: '',
    };
    const { sequence } = done(await execute(postRepayment, world.operator('2026-02-15'), receipt));
    return { ...world, sequence };
  }

  it('asks another to decide a reversal, and nobody once it is decided', async () => {
    const world = await paidWorld();
    const input = { loanId: world.loanId, targetSequence: world.sequence, reason: '金额录入错误' };
    const { requestId } = done(await execute(requestReversal, world.operator(DAY), input));
    expect(waiting(world, DAY)).toEqual({ ...nobody, reviewer: ['approve_reversal'] });
    expect(kinds(world.secondReviewer(DAY))).toEqual(['approve_reversal']);
    done(await execute(approveReversal, world.reviewer(DAY), { requestId, note: '' }));
    expect(waiting(world, DAY)).toEqual(nobody);
  });

  it('asks another to decide a refund, and puts what waits longest first', async () => {
    const world = await paidWorld();
    const reason = '退回张建国 杭州银行';
    const refund = { loanId: world.loanId, amount: '500', reason };
    done(await execute(requestRefund, world.operator('2026-02-21'), refund));
    expect(waiting(world, '2026-02-21')).toEqual({ ...nobody, reviewer: ['approve_refund'] });
    const input = { loanId: world.loanId, targetSequence: world.sequence, reason: '金额录入错误' };
    done(await execute(requestReversal, world.operator(DAY), input));
    expect(listTodo(world.db, world.reviewer(DAY).actor)).toMatchObject([
      { kind: 'approve_reversal', since: `${DAY}T02:00:00.000Z`, href: `/loans/${world.loanId}` },
      { kind: 'approve_refund', since: '2026-02-21T02:00:00.000Z' },
    ]);
  });
});
