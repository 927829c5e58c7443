import { generateSync } from 'otplib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectNoSeriousViolations, signIn, startBrowser, TABLET, visit } from './browser';
import { startPortal, type Portal } from './portal';

const ADMINISTRATOR = { username: 'guanliyuan', password: '春眠不觉晓处处闻啼鸟' };

const SET_UP: Readonly<Record<string, string>> = {
  'company.name': '杭州余杭惠民小额贷款有限公司',
  'company.shortName': '惠民小贷',
  'company.creditCode': '91330100799655058B',
  'company.address': '浙江省杭州市余杭区文一西路 998 号',
  'company.phone': '0571-88001234',
  'company.legalRepresentative': '沈国强',
  'company.bankName': '中国农业银行杭州余杭支行',
  'company.bankAccount': '19045101040012345',
  'administrator.name': '周敏',
  'administrator.username': ADMINISTRATOR.username,
  'administrator.password': ADMINISTRATOR.password,
  'administrator.passwordAgain': ADMINISTRATOR.password,
};

describe('the first run', () => {
  let portal: Portal;
  let browser: Browser;

  beforeAll(async () => {
    portal = await startPortal();
    browser = await startBrowser();
  });

  afterAll(async () => {
    await browser?.close();
    await portal?.stop();
  });

  it('leads from an empty database to a company with an administrator who can sign in', async () => {
    const { page, close } = await visit(browser, portal.origin);
    await page.goto('/');
    expect(new URL(page.url()).pathname).toBe('/setup');
    await expectNoSeriousViolations(page);
    await fill(page, { ...SET_UP, 'company.creditCode': '91330100799655058X' });
    await submit(page);
    await page.getByText('校验码').first().waitFor();
    expect(await page.inputValue('[name="company.name"]')).toBe(SET_UP['company.name']);

    await fill(page, SET_UP);
    await submit(page);
    await page.waitForURL((url) => url.pathname === '/login');
    await expectNoSeriousViolations(page);
    await signIn(page, ADMINISTRATOR.username, ADMINISTRATOR.password);
    expect(new URL(page.url()).pathname).toBe('/');
    await page.getByText('周敏').filter({ visible: true }).first().waitFor();
    await expectNoSeriousViolations(page);
    await close();
  });

  it('never opens the first-run page again', async () => {
    const { page, close } = await visit(browser, portal.origin, {
      device: TABLET,
      expected: [/status of 40\d/],
    });
    await page.goto('/setup');
    expect(await page.locator('[name="company.name"]').count()).toBe(0);
    await close();
  });

  it('signs in without JavaScript, and not with a wrong password', async () => {
    const { page, close } = await visit(browser, portal.origin, {
      javaScriptEnabled: false,
      expected: [/status of 422/],
    });
    await page.goto('/login');
    await page.fill('[name=username]', ADMINISTRATOR.username);
    await page.fill('[name=password]', 'wrong password');
    await submit(page);
    expect(new URL(page.url()).pathname).toBe('/login');
    expect(await page.inputValue('[name=password]')).toBe('');
    await signIn(page, ADMINISTRATOR.username, ADMINISTRATOR.password);
    expect(new URL(page.url()).pathname).toBe('/');
    await close();
  });

  it('asks the second factor at sign-in once a phone is set up, and takes a recovery code in its place', async () => {
    const first = await visit(browser, portal.origin, { expected: [/status of 422/] });
    await signIn(first.page, ADMINISTRATOR.username, ADMINISTRATOR.password);
    const codes = await turnSecondFactorOn(first.page);

    const second = await visit(browser, portal.origin, {
      device: TABLET,
      expected: [/status of 422/],
    });
    await second.page.goto('/login?returnTo=/account');
    await fill(second.page, { username: ADMINISTRATOR.username, password: ADMINISTRATOR.password });
    await submit(second.page);
    await second.page.waitForURL((url) => url.pathname === '/login/code');
    await expectNoSeriousViolations(second.page);
    // The password alone opens nothing.
    await second.page.goto('/system');
    expect(new URL(second.page.url()).pathname).toBe('/login/code');
    await fill(second.page, { code: '000000' });
    await submit(second.page);
    await second.page.getByText('恢复码不正确').first().waitFor();
    await fill(second.page, { code: codes[0] ?? '' });
    await submit(second.page);
    await second.page.waitForURL((url) => url.pathname === '/system');

    await second.page.goto('/account');
    await second.page.getByRole('button', { name: '结束其他全部登录' }).click();
    await second.page.getByText('本次登录').waitFor();
    await first.page.goto('/account');
    expect(new URL(first.page.url()).pathname).toBe('/login');
    await Promise.all([first.close(), second.close()]);
  });
});

async function turnSecondFactorOn(page: Page): Promise<string[]> {
  await page.goto('/account/second-factor');
  await fill(page, { currentPassword: ADMINISTRATOR.password });
  await submit(page);
  await page.getByText('用手机扫描').waitFor();
  await expectNoSeriousViolations(page);
  const secret = (await page.locator('main p.font-mono').innerText()).replace(/\s/g, '');
  await fill(page, { code: '000000' });
  await submit(page);
  await page.getByText('动态口令不正确').first().waitFor();
  await fill(page, { code: generateSync({ secret }) });
  await submit(page);
  await page.getByText('只显示这一次').waitFor();
  await expectNoSeriousViolations(page);
  return page.locator('main ul.font-mono li').allInnerTexts();
}

type Page = Awaited<ReturnType<typeof visit>>['page'];

async function fill(page: Page, values: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, value] of Object.entries(values)) await page.fill(`[name="${name}"]`, value);
}

const submit = (page: Page): Promise<void> => page.locator('main form [type=submit]').first().click();
