import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { eq } from 'drizzle-orm';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loan } from '@/db/schema';
import { openDatabase } from '@/db/client';
import { findCompany } from '@/db/store/company';
import { instant } from '@/lib/domain/calendar/instant';
import { Refusal } from '@/lib/domain/refusal';
import { companyFolder, FOLDER_PASSPHRASE, type CompanyFolder } from '@/lib/testing/company-folder';
import { verifyBooks } from '@/lib/commands/loan/verify-books';
import { hashOfFile, writeArchive } from './archive';
import { makeBackup, type MadeBackup } from './make';
import { appliedMigrations, knownMigrations } from './migrations';
import { openBackup, proveBackup } from './prove';

const AT = instant('2026-06-10T02:00:00.000Z');

let company: CompanyFolder;
let target: string;
let into: string;

beforeEach(() => {
  company = companyFolder();
  target = path.join(company.folder, 'copy.age');
  into = path.join(company.folder, 'opened');
  mkdirSync(into);
});
afterEach(() => company.remove());

const make = (passphrase = FOLDER_PASSPHRASE): Promise<MadeBackup> =>
  makeBackup({ dataFolder: company.folder, passphrase, at: AT, target });

const dump = (file: string): unknown => {
  const db = openDatabase(file);
  const tables = db.$client
    .prepare<[], { name: string }>("select name from sqlite_schema where type = 'table' order by name")
    .all();
  const rows = tables.map(({ name }) => [name, db.$client.prepare(`select * from "${name}"`).all()]);
  db.$client.close();
  return rows;
};

describe('a backup', () => {
  it('is one sealed private file that gives back every row, and leaves no plain copy behind', async () => {
    const made = await make();
    expect(made.manifest).toMatchObject({
      company: '杭州安信小额贷款有限公司',
      createdAt: AT,
      counts: { customers: 1, loans: 1 },
      parts: [{ name: 'loan.db' }],
    });
    expect(statSync(target).mode & 0o777).toBe(0o600);
    expect(readFileSync(target).subarray(0, 32).toString()).toBe('age-encryption.org/v1\n-> scrypt ');
    expect(readFileSync(target).includes('SQLite format')).toBe(false);
    expect(readdirSync(path.join(company.folder, 'work'))).toEqual([]);
    const opened = await openBackup(target, FOLDER_PASSPHRASE, into);
    expect(opened).toMatchObject({ migrated: 0, proof: { isSound: true, bookDifferences: 0 } });
    expect(dump(path.join(into, 'loan.db'))).toEqual(dump(path.join(company.folder, 'loan.db')));
  });

  it('is refused with another passphrase', async () => {
    await make();
    await expect(openBackup(target, '0TEST-0TEST-0TEST-0TEST-0TEST-1TEST', into)).rejects.toThrow(
      /口令不正确/,
    );
    expect(readdirSync(into)).toEqual([]);
  });

  it('is refused when any one bit of it has turned, wherever that is', async () => {
    await make();
    const whole = readFileSync(target);
    const size = whole.byteLength;
    const places = [0, 22, 40, 60, 100, 150, 180, 200, 230, 1000, size >> 1, size - 20, size - 1];
    const damaged = path.join(company.folder, 'damaged.age');
    for (const [index, place] of places.entries()) {
      const bytes = Buffer.from(whole);
      bytes.writeUInt8(bytes.readUInt8(place) ^ (1 << (index % 8)), place);
      writeFileSync(damaged, bytes);
      expect(await proveBackup(company.folder, damaged, FOLDER_PASSPHRASE), `byte ${place}`).toMatchObject({
        isSound: false,
        problem: expect.stringMatching(/损坏/),
      });
    }
  });

  it('is refused when it was cut short or something was added, wherever that is', async () => {
    await make();
    const whole = readFileSync(target);
    const damaged = path.join(company.folder, 'damaged.age');
    const lengths = [0, 1, 30, 180, 201, 1000, 65_753, whole.byteLength >> 1, whole.byteLength - 1];
    for (const length of lengths.filter((each) => each < whole.byteLength)) {
      writeFileSync(damaged, whole.subarray(0, length));
      expect(await proveBackup(company.folder, damaged, FOLDER_PASSPHRASE), `${length} bytes`).toMatchObject({
        isSound: false,
      });
    }
    writeFileSync(damaged, Buffer.concat([whole, Buffer.from([0])]));
    expect(await proveBackup(company.folder, damaged, FOLDER_PASSPHRASE)).toMatchObject({ isSound: false });
  });

  it('is refused when its database was put together by hand and is none', async () => {
    const { manifest } = await make();
    const fake = path.join(company.folder, 'fake');
    mkdirSync(fake);
    writeFileSync(
      path.join(fake, 'loan.db'),
      'not a database, though it was sealed with the right passphrase',
    );
    const sha256 = '0'.repeat(64);
    const size = statSync(path.join(fake, 'loan.db')).size;
    const forged = path.join(company.folder, 'forged.age');
    await writeArchive(
      forged,
      { ...manifest, parts: [{ name: 'loan.db', size, sha256 }] },
      fake,
      FOLDER_PASSPHRASE,
    );
    await expect(openBackup(forged, FOLDER_PASSPHRASE, into)).rejects.toThrow(Refusal);
  });
});

describe('another version', () => {
  it('a newer database is refused', async () => {
    company.db.$client
      .prepare("insert into __drizzle_migrations (hash, created_at) values ('of tomorrow', 9999999999999)")
      .run();
    await make();
    await expect(openBackup(target, FOLDER_PASSPHRASE, into)).rejects.toThrow(/更新版本/);
  });

  it('a newer product is refused, even with a database like ours', async () => {
    const { manifest } = await make();
    await openBackup(target, FOLDER_PASSPHRASE, into);
    const newer = path.join(company.folder, 'newer.age');
    const again = path.join(company.folder, 'again');
    mkdirSync(again);
    const file = path.join(into, 'loan.db');
    const parts = [{ name: 'loan.db', size: statSync(file).size, sha256: await hashOfFile(file) }];
    await writeArchive(newer, { ...manifest, parts }, into, FOLDER_PASSPHRASE);
    expect(await proveBackup(company.folder, newer, FOLDER_PASSPHRASE)).toMatchObject({ isSound: true });
    rmSync(newer);
    await writeArchive(newer, { ...manifest, parts, productVersion: '99.0.0' }, into, FOLDER_PASSPHRASE);
    await expect(openBackup(newer, FOLDER_PASSPHRASE, again)).rejects.toThrow(/更新版本/);
  });

  it('one of the first release is migrated to ours', async () => {
    const older = firstRelease(company.folder);
    const made = await makeBackup({ dataFolder: older, passphrase: FOLDER_PASSPHRASE, at: AT, target });
    expect(made.manifest.migrations).toHaveLength(2);
    const opened = await openBackup(target, FOLDER_PASSPHRASE, into);
    expect(opened.proof).toMatchObject({ isSound: true, bookDifferences: 0 });
    expect(opened.migrated).toBe(knownMigrations().length - 2);
    const db = openDatabase(path.join(into, 'loan.db'));
    expect(appliedMigrations(db)).toEqual(knownMigrations());
    expect(findCompany(db)?.name).toBe('老公司');
    db.$client.close();
  });
});

/** A data folder as the first release left it: its two migrations, its columns. */
function firstRelease(folder: string): string {
  const older = path.join(folder, 'older');
  const migrations = path.join(folder, 'first-migrations');
  cpSync('db/migrations', migrations, { recursive: true });
  const journal = path.join(migrations, 'meta/_journal.json');
  const stated = JSON.parse(readFileSync(journal, 'utf8')) as { entries: unknown[] };
  writeFileSync(journal, JSON.stringify({ ...stated, entries: stated.entries.slice(0, 2) }));
  const db = openDatabase(path.join(older, 'loan.db'));
  migrate(db, { migrationsFolder: migrations });
  db.$client.exec(
    `insert into company values (1, '老公司', '老', 'x', 'x', 'x', 'x', 'x', 'x', 0, '2026-01-01T00:00:00.000Z')`,
  );
  db.$client.close();
  return older;
}

it('tells of books that differ, and is sound all the same', async () => {
  company.db.update(loan).set({ credit: company.world.loan().principal }).where(eq(loan.id, 1)).run();
  await make();
  expect(await proveBackup(company.folder, target, FOLDER_PASSPHRASE)).toMatchObject({
    isSound: true,
    bookDifferences: verifyBooks(company.db).differences.length,
  });
  expect(verifyBooks(company.db).differences.length).toBeGreaterThan(0);
});

it('gives what a person thought up the slow hash of age, and what the machine made a quick one', async () => {
  const factor = () =>
    /^-> scrypt \S+ (\d+)$/m.exec(readFileSync(target).subarray(0, 100).toString('latin1'))?.[1];
  await make('correct horse battery');
  expect(factor()).toBe('18');
  await make();
  expect(factor()).toBe('12');
});
