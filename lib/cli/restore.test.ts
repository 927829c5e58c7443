import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { desc } from 'drizzle-orm';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openDatabase, type Db } from '@/db/client';
import { audit } from '@/db/schema';
import { findCompany, updateCompany } from '@/db/store/company';
import { perform } from '@/lib/backup/task';
import { instant } from '@/lib/domain/calendar/instant';
import { companyFolder, FOLDER_PASSPHRASE, type CompanyFolder } from '@/lib/testing/company-folder';

const AT = instant('2026-06-10T02:00:00.000Z');
const OLD = '后来改过的名字';
const NEW = '杭州安信小额贷款有限公司';

let company: CompanyFolder;
let file: string;
beforeEach(async () => {
  company = companyFolder();
  const made = await perform({ task: 'create', dataFolder: company.folder, at: AT, kind: 'manual' });
  file = path.join(company.folder, 'backups', made.name);
  company.db.transaction((tx) => updateCompany(tx, { name: OLD }));
});
afterEach(() => company.remove());

/** As at a shell: what is typed comes by the pipe, a line for each question. */
const restore = (folder: string, typed: string, ...args: string[]) =>
  spawnSync(process.execPath, ['--import', 'tsx', 'lib/cli/restore.ts', ...args], {
    input: typed,
    encoding: 'utf8',
    env: { ...process.env, DATA_DIR: folder },
  });

const inFolder = <T>(folder: string, look: (db: Db) => T): T => {
  const db = openDatabase(path.join(folder, 'loan.db'));
  try {
    return look(db);
  } finally {
    db.$client.close();
  }
};
const nameIn = (folder: string) => inFolder(folder, (db) => findCompany(db)?.name);

it('restores on a yes, with the passphrase of the machine, and says what it has done', () => {
  company.db.$client.close();
  const done = restore(company.folder, '\nyes\n', file);
  expect(done.stderr).toBe('');
  expect(done.stdout).toMatch(/已恢复到 2026-06-10 10:00 的备份/);
  expect(done.status).toBe(0);
  expect(nameIn(company.folder)).toBe(NEW);
  expect(
    inFolder(company.folder, (db) => db.select().from(audit).orderBy(desc(audit.id)).get()),
  ).toMatchObject({ action: 'backup.restore', actorName: '命令行' });
  expect(readdirSync(path.join(company.folder, 'backups')).join()).toMatch(/before-restore/);
});

it('touches nothing without a yes, with a wrong passphrase, and while the portal runs', () => {
  const running = restore(company.folder, '\nyes\n', file);
  expect(running).toMatchObject({ status: 1, stderr: expect.stringMatching(/另有程序/) });
  company.db.$client.close();
  expect(restore(company.folder, '\nno\n', file)).toMatchObject({ status: 1 });
  expect(restore(company.folder, '0TEST-0TEST-0TEST-0TEST-0TEST-1TEST\nyes\n', file)).toMatchObject({
    status: 1,
    stderr: expect.stringMatching(/口令不正确/),
  });
  expect(nameIn(company.folder)).toBe(OLD);
  expect(readdirSync(path.join(company.folder, 'restore'))).toEqual([]);
});

it('brings a company to a new machine, where nothing of it is', () => {
  const fresh = mkdtempSync(path.join(tmpdir(), 'loan-fresh-'));
  try {
    const done = restore(fresh, `${FOLDER_PASSPHRASE}\n`, file, '--yes');
    expect(done).toMatchObject({ status: 0, stderr: '' });
    expect(nameIn(fresh)).toBe(NEW);
  } finally {
    rmSync(fresh, { recursive: true });
  }
});

it('puts a damaged database aside as it is', () => {
  company.db.$client.close();
  const live = path.join(company.folder, 'loan.db');
  const broken = Buffer.concat([Buffer.alloc(100, 0x5a), readFileSync(live).subarray(100)]);
  writeFileSync(live, broken);
  const done = restore(company.folder, '\n', file, '--yes');
  expect(done).toMatchObject({ status: 0, stderr: '' });
  expect(nameIn(company.folder)).toBe(NEW);
  const [aside] = readdirSync(company.folder).filter((name) => name.startsWith('replaced-'));
  expect(readFileSync(path.join(company.folder, aside ?? '', 'loan.db'))).toEqual(broken);
});
