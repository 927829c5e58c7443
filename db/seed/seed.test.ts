import { count, eq, ne } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { listTodo, type TodoKind } from '@/db/queries/todo';
import {
  application,
  applicationStep,
  audit,
  contract,
  customer,
  disbursement,
  loanRequest,
  product,
  productVersion,
  user,
} from '@/db/schema';
import { domainEvents, listAllLoans, listEvents, listInstalments, type LoanRow } from '@/db/store/loan';
import { verifyBooks } from '@/lib/commands/loan/verify-books';
import type { Actor } from '@/lib/domain/access/permissions';
import { isoDate, type IsoDate } from '@/lib/domain/calendar/iso-date';
import { PRESET_NAMES, presetNamesOf } from '@/lib/domain/loan/product-presets';
import { replay } from '@/lib/domain/loan/replay';
import type { LoanState } from '@/lib/domain/loan/state';
import { parseYuan, toYuanText } from '@/lib/domain/money/money';
import { freshDb } from '@/lib/testing/fresh-db';
import chinaPractice from '@/lib/testing/golden/china-practice.json';
import dueDates from '@/lib/testing/golden/due-dates.json';
import interestOnly from '@/lib/testing/golden/interest-only.json';
import { goldenCase, goldenRows } from '@/lib/testing/golden-cases';
import { NEW_PRODUCTS } from './new-products';
import { DEMO_ACCOUNTS, seedDemo } from './seed';
import { loanStories, openStories, type Story } from './stories';

/** Seeding draws some hundred papers; the machine of CI has two cores. */
const PATIENCE = 400_000;
const TODAY = isoDate('2026-11-25');
const stories = loanStories(TODAY);

const db = freshDb();
let loans: LoanRow[] = [];
const states = new Map<number, LoanState>();

const seed = async (into: typeof db, today: IsoDate, tells?: (story: Story) => boolean) => {
  await seedDemo(into, today, tells);
  return listAllLoans(into);
};

beforeAll(async () => {
  loans = await seed(db, TODAY);
  for (const row of loans) states.set(row.id, replay(row.terms, domainEvents(listEvents(db, row.id)), TODAY));
}, PATIENCE);

const stateCounts = (rows: readonly { state: string; n: number }[]) =>
  Object.fromEntries(rows.map(({ state, n }) => [state, n]));

const loansWhere = (holds: (state: LoanState, row: LoanRow) => boolean): LoanRow[] =>
  loans.filter((row) => {
    const state = states.get(row.id);
    return state !== undefined && holds(state, row);
  });

describe('the demo company', () => {
  it('offers every product of the trade', () => {
    const versions = db.select().from(productVersion).all();
    const kinds = versions.flatMap(({ terms }) => presetNamesOf(terms));
    expect(PRESET_NAMES.filter((name) => !kinds.includes(name))).toEqual([]);
  });

  it('has sixty customers with names and numbers of their own', () => {
    const rows = db.select().from(customer).all();
    expect(rows).toHaveLength(60);
    for (const column of ['name', 'identityNumber', 'phone', 'bankAccount'] as const)
      expect(new Set(rows.map((row) => row[column])).size).toBe(60);
    expect(new Set(rows.map((row) => row.kind)).size).toBe(4);
  });

  it('has ninety loans, running and settled, of every product', () => {
    expect(loans).toHaveLength(90);
    expect(loans.filter((row) => row.status === 'settled')).toHaveLength(30);
    const added = new Set(NEW_PRODUCTS.map(({ code }) => code));
    const first = db
      .select()
      .from(product)
      .all()
      .filter(({ code }) => !added.has(code));
    const lent = new Set(loans.map((row) => row.productName));
    expect(first.filter(({ name }) => !lent.has(name))).toEqual([]);
    expect(new Set(loans.map((row) => row.guarantee)).size).toBe(4);
  });

  it('has loans late by days, by a month, by a quarter, and never paid at all', () => {
    const late = (from: number, to: number) =>
      loansWhere(({ daysPastDue }) => daysPastDue >= from && daysPastDue <= to).length;
    expect(late(1, 29)).toBeGreaterThanOrEqual(4);
    expect(late(30, 89)).toBeGreaterThanOrEqual(5);
    expect(late(90, 1000)).toBeGreaterThanOrEqual(3);
    const neverPaid = loansWhere((state) => state.daysPastDue > 30 && state.allocations.length === 0);
    expect(neverPaid.length).toBeGreaterThanOrEqual(2);
    expect(loansWhere((state) => state.daysPastDue === 0 && state.settledOn === null).length).toBeGreaterThan(
      40,
    );
  });

  it('has loans settled on time and early, prepaid in part, and with money held', () => {
    expect(loansWhere((state, row) => state.settledOn === row.maturesOn).length).toBeGreaterThan(5);
    expect(
      loansWhere(({ settledOn }, row) => settledOn !== null && settledOn < row.maturesOn).length,
    ).toBeGreaterThan(5);
    const prepaid = loansWhere(
      ({ settledOn, allocations }) =>
        settledOn === null && allocations.some((one) => one.prepaidPrincipal > 0),
    );
    expect(prepaid.length).toBeGreaterThanOrEqual(3);
    expect(loansWhere(({ credit }) => credit > 0).length).toBeGreaterThanOrEqual(5);
  });

  it('has cases in every state, of the application, the contract and the disbursement', () => {
    const applications = db
      .select({ state: application.state, n: count() })
      .from(application)
      .groupBy(application.state)
      .all();
    expect(stateCounts(applications)).toEqual({
      draft: 3,
      investigating: 4,
      reviewing: 3,
      approving: 3,
      approved: 3,
      contracted: 99,
      refused: 2,
      withdrawn: 2,
    });
    const contracts = db
      .select({ state: contract.state, n: count() })
      .from(contract)
      .groupBy(contract.state)
      .all();
    expect(stateCounts(contracts)).toEqual({ drafted: 3, signed: 6, disbursed: 90, voided: 2 });
    const disbursements = db
      .select({ state: disbursement.state, n: count() })
      .from(disbursement)
      .groupBy(disbursement.state)
      .all();
    expect(stateCounts(disbursements)).toEqual({ requested: 3, released: 90, rejected: 1 });
  });

  it('has reversals and refunds waiting, released and rejected', () => {
    const requests = db
      .select({ kind: loanRequest.kind, state: loanRequest.state, n: count() })
      .from(loanRequest)
      .groupBy(loanRequest.kind, loanRequest.state)
      .all();
    expect(requests).toEqual(
      expect.arrayContaining([
        { kind: 'reversal', state: 'requested', n: 2 },
        { kind: 'reversal', state: 'released', n: 2 },
        { kind: 'reversal', state: 'rejected', n: 1 },
        { kind: 'refund', state: 'requested', n: 1 },
        { kind: 'refund', state: 'released', n: 1 },
        { kind: 'refund', state: 'rejected', n: 1 },
      ]),
    );
  });

  it('gives each of its people work, and every kind of work to somebody', () => {
    const kinds = new Set<TodoKind>();
    for (const { username } of DEMO_ACCOUNTS.filter(({ roleLabel }) => roleLabel !== '管理员')) {
      const items = listTodo(db, actorOf(username));
      expect(items.length, username).toBeGreaterThan(3);
      for (const item of items) kinds.add(item.kind);
    }
    expect(kinds.size).toBe(12);
  });

  it('was refused nothing, and speaks of each case in its own words', () => {
    expect(db.select().from(audit).where(ne(audit.outcome, 'done')).all()).toEqual([]);
    const said = db
      .select({ opinion: applicationStep.opinion, stage: applicationStep.stage, n: count() })
      .from(applicationStep)
      .groupBy(applicationStep.opinion, applicationStep.stage)
      .all()
      .filter(({ stage }) => stage !== 'entry' && stage !== 'contract');
    expect(said.length).toBeGreaterThan(200);
    expect(Math.max(...said.map(({ n }) => n))).toBeLessThanOrEqual(4);
  });

  it('has books without a difference', () => {
    const { differences, vouchers } = verifyBooks(db);
    expect(differences).toEqual([]);
    expect(vouchers).toBeGreaterThan(700);
  });
});

function actorOf(username: string): Actor {
  const row = db.select().from(user).where(eq(user.username, username)).get();
  if (!row) throw new Error(`nobody is called ${username}`);
  return { id: row.id, name: row.name, role: row.role, mustChangePassword: false };
}

/** The stored loan that tells a golden case: its customer's, begun on its day. */
function goldenLoan(id: string): LoanRow {
  const story = stories.find((one) => one.goldenId === id);
  const found = loans.find(
    (row) =>
      row.disbursedOn === story?.begunOn &&
      row.principal === parseYuan(String(story.yuan)) &&
      row.terms.annualRate === story.rate &&
      customerKey(row) === story.customer,
  );
  if (!found) throw new Error(`no loan tells ${id}`);
  return found;
}

function customerKey(row: LoanRow): string {
  const found = db.select().from(customer).where(eq(customer.id, row.customerId)).get();
  return found?.legalRepresentative || found?.name || '';
}

describe('golden loans', () => {
  it.each(['cn-ei-1', 'cn-ei-2', 'cn-ep-1', 'cn-io-1', 'cn-io-2'])(
    '%s is paid by its plan, to the fen',
    (id) => {
      const row = goldenLoan(id);
      const golden = goldenCase(id);
      expect(toYuanText(row.principal)).toBe(golden.terms.principal);
      expect(row.terms.method).toBe(golden.method);
      expect(row.status).toBe('settled');
      const stored = listInstalments(db, row.id).map((one) => ({
        period: one.period,
        due: one.dueOn,
        principal: toYuanText(one.principalDue),
        interest: toYuanText(one.interestDue),
        paid: toYuanText(one.principalPaid),
      }));
      expect(stored).toEqual(
        goldenRows(golden).map(({ period, due, principal, interest }) => ({
          period,
          due,
          principal,
          interest,
          paid: principal,
        })),
      );
    },
  );

  it('cn-itemised-1 is settled early for interest of whole months and odd days', () => {
    const row = goldenLoan('cn-itemised-1');
    const { expected, terms } = goldenCase('cn-itemised-1');
    expect(row.settledOn).toBe(terms.repaidOn);
    expect(toYuanText(states.get(row.id)?.paid.interest ?? row.credit)).toBe(expected.interest);
  });

  it('cn-overdue-1 pays its penalty and compound interest of thirty days', () => {
    const row = goldenLoan('cn-overdue-1');
    const { expected, terms } = goldenCase('cn-overdue-1');
    expect([row.maturesOn, row.settledOn]).toEqual([terms.dueOn, terms.asOf]);
    const paid = states.get(row.id)?.paid;
    expect(paid && { penalty: toYuanText(paid.penalty), compound: toYuanText(paid.compound) }).toEqual(
      expected,
    );
    expect(paid && toYuanText(paid.interest)).toBe(terms.unpaidInterest);
  });

  it.each(dueDates.map((golden) => [golden.id, golden] as const))(
    '%s falls due first on its day',
    (id, golden) => {
      const row = goldenLoan(id);
      expect(row.disbursedOn).toBe(golden.inputs.from);
      expect(listInstalments(db, row.id)[0]?.dueOn).toBe(golden.expected.value);
    },
  );

  it('leaves out only what no product can hold', () => {
    const told = new Set(stories.map((story) => story.goldenId));
    const leftOut = [...chinaPractice, ...interestOnly, ...dueDates]
      .map(({ id }) => id)
      .filter((id) => !told.has(id));
    expect(leftOut).toEqual([
      // No interest at all; no product may offer less than 1 %.
      'cn-ei-3',
      // Drawn and repaid at will, and a rate changed on the way: products of a later issue.
      'cn-balance-days-1',
      'cn-segments-1',
      // What is open has a fee in it, and no fee is charged yet.
      'cn-allocation-1',
      'cn-allocation-2',
      // 30 % a year is above what may be lent at.
      'fin-bl-01',
    ]);
  });
});

describe('on another day', () => {
  it.each(['2026-03-31', '2028-02-29', '2026-11-29'])(
    'the company of %s is told too, every ninth story of it',
    async (day) => {
      const today = isoDate(day);
      const tells = (story: Story) => story.index % 9 === 2;
      const other = freshDb();
      const told = await seed(other, today, tells);
      expect(told).toHaveLength(loanStories(today).filter(tells).length);
      expect(other.select().from(application).all().length).toBe(
        told.length + openStories(today).filter(tells).length,
      );
      expect(told.every((row) => row.status === 'settled' || row.projectedTo === today)).toBe(true);
      expect(verifyBooks(other).differences).toEqual([]);
    },
    PATIENCE,
  );
});
