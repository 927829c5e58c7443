// Goal: a company that began with any earlier release opens this one with the same figures, and goes on. Method: the
// database of each release (the office of the browser tests with changes of its loans; the papers' bytes left out, which
// no figure needs) is migrated here and replayed.
import { readdirSync, readFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { migrateDatabase, openDatabase, type Db } from '@/db/client';
import { loan, loanInstalment, productVersion } from '@/db/schema';
import { verifyAudit } from '@/lib/commands/audit/verify-audit';
import { execute, type CommandContext } from '@/lib/commands/command';
import { closeDay } from '@/lib/commands/day/close';
import { verifyBooks } from '@/lib/commands/loan/verify-books';
import { postRepayment } from '@/lib/commands/repayment/post';
import type { Actor } from '@/lib/domain/access/permissions';
import { validateTerms } from '@/lib/domain/loan/validate-terms';
import { contextOf } from './fresh-db';
import { done } from './lending-samples';

const FOLDER = path.join(import.meta.dirname, 'releases');
/** The days after the one on which the databases were left. */
const NEXT_DAY = '2026-11-26';
const system: Actor = { id: 0, name: '系统', role: 'system', mustChangePassword: false };
const operator: Actor = { id: 2, name: '李静', role: 'operator', mustChangePassword: false };

describe.each(readdirSync(FOLDER))('a company from release %s', (name) => {
  let folder: string;
  let db: Db;
  let before: readonly unknown[];

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'loan-release-'));
    const file = path.join(folder, 'loan.db');
    writeFileSync(file, gunzipSync(readFileSync(path.join(FOLDER, name))));
    db = openDatabase(file);
    before = figures();
    migrateDatabase(db);
  });

  afterEach(() => {
    db.$client.close();
    rmSync(folder, { recursive: true });
  });

  const figures = (): readonly unknown[] =>
    ['loan', 'loan_instalment', 'voucher_line'].map((table) =>
      db.$client.prepare(`select count(*) as count from ${table}`).get(),
    );
  const as = (actor: Actor): CommandContext => contextOf(db, actor, NEXT_DAY);

  it('is migrated without a word lost', () => {
    expect(figures()).toEqual(before);
    expect(db.$client.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(db.$client.pragma('foreign_key_check')).toEqual([]);
    expect(verifyAudit(db).faults).toEqual([]);
  });

  it('replays to the figures it had', () => {
    const { loans, differences } = verifyBooks(db);
    expect(differences).toEqual([]);
    expect(loans).toBe(db.select().from(loan).all().length);
    expect(db.select().from(loanInstalment).all().length).toBeGreaterThan(0);
  });

  it('has whole terms in each product and each loan', () => {
    for (const { terms } of db.select().from(productVersion).all())
      expect(() => validateTerms(terms)).not.toThrow();
    for (const { terms } of db.select().from(loan).all()) expect(() => validateTerms(terms)).not.toThrow();
  });

  it('goes on: a day is closed, money is taken, and the books agree', async () => {
    done(await execute(closeDay, as(system), {}));
    const [running] = db
      .select()
      .from(loan)
      .all()
      .filter((row) => row.status === 'active');
    const receipt = { amount: '123.45', valueDate: NEXT_DAY, excess: 'hold', channel: 'bank_transfer' };
    done(await execute(postRepayment, as(operator), { ...receipt, loanId: running?.id }));
    expect(verifyBooks(db).differences).toEqual([]);
    expect(verifyAudit(db).faults).toEqual([]);
  });
});
