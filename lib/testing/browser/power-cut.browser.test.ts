// The power goes while two hundred payments are being posted: what was acknowledged is there, nothing is there by half.
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { openDatabase, type Db } from '@/db/client';
import { DEMO_ACCOUNTS } from '@/db/seed/seed';
import { verifyBooks } from '@/lib/commands/loan/verify-books';
import { signInByPost } from './open-office';
import { startPortal, type Portal } from './portal';
import { postRendered, readForm, type RenderedForm } from './post-form';

const POSTINGS = 200;
const CUT_AFTER = 70;

let portal: Portal;
let again: Portal | undefined;
const cookies: string[] = [];

const signInAll = async (origin: string): Promise<void> => {
  cookies.length = 0;
  for (const { username, password } of DEMO_ACCOUNTS.filter(({ roleLabel }) => roleLabel === '操作员'))
    cookies.push(await signInByPost(origin, username, password));
};

beforeAll(async () => {
  portal = await startPortal({ demoTemplate: inject('demoTemplate') });
  await signInAll(portal.origin);
});

afterAll(async () => {
  await again?.stop();
  await portal?.stop();
});

function read<T>(reader: (db: Db) => T): T {
  const db = openDatabase(path.join(portal.dataDirectory, 'loan.db'));
  try {
    return reader(db);
  } finally {
    db.$client.close();
  }
}

type Posting = Readonly<{ form: RenderedForm; cookie: number; loanId: number; amount: string; key: string }>;

/** Several payments for every running loan, each with a key and an amount of its own. */
async function preparePostings(): Promise<Posting[]> {
  const loans = read((db) =>
    db.$client
      .prepare(`select id from loan where status = 'active' and outstanding_principal > 200000`)
      .pluck()
      .all(),
  ) as number[];
  const forms = new Map<number, RenderedForm>();
  const postings: Posting[] = [];
  for (let index = 0; index < POSTINGS; index += 1) {
    const loanId = loans[index % loans.length] ?? 0;
    const cookie = (index % loans.length) % cookies.length;
    const amount = `${10 + Math.floor(index / 100)}.${String(index % 100).padStart(2, '0')}`;
    const shown =
      forms.get(loanId) ??
      (await readForm(
        `${portal.origin}/loans/${loanId}/repay?amount=10&excess=hold&channel=mobile_payment`,
        cookies[cookie] ?? '',
        { button: '确认收款入账' },
      ));
    forms.set(loanId, shown);
    postings.push({ form: shown, cookie, loanId, amount, key: randomUUID() });
  }
  return postings;
}

type Answer = 'refused' | 'lost' | Readonly<{ receipt: string }>;

/** Without the sequence that was seen: here many desks take money for one loan at the same moment. */
async function post({ form, cookie, amount, key }: Posting, origin: string): Promise<Answer> {
  const typed = { amount, idempotencyKey: key, expectedSequence: '' };
  const there = { ...form, url: form.url.replace(/^http:\/\/[^/]+/, origin) };
  const answer = await postRendered(there, cookies[cookie] ?? '', typed).catch(() => null);
  if (!answer) return 'lost';
  const notice = new URL(answer.headers.get('location') ?? '/', origin).searchParams.get('notice') ?? '';
  const receipt = /收据号 (\S+)/.exec(notice)?.[1];
  return receipt ? { receipt } : 'refused';
}

const receiptsIn = (db: Db): Map<string, { loanId: number; amount: number }> =>
  new Map(
    (
      db.$client
        .prepare(
          `select receipt_number as receipt, loan_id as loanId, amount from loan_event where receipt_number is not null`,
        )
        .all() as { receipt: string; loanId: number; amount: number }[]
    ).map(({ receipt, ...rest }) => [receipt, rest]),
  );

const fenOf = (amount: string): number => Math.round(Number(amount) * 100);

let postings: Posting[];
let answers: Answer[];

it('posts two hundred payments at once, and the power goes in the middle', async () => {
  postings = await preparePostings();
  let acknowledged = 0;
  let cut: Promise<void> | undefined;
  answers = await Promise.all(
    postings.map(async (posting) => {
      const answer = await post(posting, portal.origin);
      if (typeof answer === 'object') acknowledged += 1;
      if (acknowledged >= CUT_AFTER) cut ??= portal.kill();
      return answer;
    }),
  );
  await cut;
  expect(answers.filter((answer) => answer === 'refused')).toEqual([]);
  expect(answers.filter((answer) => answer === 'lost').length).toBeGreaterThan(0);
  expect(acknowledged).toBeGreaterThanOrEqual(CUT_AFTER);
});

it('starts again with every payment it had acknowledged, and none by half', async () => {
  again = await startPortal({ directory: portal.dataDirectory });
  const stored = read(receiptsIn);
  const found = answers.filter((answer, index) => {
    const kept = typeof answer === 'object' ? stored.get(answer.receipt) : undefined;
    const posting = postings[index];
    return kept && posting && kept.loanId === posting.loanId && kept.amount === fenOf(posting.amount);
  });
  const acknowledged = answers.filter((answer) => typeof answer === 'object').length;
  const keys = new Set(read((db) => db.$client.prepare('select key from idempotency').pluck().all()));
  const committed = postings.filter(({ key }) => keys.has(key)).length;
  console.log(
    `power cut: ${POSTINGS} posted at once, ${acknowledged} acknowledged, ${found.length} of them found, ` +
      `${acknowledged - found.length} lost; ${committed - acknowledged} committed whose answer the cut swallowed`,
  );
  expect(found.length).toBe(acknowledged);
  expect(committed).toBeGreaterThanOrEqual(acknowledged);
  expectSoundBooks();
});

it('takes every payment once when the desks post theirs again', async () => {
  const origin = again?.origin ?? '';
  await signInAll(origin);
  const before = read(receiptsIn).size;
  const keys = new Set(read((db) => db.$client.prepare('select key from idempotency').pluck().all()));
  const missing = postings.filter(({ key }) => !keys.has(key)).length;
  const second = await Promise.all(postings.map((posting) => post(posting, origin)));
  expect(second.filter((answer) => typeof answer === 'string')).toEqual([]);
  // Whoever had an answer before the cut gets the same again.
  answers.forEach((answer, index) => {
    if (typeof answer === 'object') expect(second[index]).toEqual(answer);
  });
  expect(new Set(second.map((answer) => (typeof answer === 'object' ? answer.receipt : ''))).size).toBe(
    POSTINGS,
  );
  expect(read(receiptsIn).size).toBe(before + missing);
  expectSoundBooks();
});

function expectSoundBooks(): void {
  read((db) => {
    const one = (sql: string): unknown => db.$client.prepare(sql).pluck().get();
    expect(one('pragma integrity_check')).toBe('ok');
    expect(db.$client.prepare('pragma foreign_key_check').all()).toEqual([]);
    expect(verifyBooks(db).differences).toEqual([]);
    const withoutVoucher = `select count(*) from loan_event e where type in ('disburse', 'repay', 'refund') and not exists
      (select 1 from voucher v where v.loan_id = e.loan_id and v.event_sequence = e.sequence)`;
    expect(one(withoutVoucher)).toBe(0);
    const withoutLine = `select count(*) from idempotency i where action = 'repayment.post' and not exists
      (select 1 from audit a where a.action = i.action and a.outcome = 'done' and a.summary like
        '%' || json_extract(i.result, '$.receiptNumber') || '%')`;
    expect(one(withoutLine)).toBe(0);
    // Numbers are taken in the transaction that uses them: none is missing.
    const numbers = `select max(n) - min(n) + 1 - count(*) from
      (select cast(substr(receipt_number, 7) as integer) as n from loan_event
        where receipt_number like 'SJ' || strftime('%Y', 'now', '+8 hours') || '%')`;
    expect(one(numbers)).toBe(0);
  });
}
