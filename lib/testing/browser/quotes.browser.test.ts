// 贷款试算 as people and programs use it: the page with and without JavaScript, its files, and the interface.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync, strFromU8 } from 'fflate';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { goldenCase, goldenRows } from '../golden-cases';
import { pagesOf, solidText } from '../pdf-text';
import { expectNoSeriousViolations, startBrowser, TABLET, DESKTOP } from './browser';
import { openOffice, type OpenOffice } from './open-office';

let open: OpenOffice;
let browser: Browser;

beforeAll(async () => {
  open = await openOffice();
  browser = await startBrowser();
});

afterAll(async () => {
  await browser?.close();
  await open?.close();
});

/** Pictures for whoever looks at them: SHOTS=folder. */
const SHOTS = process.env.SHOTS;

const FREE = 'principal=100000&months=12&rate=14.4&startsOn=2025-01-15';

const ask = (address: string, options: RequestInit = {}): Promise<Response> =>
  fetch(open.portal.origin + address, { redirect: 'manual', ...options });

const quote = (body: string, headers: Record<string, string> = {}): Promise<Response> =>
  ask('/api/v1/quotes', {
    method: 'POST',
    body,
    headers: { cookie: open.cookies.operator, 'content-type': 'application/json', ...headers },
  });

describe('the page', () => {
  it.each([
    ['PC', DESKTOP, true],
    ['tablet', TABLET, true],
    ['PC without JavaScript', DESKTOP, false],
  ])('reckons a loan of its own terms on a %s', async (name, device, javaScriptEnabled) => {
    const { page, close } = await open.visitAs(browser, 'operator', { device, javaScriptEnabled });
    await page.goto('/quotes');
    await page.fill('input[name=principal]', '１００，０００');
    await page.fill('input[name=rate]', '14.4');
    await page.fill('input[name=startsOn]', '2025-01-15');
    await page.getByRole('button', { name: '计算' }).click();
    await page.waitForURL(/principal=/);
    const plan = page.getByRole('region', { name: '还款计划' });
    await plan.getByRole('cell', { name: '8,997.54' }).first().waitFor();
    expect(await plan.locator('tbody tr').count()).toBe(12);
    await page.getByText('14.40%').first().waitFor();
    await page.getByText('15.39%').first().waitFor();
    if (javaScriptEnabled) await expectNoSeriousViolations(page);
    const width = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
    expect(width, 'wider than the screen').toBeLessThanOrEqual(0);
    if (SHOTS) {
      mkdirSync(SHOTS, { recursive: true });
      await page.screenshot({ path: path.join(SHOTS, `${name}.png`), fullPage: true });
    }
    await close();
  });

  it('stands two products side by side, and warns of a cost above the cap', async () => {
    const { page, close } = await open.visitAs(browser, 'reviewer');
    const product = open.office.productId;
    await page.goto(
      `/quotes?principal=100000&months=12&startsOn=2025-01-15&product=${product}&rate=12&compare=${product}&compareRate=14`,
    );
    const table = page.getByRole('region', { name: '两种方案对比' });
    await table.waitFor();
    expect(await table.getByRole('columnheader').count()).toBe(4);
    if (SHOTS) await page.screenshot({ path: path.join(SHOTS, 'compare.png'), fullPage: true });
    await page.goto('/quotes?principal=100000&months=12&rate=25&startsOn=2025-01-15');
    await page.getByText('超过上限 24%，不得发放').waitFor();
    await close();
  });

  it('says at the field what is wrong, and reckons nothing', async () => {
    const { page, close } = await open.visitAs(browser, 'administrator');
    await page.goto('/quotes?principal=0&months=0&rate=x&startsOn=2025-02-29');
    for (const name of ['principal', 'months', 'rate', 'startsOn'])
      expect(await page.locator(`[name=${name}]`).getAttribute('aria-invalid'), name).toBe('true');
    expect(await page.getByRole('region', { name: '还款计划' }).count()).toBe(0);
    await close();
  });
});

describe('the files', () => {
  it('PDF holds the plan', async () => {
    const answer = await ask(`/quotes/plan.pdf?${FREE}`, { headers: { cookie: open.cookies.operator } });
    expect(answer.status).toBe(200);
    const content = Buffer.from(await answer.arrayBuffer());
    if (SHOTS) writeFileSync(path.join(SHOTS, 'plan.pdf'), content);
    const words = solidText(pagesOf(content));
    expect(words).toContain('8,997.54');
    expect(words).toContain('15.39%');
  });

  it('Excel holds the plan', async () => {
    const answer = await ask(`/quotes/plan.xlsx?${FREE}`, { headers: { cookie: open.cookies.operator } });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-disposition')).toContain('attachment');
    const parts = unzipSync(new Uint8Array(await answer.arrayBuffer()));
    const sheet = parts['xl/worksheets/sheet1.xml'];
    expect(sheet && strFromU8(sheet)).toContain('<v>8997.54</v>');
  });

  it.each(['pdf', 'xlsx'])('%s is refused with the reason', async (kind) => {
    const answer = await ask(`/quotes/plan.${kind}?principal=1`, {
      headers: { cookie: open.cookies.operator },
    });
    expect(answer.status).toBe(409);
    expect(await answer.text()).toMatch(/请填写/);
  });
});

describe('the interface', () => {
  it.each(['cn-ei-1', 'cn-ep-1'])('answers %s to the fen', async (id) => {
    const golden = goldenCase(id);
    const { annualRate, disbursedOn, periods, principal } = golden.terms;
    const terms = { principal, annualRate, startsOn: disbursedOn, periods, method: golden.method };
    const answer = await quote(JSON.stringify({ terms }));
    expect(answer.status).toBe(200);
    const { plan } = (await answer.json()) as {
      plan: { interest: { yuan: string }; total: { yuan: string } }[];
    };
    expect(plan.map((row) => [row.interest.yuan, row.total.yuan])).toEqual(
      goldenRows(golden).map((row) => [row.interest, row.total]),
    );
  });

  it.each([
    ['no session', '{}', { cookie: '' }, 401],
    ['a first password', '{}', { cookie: 'newcomer' }, 403],
    ['no JSON', '{', {}, 400],
    ['a form', 'a=1', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
    ['too much', `"${'x'.repeat(600_000)}"`, {}, 413],
    ['nothing', 'null', {}, 422],
    [
      'wrong figures',
      '{"terms":{"principal":"-1","annualRate":"x","startsOn":"2025-02-29","months":1}}',
      {},
      422,
    ],
  ])('refuses %s', async (_what, body, headers: Record<string, string>, status) => {
    const sent = headers.cookie === 'newcomer' ? { ...headers, cookie: open.cookies.newcomer } : headers;
    const answer = await quote(body, sent);
    expect(answer.status).toBe(status);
    const refused = (await answer.json()) as {
      ok: boolean;
      message: string;
      fieldErrors: Record<string, string>;
    };
    expect(refused.ok).toBe(false);
    expect(refused.message).toMatch(/[\u4e00-\u9fff]/);
    if (status === 422) expect(Object.keys(refused.fieldErrors).length).toBeGreaterThan(0);
  });

  it('has no other way in', async () => {
    const answer = await ask('/api/v1/quotes', { headers: { cookie: open.cookies.operator } });
    expect(answer.status).toBe(405);
  });
});
