import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { count } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { audit, loanEvent, voucher } from '@/db/schema';
import { execute } from '@/lib/commands/command';
import { postRepayment } from '@/lib/commands/repayment/post';
import { verifyBooks } from '@/lib/commands/loan/verify-books';
import { companyFolder, type CompanyFolder } from '@/lib/testing/company-folder';

// The marker package of Next, not our code: outside a server bundle it throws.
vi.mock('server-only', () => ({}));

const { clearTrouble, currentTrouble, noteTrouble, troubleOf } = await import('./trouble');
const { health } = await import('./health');
const { forgetDatabase } = await import('./database');
const { lastErrors } = await import('./error-log');
const { logBug } = await import('./log');

let company: CompanyFolder;
beforeEach(() => {
  company = companyFolder();
  vi.stubEnv('DATA_DIR', company.folder);
});
afterEach(() => {
  clearTrouble();
  forgetDatabase();
  vi.unstubAllEnvs();
  company.remove();
});

const DAY = '2026-02-18';
const repay = () =>
  execute(
    postRepayment,
    { ...company.world.operator(DAY), db: company.db },
    {
      loanId: company.world.loanId,
      valueDate: DAY,
      amount: '3.33',
      excess: 'hold',
      channel: 'bank_transfer',
      note: '',
    },
  );
const rows = () =>
  [loanEvent, voucher, audit].map((table) => company.db.select({ rows: count() }).from(table).get()?.rows);

describe('with no room left', () => {
  it('a posting fails as a whole, at whatever page that is, and goes through when there is room again', async () => {
    const { $client } = company.db;
    const pages = Number($client.pragma('page_count', { simple: true }));
    for (const more of [0, 1, 2, 3]) {
      $client.pragma(`max_page_count = ${pages + more}`);
      const { failure, before } = await repayUntilFull();
      expect(troubleOf(failure)).toBe('disk-full');
      expect(rows()).toEqual(before);
      expect(verifyBooks(company.db).differences).toEqual([]);
    }
    $client.pragma('max_page_count = 1000000');
    expect(await repay()).toMatchObject({ ok: true });
  });
});

async function repayUntilFull(): Promise<{ failure: unknown; before: unknown }> {
  for (let tries = 0; tries < 200; tries += 1) {
    const before = rows();
    try {
      await repay();
    } catch (failure) {
      return { failure, before };
    }
  }
  throw new Error('there was room for everything');
}

it('a database that may not be written to is told as such, and can still be read', async () => {
  company.db.$client.pragma('query_only = ON');
  const before = rows();
  const failure = await repay().catch((error: unknown) => error);
  expect(troubleOf(failure)).toBe('read-only');
  expect(rows()).toEqual(before);
});

it('a damaged database is told as such, and stays so until somebody acts', () => {
  const file = path.join(company.folder, 'loan.db');
  company.db.$client.close();
  const bytes = readFileSync(file);
  writeFileSync(file, Buffer.concat([Buffer.alloc(100, 0x5a), bytes.subarray(100)]));
  expect(health()).toBe('damaged');
  expect(currentTrouble()).toBe('damaged');
});

it('a missing database is not made anew without a word when its folder cannot be entered', () => {
  expect(troubleOf(Object.assign(new Error('no'), { code: 'SQLITE_CANTOPEN' }))).toBe('unreachable');
  expect(troubleOf(new Error('a bug'))).toBeNull();
  expect(
    troubleOf(new Error('wrapped', { cause: Object.assign(new Error('full'), { code: 'ENOSPC' }) })),
  ).toBe('disk-full');
});

it('all is well in a healthy folder, and a note is heard', () => {
  expect(health()).toBeNull();
  noteTrouble('disk-full');
  expect(health()).toBe('disk-full');
});

it('errors are kept by number and place, without what they say of anybody', () => {
  const id = logBug(
    new Error('Failed query: select … params: 张建国, 110105194912310027'),
    'customer.create',
  );
  const [last] = lastErrors(10);
  expect(last).toMatchObject({ id, where: 'customer.create', kind: 'Error' });
  expect(last?.frames.length).toBeGreaterThan(0);
  expect(readFileSync(path.join(company.folder, 'logs', 'errors.jsonl'), 'utf8')).not.toMatch(/张建国|1101/);
});
