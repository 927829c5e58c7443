import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { desc, eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { audit, loanEvent, user } from '@/db/schema';
import { openDatabase } from '@/db/client';
import { findCandidate } from '@/lib/backup/candidate';
import { listBackups } from '@/lib/backup/catalogue';
import { passphraseFileIn } from '@/lib/backup/data-folder';
import { downloadFile, findDownload, sweepDownloads } from '@/lib/backup/downloads';
import { openBackup } from '@/lib/backup/prove';
import { readSettings } from '@/lib/backup/settings';
import { hashPassword } from '@/lib/commands/account/password-hash';
import { execute, type Command, type CommandContext } from '@/lib/commands/command';
import { postRepayment } from '@/lib/commands/repayment/post';
import { verifyBooks } from '@/lib/commands/loan/verify-books';
import { companyFolder, FOLDER_PASSPHRASE, type CompanyFolder } from '@/lib/testing/company-folder';
import { done } from '@/lib/testing/lending-samples';
import { createBackup } from './create';
import { discardRestore } from './discard';
import { downloadBackup } from './download';
import { exportBackup } from './export';
import { inspectBackup } from './inspect';
import { restoreBackup } from './restore';
import { revealPassphrase } from './reveal';
import { scheduleBackups } from './schedule';
import { verifyBackup } from './verify';

const DAY = '2026-02-18';
const PASSWORD = 'a fairly long pass';

let company: CompanyFolder;
beforeEach(async () => {
  company = companyFolder();
  const { actor } = company.world.administrator(DAY);
  const passwordHash = await hashPassword(PASSWORD);
  company.db.update(user).set({ passwordHash }).where(eq(user.id, actor.id)).run();
});
afterEach(() => company.remove());

const as = (role: 'administrator' | 'operator' | 'reviewer'): CommandContext => ({
  ...company.world[role](DAY),
  db: company.db,
});
const system = (): CommandContext => ({
  ...as('administrator'),
  actor: { id: 0, name: '系统', role: 'system', mustChangePassword: false },
});
const lastAudit = () => company.db.select().from(audit).orderBy(desc(audit.id)).get();
const backups = () => listBackups(path.join(company.folder, 'backups'));

const settings = {
  enabled: 'on',
  everyHours: '4',
  keepHourly: '6',
  keepDaily: '7',
  keepWeekly: '4',
  keepMonthly: '12',
  folder: '',
  secondFolder: '',
};

describe('every command of backups', () => {
  const inputs: readonly [Command<never, unknown, unknown>, unknown][] = [
    [createBackup, {}],
    [downloadBackup, { passphrase: 'correct horse', passphraseAgain: 'correct horse' }],
    [exportBackup, { name: 'x' }],
    [verifyBackup, { name: 'x' }],
    [scheduleBackups, settings],
    [revealPassphrase, { currentPassword: PASSWORD }],
    [inspectBackup, { source: 'listed', name: 'x' }],
    [discardRestore, {}],
    [restoreBackup, { candidateId: 'x', currentPassword: PASSWORD }],
  ] as unknown as readonly [Command<never, unknown, unknown>, unknown][];

  it.each(inputs.map(([command, input]) => [command.name, command, input] as const))(
    '%s is closed to those who do the business, and the try is in the log',
    async (name, command, input) => {
      const before = readdirSync(company.folder);
      for (const role of ['operator', 'reviewer'] as const) {
        expect(await execute(command, as(role), input)).toMatchObject({ ok: false });
        expect(lastAudit()).toMatchObject({ action: name, outcome: 'denied', actorRole: role });
      }
      expect(readdirSync(company.folder)).toEqual(before);
    },
  );
});

describe('backup.create', () => {
  it('makes a proved backup, notes it, and says so in the log', async () => {
    const { name } = done(await execute(createBackup, as('administrator'), {}));
    expect(name).toBe('loan-backup-20260218T020000Z-manual.tar.gz.age');
    expect(backups()).toMatchObject([
      { name, kind: 'manual', note: { proof: { isSound: true, bookDifferences: 0 }, copiedAt: null } },
    ]);
    expect(lastAudit()).toMatchObject({
      action: 'backup.create',
      outcome: 'done',
      summary: expect.stringMatching(/试恢复通过/),
      after: { name, counts: { loans: 1 } },
    });
    expect(JSON.stringify(company.db.select().from(audit).all())).not.toContain(FOLDER_PASSPHRASE);
    for (const file of readdirSync(path.join(company.folder, 'backups'))) {
      expect(statSync(path.join(company.folder, 'backups', file)).mode & 0o777).toBe(0o600);
    }
  });

  it('is the schedule when the system makes it', async () => {
    done(await execute(createBackup, system(), {}));
    expect(backups()).toMatchObject([{ kind: 'scheduled' }]);
  });

  it('copies to the second folder, and tells when it cannot, without losing the first', async () => {
    const second = mkdtempSync(path.join(tmpdir(), 'loan-second-'));
    try {
      done(await execute(scheduleBackups, as('administrator'), { ...settings, secondFolder: second }));
      const first = done(await execute(createBackup, system(), {}));
      expect(readFileSync(path.join(second, first.name))).toEqual(
        readFileSync(path.join(company.folder, 'backups', first.name)),
      );
      expect(backups()[0]?.note?.copiedAt).not.toBeNull();
    } finally {
      rmSync(second, { recursive: true });
    }
    const { copyProblem } = done(await execute(createBackup, as('administrator'), {}));
    expect(copyProblem).toMatch(/没有挂载/);
    expect(backups()).toHaveLength(2);
  });

  it('holds one moment of a company at work: what it took is whole, what came later is not in it', async () => {
    const operator = as('operator');
    const posted: number[] = [];
    let isMaking = true;
    const making = execute(createBackup, system(), {}).finally(() => {
      isMaking = false;
    });
    for (let fen = 1; isMaking; fen += 1) {
      const input = {
        loanId: company.world.loanId,
        valueDate: DAY,
        amount: (fen / 100).toFixed(2),
        excess: 'hold',
        channel: 'bank_transfer',
        note: '',
      };
      posted.push(done(await execute(postRepayment, operator, input)).amount);
      await new Promise((resolve) => setImmediate(resolve));
    }
    const { name, bookDifferences } = done(await making);
    expect(bookDifferences).toBe(0);
    expect(posted.length).toBeGreaterThan(5);
    const into = path.join(company.folder, 'opened');
    mkdirSync(into);
    await openBackup(path.join(company.folder, 'backups', name), FOLDER_PASSPHRASE, into);
    const copy = openDatabase(path.join(into, 'loan.db'));
    const taken = copy.select().from(loanEvent).orderBy(loanEvent.sequence).all();
    const live = company.db.select().from(loanEvent).orderBy(loanEvent.sequence).all();
    copy.$client.close();
    expect(taken.length).toBeGreaterThan(1);
    expect(taken.length).toBeLessThan(live.length);
    expect(live.slice(0, taken.length)).toEqual(taken);
    expect(verifyBooks(company.db).differences).toEqual([]);
  });
});

describe('backup.download', () => {
  const typed = { passphrase: 'correct horse battery', passphraseAgain: 'correct horse battery' };

  it('makes a file for whoever asked, under his passphrase, for an hour', async () => {
    const context = as('administrator');
    const made = done(await execute(downloadBackup, context, typed));
    expect(findDownload(company.folder, made.id, context.actor.id)).toMatchObject({ name: made.name });
    expect(findDownload(company.folder, made.id, context.actor.id + 1)).toBeNull();
    expect(findDownload(company.folder, '../../loan.db', context.actor.id)).toBeNull();
    expect(lastAudit()).toMatchObject({ action: 'backup.download', outcome: 'done' });
    expect(JSON.stringify(lastAudit())).not.toContain('horse');
    sweepDownloads(company.folder, Date.parse(context.now) + 3_600_001);
    expect(existsSync(downloadFile(company.folder, made.id))).toBe(false);
  });

  it.each([
    [{ ...typed, passphraseAgain: 'another horse' }, 'passphraseAgain'],
    [{ passphrase: 'short', passphraseAgain: 'short' }, 'passphrase'],
    [{}, 'passphrase'],
  ])('refuses %j', async (input, field) => {
    expect(await execute(downloadBackup, as('administrator'), input)).toMatchObject({
      ok: false,
      fieldErrors: { [field]: expect.any(String) },
    });
  });
});

describe('backup.export and backup.verify', () => {
  it('know listed files alone', async () => {
    const { name } = done(await execute(createBackup, as('administrator'), {}));
    expect(done(await execute(exportBackup, as('administrator'), { name })).file).toBe(
      path.join(company.folder, 'backups', name),
    );
    expect(lastAudit()).toMatchObject({ action: 'backup.export', outcome: 'done' });
    for (const other of ['../loan.db', 'loan.db', `../backups/${name}`, `${name}.json`, '']) {
      expect(await execute(exportBackup, as('administrator'), { name: other })).toMatchObject({ ok: false });
      expect(await execute(verifyBackup, as('administrator'), { name: other })).toMatchObject({ ok: false });
    }
  });

  it('find what has happened to a file since', async () => {
    const { name } = done(await execute(createBackup, as('administrator'), {}));
    expect(done(await execute(verifyBackup, as('administrator'), { name }))).toMatchObject({ isSound: true });
    const file = path.join(company.folder, 'backups', name);
    const bytes = readFileSync(file);
    bytes.writeUInt8(bytes.readUInt8(bytes.byteLength >> 1) ^ 1, bytes.byteLength >> 1);
    writeFileSync(file, bytes);
    expect(done(await execute(verifyBackup, as('administrator'), { name }))).toMatchObject({
      isSound: false,
    });
    expect(backups()[0]?.note?.proof).toMatchObject({
      isSound: false,
      problem: expect.stringMatching(/损坏/),
    });
    expect(lastAudit()).toMatchObject({ action: 'backup.verify', summary: expect.stringMatching(/未通过/) });
  });
});

describe('backup.schedule', () => {
  it('keeps the figures and tells what they were', async () => {
    done(await execute(scheduleBackups, as('administrator'), settings));
    expect(readSettings(company.folder)).toMatchObject({ enabled: true, everyHours: 4, keepHourly: 6 });
    done(await execute(scheduleBackups, as('administrator'), { ...settings, enabled: '' }));
    expect(lastAudit()).toMatchObject({ before: { enabled: true }, after: { enabled: false } });
  });

  it.each([
    [{ everyHours: '5' }, 'everyHours'],
    [{ keepDaily: '-1' }, 'keepDaily'],
    [{ keepMonthly: '1e3' }, 'keepMonthly'],
    [{ folder: 'relative/path' }, 'folder'],
    [{ secondFolder: '/nowhere/at/all' }, 'secondFolder'],
    [{ secondFolder: '/etc/hostname' }, 'secondFolder'],
  ])('refuses %j at its field', async (change, field) => {
    expect(await execute(scheduleBackups, as('administrator'), { ...settings, ...change })).toMatchObject({
      ok: false,
      fieldErrors: { [field]: expect.any(String) },
    });
    expect(readSettings(company.folder).everyHours).toBe(1);
  });

  it('refuses a folder of the data folder itself', async () => {
    const secondFolder = path.join(company.folder, 'backups');
    mkdirSync(secondFolder);
    expect(await execute(scheduleBackups, as('administrator'), { ...settings, secondFolder })).toMatchObject({
      ok: false,
    });
  });
});

it('backup.reveal asks for the password, and the log tells who looked', async () => {
  const wrong = await execute(revealPassphrase, as('administrator'), { currentPassword: 'another pass' });
  expect(wrong).toMatchObject({ ok: false, fieldErrors: { currentPassword: expect.any(String) } });
  const { passphrase } = done(
    await execute(revealPassphrase, as('administrator'), { currentPassword: PASSWORD }),
  );
  expect(passphrase).toBe(readFileSync(passphraseFileIn(company.folder), 'utf8').trim());
  expect(lastAudit()).toMatchObject({ action: 'backup.reveal', outcome: 'done' });
  expect(JSON.stringify(lastAudit())).not.toContain(passphrase);
});

describe('backup.inspect, backup.discard and backup.restore', () => {
  it('open a backup apart, and restore it on the word and the password alone', async () => {
    const context = as('administrator');
    const { name } = done(await execute(createBackup, context, {}));
    const { id } = done(await execute(inspectBackup, context, { source: 'listed', name }));
    expect(findCandidate(company.folder)).toMatchObject({ id, source: name, proof: { isSound: true } });
    const confirm = (input: object) => execute(restoreBackup, context, input);
    expect(await confirm({ candidateId: id, currentPassword: 'another pass' })).toMatchObject({
      ok: false,
      fieldErrors: { currentPassword: expect.any(String) },
    });
    expect(await confirm({ candidateId: 'another', currentPassword: PASSWORD })).toMatchObject({ ok: false });
    expect(done(await confirm({ candidateId: id, currentPassword: PASSWORD })).candidate.id).toBe(id);
    expect(lastAudit()).toMatchObject({ action: 'backup.restore', outcome: 'done' });
  });

  it('discards what was opened', async () => {
    const { name } = done(await execute(createBackup, as('administrator'), {}));
    done(await execute(inspectBackup, as('administrator'), { source: 'listed', name }));
    done(await execute(discardRestore, as('administrator'), {}));
    expect(findCandidate(company.folder)).toBeNull();
    expect(readdirSync(path.join(company.folder, 'restore'))).toEqual([]);
    expect(lastAudit()).toMatchObject({ action: 'backup.discard', outcome: 'done' });
  });

  it('refuse a wrong passphrase, and nothing is opened', async () => {
    const { name } = done(await execute(createBackup, as('administrator'), {}));
    const input = { source: 'listed', name, passphrase: 'not the one' };
    expect(await execute(inspectBackup, as('administrator'), input)).toMatchObject({
      ok: false,
      message: expect.stringMatching(/口令不正确/),
    });
    expect(lastAudit()).toMatchObject({ action: 'backup.inspect', outcome: 'refused' });
    expect(findCandidate(company.folder)).toBeNull();
  });
});
