// Every change of a loan through its forms: asked for, sent back, asked for again and agreed to, with forged posts at
// each step; the books verify at the end.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyBooks } from '@/lib/commands/loan/verify-books';
import { addDays, addMonths, isoDate } from '@/lib/domain/calendar/iso-date';
import { CHANGE_KINDS, type ChangeKind } from '@/lib/domain/workflow/loan-request';
import { requestKindLabels } from '@/lib/format/labels-receipt';
import { PEOPLE, type Person } from './office';
import { openOffice, type OpenOffice } from './open-office';
import { auditAfter, businessIn, lastAudit } from './posting';
import { postRendered, readForm, type RenderedForm } from './post-form';

let open: OpenOffice;

beforeAll(async () => {
  open = await openOffice();
});

afterAll(() => open?.close());

type Story = Readonly<{
  kind: ChangeKind;
  loan: 'overdue' | 'running' | 'credited' | 'giveUp';
  asked: (open: OpenOffice) => Readonly<Record<string, string>>;
}>;

const reason = '经贷审会研究同意';
const dayOf = ({ office }: OpenOffice, days: number): string => addDays(isoDate(office.today), days);
const column = (one: OpenOffice, query: string, id: number): string =>
  one.look((db) => String(db.$client.prepare(query).pluck().get(id)));

/** In the order in which one loan can live through them. */
const STORIES: readonly Story[] = [
  { kind: 'waiver', loan: 'overdue', asked: () => ({ component: 'penalty', amount: '0.01' }) },
  { kind: 'charge', loan: 'overdue', asked: () => ({ name: '公证费', amount: '200' }) },
  {
    kind: 'rate-change',
    loan: 'overdue',
    asked: (one) => ({ valueDate: dayOf(one, 0), annualRate: '12.34' }),
  },
  {
    kind: 'transfer',
    loan: 'overdue',
    asked: (one) => ({
      debtor: column(one, 'select number from customer where id = ?', one.office.customers.farmer),
    }),
  },
  { kind: 'accrual-stop', loan: 'overdue', asked: (one) => ({ valueDate: dayOf(one, -1) }) },
  { kind: 'accrual-resume', loan: 'overdue', asked: (one) => ({ valueDate: dayOf(one, 0) }) },
  { kind: 'write-off', loan: 'overdue', asked: () => ({}) },
  {
    kind: 'recovery',
    loan: 'overdue',
    asked: (one) => ({ amount: '100', valueDate: dayOf(one, 0), channel: 'bank_transfer' }),
  },
  { kind: 'draw-end', loan: 'giveUp', asked: () => ({}) },
  {
    kind: 'deferral',
    loan: 'running',
    asked: () => ({ periods: '1' }),
  },
  {
    kind: 'misuse',
    loan: 'running',
    asked: (one) => ({ valueDate: dayOf(one, -1), amount: '10000' }),
  },
  { kind: 'misuse-end', loan: 'running', asked: (one) => ({ valueDate: dayOf(one, 0) }) },
  {
    kind: 'restructure',
    loan: 'credited',
    asked: (one) => ({
      method: 'interest_only',
      maturesOn: addMonths(isoDate(one.office.today), 12),
      periodEvery: '1',
      periodUnit: 'quarter',
      dueDayRule: 'settlement_day',
      dueDay: '20',
      annualRate: '12',
      principalPeriods: '0',
      agreed: '',
    }),
  },
  {
    kind: 'extension',
    loan: 'running',
    asked: (one) => {
      const matures = column(one, 'select matures_on from loan where id = ?', one.office.loans.running);
      return { maturesOn: addMonths(isoDate(matures), 1), annualRate: '' };
    },
  },
];

it('tells a story of every kind', () => {
  expect(STORIES.map(({ kind }) => kind).sort()).toEqual([...CHANGE_KINDS].sort());
});

const requestForm = ({ kind, loan, asked }: Story): Promise<RenderedForm> => {
  const query = new URLSearchParams({ ...asked(open), reason });
  const address = `${open.portal.origin}/loans/${open.office.loans[loan]}/changes/${kind}?${query}`;
  return readForm(address, open.cookies.operator, { button: `提交${requestKindLabels[kind]}申请` });
};

const decisionForm = (kind: ChangeKind, button: string): Promise<RenderedForm> => {
  const requestId = open.look((db) =>
    db.$client
      .prepare(`select id from loan_request where kind = ? and state = 'requested'`)
      .pluck()
      .get(kind),
  );
  return readForm(`${open.portal.origin}/approvals`, open.cookies.reviewer, {
    button,
    among: ['requestId', String(requestId)],
  });
};

type Typed = Readonly<Record<string, string>>;

/** Posted by those who may not, and from elsewhere: refused, nothing written, in the log. */
async function isRefusedToOthers(form: RenderedForm, action: string, who: Person, typed: Typed) {
  const others = (['administrator', 'operator', 'reviewer'] as const).filter((one) => one !== who);
  for (const other of [...others, null]) {
    const [before, logged] = [open.look(businessIn), open.look(lastAudit)];
    const cookie = open.cookies[other ?? who];
    const options = other ? {} : { origin: 'https://evil.example' };
    const answer = await postRendered(form, cookie, typed, options);
    expect(answer.headers.get('location') ?? '').not.toMatch(/notice=/);
    expect(open.look(businessIn) === before, `${other ?? 'a foreign page'} writes nothing`).toBe(true);
    const lines = open.look((db) => auditAfter(db, logged));
    expect(lines.map((line) => [line.action, line.outcome, line.actorName])).toContainEqual([
      other ? action : 'request.foreign',
      'denied',
      PEOPLE[other ?? who].name,
    ]);
  }
}

async function isDone(form: RenderedForm, action: string, who: Person, typed: Typed, leadsTo: RegExp) {
  const logged = open.look(lastAudit);
  const answer = await postRendered(form, open.cookies[who], typed);
  expect(answer.headers.get('location') ?? '').toMatch(leadsTo);
  const lines = open.look((db) => auditAfter(db, logged));
  expect(lines.map((line) => [line.action, line.outcome, line.actorName])).toContainEqual([
    action,
    'done',
    PEOPLE[who].name,
  ]);
}

describe.each(STORIES)('$kind', (story) => {
  const { kind } = story;

  it('is asked for by an operator and sent back by a reviewer', async () => {
    const form = await requestForm(story);
    await isRefusedToOthers(form, `${kind}.request`, 'operator', {});
    await isDone(form, `${kind}.request`, 'operator', {}, /^\/loans\/\d+\?notice=/);
    const answer = await decisionForm(kind, '退回申请');
    const typed = { note: '材料不全，补齐后再报' };
    await isRefusedToOthers(answer, `${kind}.reject`, 'reviewer', typed);
    await isDone(answer, `${kind}.reject`, 'reviewer', typed, /^\/approvals\?notice=/);
  });

  it('is asked for again and agreed to, once, and the books verify', async () => {
    const form = await requestForm(story);
    await isDone(form, `${kind}.request`, 'operator', {}, /^\/loans\/\d+\?notice=/);
    const answer = await decisionForm(kind, '复核通过');
    const typed = { note: '' };
    await isRefusedToOthers(answer, `${kind}.approve`, 'reviewer', typed);
    await isDone(answer, `${kind}.approve`, 'reviewer', typed, /^\/approvals\?notice=/);
    const again = await postRendered(answer, open.cookies.reviewer, typed);
    expect(again.headers.get('location') ?? '').not.toMatch(/notice=/);
    expect(open.look((db) => verifyBooks(db).differences)).toEqual([]);
  });
});
