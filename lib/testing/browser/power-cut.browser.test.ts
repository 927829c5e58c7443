// A power cut amid 200 postings: what was acknowledged is in the books afterwards, and nothing is there by half.
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { openDatabase, type Db } from '@/db/client';
import { DEMO_ACCOUNTS } from '@/db/seed/seed';
import { verifyAudit } from '@/lib/commands/audit/verify-audit';
import { verifyBooks } from '@/lib/commands/loan/verify-books';
import { signInByPost } from './open-office';
import { startPortal, type Portal } from './portal';
import { postRendered, readForm, type RenderedForm } from './post-form';

const POSTINGS = 200;
/** The cut comes when so many have been answered: the rest are on their way, at every stage. */
const ANSWERED_BEFORE_CUT = 80;
const LOANS = 25;

const operator = DEMO_ACCOUNTS.find(({ roleLabel }) => roleLabel === '操作员');
let portal: Portal;
let cookie = '';

beforeAll(async () => {
  portal = await startPortal({ demoTemplate: inject('demoTemplate') });
  cookie = await signIn();
});

afterAll(() => portal?.stop());

const signIn = (): Promise<string> =>
  signInByPost(portal.origin, operator?.username ?? '', operator?.password ?? '');

const openBooks = (): Db => openDatabase(path.join(portal.dataDirectory, 'loan.db'));

function looking<T>(reader: (db: Db) => T): T {
  const db = openBooks();
  try {
    return reader(db);
  } finally {
    db.$client.close();
  }
}

/** Loans that can take small parts, none of which settles them. */
const largeLoans = (): number[] =>
  looking((db) =>
    db.$client
      .prepare(
        `select id from loan where status = 'active' and outstanding_principal > 1000000 order by id limit ?`,
      )
      .pluck()
      .all(LOANS),
  ) as number[];

/** The form as the desk confirms it, without what it had last seen: many post on one loan at once. */
async function formOf(loanId: number): Promise<RenderedForm> {
  const address = `${portal.origin}/loans/${loanId}/repay?amount=1&excess=hold&channel=bank_transfer`;
  return readForm(address, cookie, { button: '确认收款入账' });
}

const amountOf = (index: number): string => `${10 + index}.${String(index % 100).padStart(2, '0')}`;

type Answer = Readonly<{ index: number; receipt: string | null }>;

/** Posts all at once and cuts the power after a while; answers the receipts that the browser was told of. */
async function postUntilCut(forms: readonly RenderedForm[]): Promise<readonly Answer[]> {
  let answered = 0;
  const posts = Array.from({ length: POSTINGS }, async (_, index): Promise<Answer> => {
    const form = forms[index % forms.length];
    if (!form) throw new Error('there is a form for every loan');
    const typed = { amount: amountOf(index), expectedSequence: '', idempotencyKey: randomUUID() };
    const location = await postRendered(form, cookie, typed).then(
      (response) => response.headers.get('location'),
      () => null,
    );
    const receipt = /SJ\d+/.exec(decodeURIComponent(location ?? ''))?.[0] ?? null;
    if (receipt !== null) answered += 1;
    if (answered === ANSWERED_BEFORE_CUT) await portal.kill();
    return { index, receipt };
  });
  return Promise.all(posts);
}

type Posted = Readonly<{ receipt: string; amount: number; vouchers: number; logged: number }>;

const postedIn = (db: Db, after: number): Posted[] =>
  db.$client
    .prepare(
      `select receipt_number as receipt, amount,
         (select count(*) from voucher where voucher.loan_id = loan_event.loan_id
           and voucher.event_sequence = loan_event.sequence) as vouchers,
         (select count(*) from audit where action = 'repayment.post' and outcome = 'done'
           and summary like '%' || loan_event.receipt_number) as logged
       from loan_event where type = 'repay' and id > ? order by id`,
    )
    .all(after) as Posted[];

it(`loses nothing that was acknowledged, and leaves nothing by half, of ${POSTINGS} postings`, async () => {
  const loans = largeLoans();
  expect(loans).toHaveLength(LOANS);
  const forms = await Promise.all(loans.map(formOf));
  const before = looking(
    (db) => db.$client.prepare('select max(id) from loan_event').pluck().get() as number,
  );

  const answers = await postUntilCut(forms);
  const directory = portal.dataDirectory;
  const acknowledged = answers.filter(({ receipt }) => receipt !== null);
  expect(acknowledged.length).toBeGreaterThanOrEqual(ANSWERED_BEFORE_CUT);
  expect(acknowledged.length).toBeLessThan(POSTINGS);

  const again = await startPortal({ directory });
  try {
    portal = { ...again, stop: portal.stop };
    const posted = looking((db) => postedIn(db, before));
    const byReceipt = new Map(posted.map((one) => [one.receipt, one]));
    const lost = acknowledged.filter(({ receipt }) => !byReceipt.has(receipt ?? ''));
    console.log(
      `power cut: ${POSTINGS} posted, ${acknowledged.length} acknowledged, ${posted.length} in the books, ${lost.length} lost`,
    );
    expect(lost).toEqual([]);
    for (const { index, receipt } of acknowledged) {
      expect(byReceipt.get(receipt ?? '')?.amount).toBe(Math.round(Number(amountOf(index)) * 100));
    }
    // Each is whole: one voucher, one line of the log, and a number of its own.
    expect(posted.filter(({ vouchers, logged }) => vouchers !== 1 || logged !== 1)).toEqual([]);
    expect(byReceipt.size).toBe(posted.length);
    looking((db) => {
      expect(db.$client.pragma('integrity_check', { simple: true })).toBe('ok');
      expect(db.$client.pragma('foreign_key_check')).toEqual([]);
      expect(db.transaction((tx) => verifyBooks(tx)).differences).toEqual([]);
      expect(db.transaction((tx) => verifyAudit(tx)).faults).toEqual([]);
    });
    // The portal goes on where it was: the same desk posts again.
    cookie = await signIn();
    const form = await formOf(loans[0] ?? 0);
    const answer = await postRendered(form, cookie, {});
    expect(answer.headers.get('location')).toMatch(/receipt=/);
  } finally {
    await again.kill();
  }
});
