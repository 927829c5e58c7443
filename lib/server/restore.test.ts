import { readdirSync } from 'node:fs';
import path from 'node:path';
import { desc } from 'drizzle-orm';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openDatabase } from '@/db/client';
import { audit, session } from '@/db/schema';
import { findCompany, updateCompany } from '@/db/store/company';
import { perform } from '@/lib/backup/task';
import type { CommandContext } from '@/lib/commands/command';
import type { Candidate } from '@/lib/schemas/backup';
import { instant } from '@/lib/domain/calendar/instant';
import { companyFolder, FOLDER_PASSPHRASE, type CompanyFolder } from '@/lib/testing/company-folder';

// The marker package of Next, not our code: outside a server bundle it throws.
vi.mock('server-only', () => ({}));

const { carryOutRestore } = await import('./restore');
const { database, forgetDatabase } = await import('./database');
const { currentTrouble } = await import('./trouble');

const AT = instant('2026-06-10T02:00:00.000Z');
const OLD = '后来改过的名字';
const NEW = '杭州安信小额贷款有限公司';

let company: CompanyFolder;
let context: CommandContext;
let candidate: Candidate;

beforeEach(async () => {
  company = companyFolder();
  vi.stubEnv('DATA_DIR', company.folder);
  const dataFolder = company.folder;
  const made = await perform({ task: 'create', dataFolder, at: AT, kind: 'manual' });
  const db = database();
  db.transaction((tx) => updateCompany(tx, { name: OLD }));
  context = { ...company.world.administrator('2026-06-10'), db };
  candidate = await perform({
    task: 'inspect',
    dataFolder,
    file: path.join(dataFolder, 'backups', made.name),
    passphrase: FOLDER_PASSPHRASE,
    candidate: { id: 'c1', source: made.name, preparedAt: AT, preparedBy: '管理' },
  });
});

afterEach(() => {
  forgetDatabase();
  vi.unstubAllEnvs();
  company.remove();
});

it('backs the present up, swaps, and the same process goes on with the restored data and nobody signed in', async () => {
  company.db.$client.close();
  const stamp = { userId: 1, createdAt: AT, lastSeenAt: AT, expiresAt: AT, address: '', userAgent: '' };
  database()
    .insert(session)
    .values({ tokenHash: 'h', ...stamp })
    .run();
  await carryOutRestore(context, candidate);
  expect(findCompany(database())?.name).toBe(NEW);
  expect(
    database()
      .select()
      .from(session)
      .all()
      .filter(({ endedAt }) => endedAt === null),
  ).toEqual([]);
  expect(
    database()
      .select()
      .from(audit)
      .orderBy(desc(audit.id))
      .all()
      .map(({ action }) => action),
  ).toEqual(['day.close', 'backup.restore']);
  const [before] = readdirSync(path.join(company.folder, 'backups')).filter((name) =>
    name.endsWith('before-restore.tar.gz.age'),
  );
  // What was there until then can be had back in the same way.
  const again = await perform({
    task: 'inspect',
    dataFolder: company.folder,
    file: path.join(company.folder, 'backups', before ?? ''),
    passphrase: FOLDER_PASSPHRASE,
    candidate: { id: 'c2', source: '', preparedAt: AT, preparedBy: '管理' },
  });
  await carryOutRestore({ ...context, db: database() }, again);
  expect(findCompany(database())?.name).toBe(OLD);
});

it('is closed to everybody while it runs, and nobody can write', async () => {
  company.db.$client.close();
  const restoring = carryOutRestore(context, candidate);
  expect(currentTrouble()).toBe('restoring');
  expect(database).toThrow(/closed while a backup is restored/);
  expect(() => context.db.transaction((tx) => updateCompany(tx, { name: '抢写' }))).toThrow(/readonly/);
  await restoring;
  expect(currentTrouble()).toBeNull();
  expect(findCompany(database())?.name).toBe(NEW);
});

it('is refused while another program has the file open, and everything stays as it was', async () => {
  const other = openDatabase(path.join(company.folder, 'loan.db'));
  other.$client.exec('begin; select count(*) from company;');
  await expect(carryOutRestore(context, candidate)).rejects.toThrow(/另有程序/);
  expect(currentTrouble()).toBeNull();
  expect(findCompany(database())?.name).toBe(OLD);
  database().transaction((tx) => updateCompany(tx, { name: '照常办理' }));
  expect(database().select().from(audit).orderBy(desc(audit.id)).get()).toMatchObject({
    action: 'backup.restore',
    outcome: 'refused',
  });
  other.$client.close();
});
