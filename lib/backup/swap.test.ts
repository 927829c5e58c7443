import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase, type Db } from '@/db/client';
import { audit, customer, session } from '@/db/schema';
import { findCompany, updateCompany } from '@/db/store/company';
import { verifyBooks } from '@/lib/commands/loan/verify-books';
import { instant } from '@/lib/domain/calendar/instant';
import { companyFolder, FOLDER_PASSPHRASE, type CompanyFolder } from '@/lib/testing/company-folder';
import { candidateDatabase, findCandidate, finishCandidate } from './candidate';
import { databaseIn } from './data-folder';
import { makeBackup } from './make';
import { recoverSwap, swapIn, SWAP_STEPS } from './swap';
import { perform } from './task';

const AT = instant('2026-06-10T02:00:00.000Z');
const OLD = '后来改过的名字';
const NEW = '杭州安信小额贷款有限公司';

let company: CompanyFolder;

/** A backup is made, then the company goes on, and the last that it did stands in the write-ahead log alone. */
beforeEach(async () => {
  company = companyFolder();
  const file = path.join(company.folder, 'backup.age');
  await makeBackup({ dataFolder: company.folder, passphrase: FOLDER_PASSPHRASE, at: AT, target: file });
  company.db.$client.pragma('wal_autocheckpoint = 0');
  company.db.transaction((tx) => updateCompany(tx, { name: OLD }));
  await perform({
    task: 'inspect',
    dataFolder: company.folder,
    file,
    passphrase: FOLDER_PASSPHRASE,
    candidate: { id: 'c', source: '上传', preparedAt: AT, preparedBy: '管理' },
  });
});
afterEach(() => company.remove());

const reopened = <T>(look: (db: Db) => T): T => {
  const db = openDatabase(databaseIn(company.folder));
  try {
    return look(db);
  } finally {
    db.$client.close();
  }
};
const companyName = () => reopened((db) => findCompany(db)?.name);

/** Whole: SQLite finds no fault, and the books agree. */
const isWhole = () =>
  reopened(
    (db) =>
      db.$client.pragma('integrity_check', { simple: true }) === 'ok' &&
      verifyBooks(db).differences.length === 0,
  );

it('puts the new in the place of the old, with nothing left over', () => {
  company.db.$client.close();
  swapIn(company.folder);
  expect(companyName()).toBe(NEW);
  expect(isWhole()).toBe(true);
  expect(readdirSync(path.join(company.folder, 'restore'))).toEqual([]);
  expect(findCandidate(company.folder)).toBeNull();
});

it('keeps the files of the old where no backup of it could be made', () => {
  company.db.$client.close();
  swapIn(company.folder, { keepAs: 'replaced-1' });
  const kept = openDatabase(path.join(company.folder, 'replaced-1', 'loan.db'));
  expect(findCompany(kept)?.name).toBe(OLD);
  kept.$client.close();
  expect(companyName()).toBe(NEW);
});

it('signs everybody out in the restored database and says who restored it', () => {
  const row = {
    at: AT,
    actorId: 1,
    actorName: '管理',
    actorRole: 'administrator',
    action: 'backup.restore',
    outcome: 'done',
    subjectType: 'backup',
    subjectId: null,
    summary: '恢复',
    address: 'local',
    requestId: 'test',
  } as const;
  const candidate = openDatabase(candidateDatabase(company.folder));
  candidate
    .insert(session)
    .values({
      tokenHash: 'h',
      userId: 1,
      createdAt: AT,
      lastSeenAt: AT,
      expiresAt: AT,
      address: '',
      userAgent: '',
    })
    .run();
  candidate.$client.close();
  finishCandidate(company.folder, row);
  company.db.$client.close();
  swapIn(company.folder);
  reopened((db) => {
    expect(db.select().from(session).all()).toMatchObject([{ endedAt: AT }]);
    expect(db.select().from(audit).all()).toMatchObject([{ action: 'backup.restore', summary: '恢复' }]);
  });
});

describe('killed at each step', () => {
  it.each(SWAP_STEPS)('after "%s" the old or the new stands whole', (step) => {
    // The kill takes the server too: its log is left behind as it was.
    const wal = `${databaseIn(company.folder)}-wal`;
    expect(existsSync(wal)).toBe(true);
    const script = path.resolve('lib/testing/swap-and-die.ts');
    const died = spawnSync(process.execPath, ['--import', 'tsx', script, company.folder, step], {
      encoding: 'utf8',
    });
    expect(died.signal, died.stderr).toBe('SIGKILL');
    recoverSwap(company.folder);
    expect(companyName()).toBe(step === 'kept' ? OLD : NEW);
    expect(isWhole()).toBe(true);
    expect(readdirSync(path.join(company.folder, 'restore')).filter((name) => name === 'replaced')).toEqual(
      [],
    );
  });

  it('a database written to after the swap is not touched by a later recovery', () => {
    company.db.$client.close();
    swapIn(company.folder);
    const db = openDatabase(databaseIn(company.folder));
    db.transaction((tx) => updateCompany(tx, { name: '再改' }));
    expect(recoverSwap(company.folder)).toBe(false);
    expect(findCompany(db)?.name).toBe('再改');
    db.$client.close();
  });
});

it('does not lose what the old database has in its log when the swap was never meant', () => {
  const names = company.db.select().from(customer).all();
  expect(() =>
    swapIn(company.folder, {
      onStep: () => {
        throw new Error('stopped');
      },
    }),
  ).toThrow('stopped');
  expect(recoverSwap(company.folder)).toBe(false);
  expect(companyName()).toBe(OLD);
  expect(company.db.select().from(customer).all()).toEqual(names);
});
