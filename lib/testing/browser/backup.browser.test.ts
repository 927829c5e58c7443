import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '@/db/client';
import { verifyAudit } from '@/lib/commands/audit/verify-audit';
import { verifyBooks } from '@/lib/commands/loan/verify-books';
import { startBrowser } from './browser';
import { COMPANY, PASSWORD, PEOPLE } from './office';
import { openOffice, signInByPost, type OpenOffice } from './open-office';
import { postForm, postRendered, readForm } from './post-form';

const PASSPHRASE = 'correct horse battery';

let open: OpenOffice;
let browser: Browser;
let folder: string;
let file: string;

beforeAll(async () => {
  open = await openOffice();
  browser = await startBrowser();
  folder = open.portal.dataDirectory;
  file = path.join(folder, 'carried-away.age');
});

afterAll(async () => {
  await browser?.close();
  await open?.close();
});

/** Beside the server, and closed at once: a restore wants the file for itself. */
function books(): { company: string; differences: unknown[]; faults: unknown[]; actions: string[] } {
  const db = openDatabase(path.join(folder, 'loan.db'));
  const read = (sql: string) => db.$client.prepare(sql).pluck();
  const found = {
    company: String(read('select phone from company').get()),
    differences: [...verifyBooks(db).differences],
    faults: [...db.transaction((tx) => verifyAudit(tx)).faults],
    actions: read('select action from audit order by id desc limit 3').all().map(String),
  };
  db.$client.close();
  return found;
}

const upload = (bytes: Uint8Array<ArrayBuffer>, cookie: string, origin = open.portal.origin) => {
  const body = new FormData();
  body.append('passphrase', PASSPHRASE);
  body.append('file', new Blob([bytes]), 'backup.tar.gz.age');
  return fetch(`${open.portal.origin}/backup-upload`, {
    method: 'POST',
    body,
    redirect: 'manual',
    headers: { cookie, origin },
  });
};
const bytesOf = (name: string): Uint8Array<ArrayBuffer> => new Uint8Array(readFileSync(name));

it('a probe is told that all is well, and nothing else', async () => {
  const answer = await fetch(`${open.portal.origin}/healthz`);
  expect(answer.status).toBe(200);
  expect(await answer.json()).toEqual({ status: 'ok' });
});

it('the administrator carries a backup away, and it waits on no list', async () => {
  const { page, close } = await open.visitAs(browser, 'administrator');
  await page.goto('/backup');
  await page.locator('input[name=passphrase]').fill(PASSPHRASE);
  await page.locator('input[name=passphraseAgain]').fill(PASSPHRASE);
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: '备份并下载' }).click();
  const download = await coming;
  expect(download.suggestedFilename()).toMatch(/^loan-backup-\w+-manual\.tar\.gz\.age$/);
  await download.saveAs(file);
  await page.getByText('备份已完成，试恢复通过').waitFor();
  expect(readFileSync(file).subarray(0, 21).toString()).toBe('age-encryption.org/v1');
  await close();
});

describe('an upload', () => {
  it('is taken from the administrator on our own page alone', async () => {
    const bytes = bytesOf(file);
    expect((await upload(bytes, open.cookies.administrator, 'https://evil.example')).status).toBe(403);
    expect((await upload(bytes, open.cookies.operator)).status).toBe(403);
    expect((await upload(bytes, open.cookies.reviewer)).status).toBe(403);
    const nobody = await upload(bytes, '');
    expect(new URL(nobody.headers.get('location') ?? '', open.portal.origin).pathname).toBe('/login');
    expect(readdirSync(path.join(folder, 'work'))).toEqual([]);
  });

  it('is refused when it is damaged, cut short or none, and nothing is left of it', async () => {
    const whole = bytesOf(file);
    const turned = whole.slice();
    turned[whole.length >> 1] = (turned[whole.length >> 1] ?? 0) ^ 1;
    const cases: [Uint8Array<ArrayBuffer>, string][] = [
      [turned, 'damaged'],
      [whole.slice(0, -1), 'damaged'],
      [new Uint8Array(Buffer.from('nothing of ours')), 'wrong'],
    ];
    for (const [bytes, problem] of cases) {
      const answer = await upload(bytes, open.cookies.administrator);
      expect(answer.status).toBe(303);
      expect(answer.headers.get('location')).toBe(`/backup/restore?problem=${problem}`);
    }
    expect(readdirSync(path.join(folder, 'work'))).toEqual([]);
    expect(readdirSync(folder)).not.toContain('restore');
  });
});

const signedOut = async (page: Page) => {
  await page.goto('/customers');
  return new URL(page.url()).pathname;
};

it('restores what was carried away: shown first, confirmed by password, everybody out, books whole', async () => {
  const { origin } = open.portal;
  const admin = open.cookies.administrator;
  const before = books().company;
  // The one handle beside the server would be in the way of the swap.
  open.look((db) => db.$client.close());
  const changed = await postForm(
    `${origin}/company`,
    admin,
    { ...COMPANY, phone: '0571-99999999' },
    { button: '保存' },
  );
  expect(changed.status).toBe(303);
  expect(books().company).toBe('0571-99999999');

  expect((await upload(bytesOf(file), admin)).headers.get('location')).toBe('/backup/restore');
  const { page, close } = await open.visitAs(browser, 'administrator');
  const operator = await open.visitAs(browser, 'operator');
  await page.goto('/backup/restore');
  await page.getByText('恢复后会怎样').waitFor();
  await page.locator('input[name=currentPassword]').fill('not the password');
  await page.getByRole('button', { name: '恢复数据' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '恢复数据' }).click();
  await page.getByText('登录密码不正确').first().waitFor();
  expect(books().company).toBe('0571-99999999');

  await page.locator('input[name=currentPassword]').fill(PASSWORD);
  await page.getByRole('button', { name: '恢复数据' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '恢复数据' }).click();
  await page.waitForURL(/\/login\?after=restore/);
  await page.getByText('数据已恢复').waitFor();
  expect(await signedOut(operator.page)).toBe('/login');
  const after = books();
  expect(after.company).toBe(before);
  expect(after.actions).toContain('backup.restore');
  expect(after.differences).toEqual([]);
  expect(after.faults).toEqual([]);
  expect(readdirSync(path.join(folder, 'backups')).join()).toMatch(/before-restore\.tar\.gz\.age/);
  await operator.close();
  await close();
});

it('forged posts of its forms are refused and in the log', async () => {
  const { origin } = open.portal;
  const admin = await signInByPost(origin, PEOPLE.administrator.username, PASSWORD);
  const operator = await signInByPost(origin, PEOPLE.operator.username, PASSWORD);
  const forms = [
    await readForm(`${origin}/backup`, admin, { button: '备份并下载' }),
    await readForm(`${origin}/backup`, admin, { button: '立即备份到服务器' }),
    await readForm(`${origin}/backup`, admin, { button: '试恢复' }),
    await readForm(`${origin}/backup/schedule`, admin, { button: '保存设置' }),
    await readForm(`${origin}/backup/schedule`, admin, { button: '显示定时备份口令' }),
    await readForm(`${origin}/backup/restore`, admin, { button: '打开并检查' }),
  ];
  const count = (outcome: string) => {
    const db = openDatabase(path.join(folder, 'loan.db'));
    const rows = db.$client
      .prepare(`select count(*) from audit where action like ? and outcome = 'denied'`)
      .pluck()
      .get(outcome);
    db.$client.close();
    return Number(rows);
  };
  const files = readdirSync(path.join(folder, 'backups'));
  const denied = count('backup.%');
  for (const form of forms) {
    expect((await postRendered(form, admin, {}, { origin: 'https://evil.example' })).status).toBe(403);
    expect((await postRendered(form, operator, {})).status).toBeGreaterThanOrEqual(400);
    expect((await postRendered(form, '', {})).status).toBeGreaterThanOrEqual(300);
  }
  expect(count('backup.%')).toBeGreaterThanOrEqual(denied + forms.length);
  expect(count('request.foreign')).toBeGreaterThanOrEqual(forms.length);
  expect(readdirSync(path.join(folder, 'backups'))).toEqual(files);
});
