// The main job, end to end, beside the demo company's own business: a new customer from the first visit to settlement.
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { openDatabase } from '@/db/client';
import { DEMO_ACCOUNTS } from '@/db/seed/seed';
import { verifyBooks } from '@/lib/commands/loan/verify-books';
import { shanghaiDay } from '@/lib/domain/calendar/instant';
import { addDays } from '@/lib/domain/calendar/iso-date';
import { DESKTOP, signIn, startBrowser, TABLET, visit, type Visit } from './browser';
import { Desk } from './desk';
import {
  approveReversal,
  askForReversal,
  decide,
  downloadTwice,
  drawUpContract,
  enterApplication,
  enterCustomer,
  payOff,
  receiveMoney,
  releaseMoney,
  sha256Of,
  signAndRequestMoney,
  submitAndInvestigate,
} from './loan-desk';
import { startPortal, type Portal } from './portal';

const today = shanghaiDay(Date.now());

const CUSTOMER = {
  name: '余杭区径山竹器坊',
  identityNumber: '33018419900101253０',
  legalRepresentative: '沈月华',
  phone: '１３６１２３４５６７８',
  occupation: '竹器加工',
  address: '浙江省杭州市余杭区径山镇漕桥村 27 号',
  bankName: '杭州银行余杭支行',
  bankAccount: '6225 8812 3456 7800 129',
};

const APPLICATION = {
  amount: '１００，０００',
  months: '6',
  annualRate: '12.6',
  purpose: '采购毛竹原料周转',
  repaymentSource: '竹器销售收入',
  guarantee: 'credit',
};

const REPORT = {
  subject: '经营竹器加工六年，证照齐全，无涉诉。',
  income: '月均净收入约两万八千元，负债率低。',
  use: '已核对毛竹采购订单三份。',
  guarantee: '信用贷款，征信良好。',
  opinion: '实地查看作坊与库存，经营正常，同意上报。',
  outcome: 'pass',
};

const OPINION = '资料齐全，还款来源可靠，同意。';
const CAP_REASON = '小额信用贷款，风险成本较高';

let portal: Portal;
let later: Portal | undefined;
let browser: Browser;

beforeAll(async () => {
  portal = await startPortal({ demoTemplate: inject('demoTemplate') });
  browser = await startBrowser();
});

afterAll(async () => {
  await browser?.close();
  await later?.stop();
  await portal?.stop();
});

type Seat = Readonly<{ desk: Desk; close: Visit['close'] }>;

async function seat(username: string, device: 'office' | 'tablet', at = later ?? portal): Promise<Seat> {
  const hand = device === 'tablet' ? 'finger' : 'mouse';
  const { page, close } = await visit(browser, at.origin, { device: device === 'tablet' ? TABLET : DESKTOP });
  const account = DEMO_ACCOUNTS.find((one) => one.username === username);
  await signIn(page, username, account?.password ?? '');
  return { desk: new Desk(page, hand), close };
}

/** The same office so many days on: the server's own clock is moved, nobody else's. */
async function wakeUpAfter(days: number): Promise<void> {
  await (later ?? portal).kill();
  later = await startPortal({ directory: portal.dataDirectory, daysAhead: days });
}

function stored<T>(sql: string, ...values: readonly (string | number)[]): T {
  const db = openDatabase(path.join(portal.dataDirectory, 'loan.db'));
  try {
    return db.$client
      .prepare(sql)
      .pluck()
      .get(...values) as T;
  } finally {
    db.$client.close();
  }
}

let customerId: number;
let applicationId: number;
let contractId: number;
let loanId: number;
const receipts: { receipt: string; href: string }[] = [];

it('enters a customer who is not in the demo, and investigates the application', async () => {
  const { desk, close } = await seat('lijing', 'office');
  customerId = await enterCustomer(desk, '个体工商户', CUSTOMER);
  expect(stored('select phone from customer where id = ?', customerId)).toBe('13612345678');
  applicationId = await enterApplication(desk, customerId, '经营贷', APPLICATION);
  expect(stored('select amount from application where id = ?', applicationId)).toBe(10_000_000);
  await submitAndInvestigate(desk, applicationId, REPORT);
  await close();
});

it('is reviewed and approved on tablets, by two who did not enter it', async () => {
  const number = stored<string>('select number from application where id = ?', applicationId);
  const reviewer = await seat('zhangmin', 'tablet');
  await decide(reviewer.desk, number, '审查', { outcome: 'pass', opinion: OPINION });
  await reviewer.close();
  const approver = await seat('zhaoguodong', 'tablet');
  await decide(approver.desk, number, '审批', {
    outcome: 'approve',
    opinion: OPINION,
    capReason: CAP_REASON,
  });
  await approver.close();
  expect(stored('select state from application where id = ?', applicationId)).toBe('approved');
});

it('is signed on a contract that stays the same byte for byte, and paid out by a second person', async () => {
  const { desk, close } = await seat('lijing', 'office');
  contractId = await drawUpContract(desk, applicationId);
  const documentId = stored<number>('select document_id from contract where id = ?', contractId);
  const paper = await downloadTwice(desk, `/documents/${documentId}`);
  expect(sha256Of(paper)).toBe(stored('select sha256 from document where id = ?', documentId));
  await signAndRequestMoney(desk, contractId);
  await close();

  const reviewer = await seat('zhangmin', 'tablet');
  const number = stored<string>('select number from contract where id = ?', contractId);
  loanId = await releaseMoney(reviewer.desk, number);
  await downloadTwice(reviewer.desk, `/loans/${loanId}/loan-note.pdf`);
  await reviewer.close();
  expect(stored('select outstanding_principal from loan where id = ?', loanId)).toBe(10_000_000);
  expect(stored('select disbursed_on from loan where id = ?', loanId)).toBe(today);
});

it('comes back in three odd parts on odd days, each as it was shown before it was posted', async () => {
  await wakeUpAfter(9);
  const ninth = await seat('lijing', 'office');
  receipts.push(
    await receiveMoney(ninth.desk, loanId, {
      valueDate: addDays(today, 9),
      amount: '1,234.56',
      excess: 'hold',
    }),
  );
  await ninth.close();

  await wakeUpAfter(40);
  const fortieth = await seat('lijing', 'office');
  const { desk } = fortieth;
  receipts.push(
    await receiveMoney(desk, loanId, {
      valueDate: addDays(today, 37),
      amount: '20,000.01',
      excess: 'prepay',
    }),
  );
  receipts.push(
    await receiveMoney(desk, loanId, {
      valueDate: addDays(today, 40),
      amount: '３３３３．３３',
      excess: 'hold',
    }),
  );
  for (const { href } of receipts) await downloadTwice(desk, href);
  await fortieth.close();
});

it('has one part reversed at the request of one person by the decision of another', async () => {
  const wrong = receipts[1]?.receipt ?? '';
  const before = stored<number>('select outstanding_principal from loan where id = ?', loanId);
  const { desk, close } = await seat('lijing', 'office');
  await askForReversal(desk, loanId, wrong);
  await close();
  expect(stored('select outstanding_principal from loan where id = ?', loanId)).toBe(before);
  const reviewer = await seat('zhangmin', 'tablet');
  await approveReversal(reviewer.desk, wrong);
  await reviewer.close();
  expect(stored<number>('select outstanding_principal from loan where id = ?', loanId)).toBeGreaterThan(
    before,
  );
});

it('is settled to the fen and certified', async () => {
  const { desk, close } = await seat('lijing', 'office');
  const last = await payOff(desk, loanId);
  await downloadTwice(desk, last.href);
  await desk.open(`/loans/${loanId}`);
  await desk.page.getByText('已结清').first().waitFor();
  await desk.submit('开具结清证明');
  await desk.told('结清证明已开具', /^\/loans\/(\d+)$/);
  const certificate = desk.main.getByRole('link', { name: '结清证明（PDF）' });
  await downloadTwice(desk, (await certificate.getAttribute('href')) ?? '');
  await close();

  const row = (column: string): unknown => stored(`select ${column} from loan where id = ?`, loanId);
  expect([row('status'), row('outstanding_principal'), row('credit')]).toEqual(['settled', 0, 0]);
  expect(row('settled_on')).toBe(addDays(today, 40));
});

it('leaves the books clean', () => {
  const db = openDatabase(path.join(portal.dataDirectory, 'loan.db'));
  const report = db.transaction((tx) => verifyBooks(tx));
  db.$client.close();
  expect(report.loans).toBeGreaterThan(90);
  expect(report.differences).toEqual([]);
});
