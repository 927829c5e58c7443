// The portal without a mouse: every step is a key, and wherever the focus is, it can be seen.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startBrowser, visit } from './browser';
import { PASSWORD, PEOPLE } from './office';
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

type Focus = Readonly<{ words: string; name: string; isSeen: boolean; isInView: boolean }>;

/** What has the focus, and whether a person sees that it has. */
const focusOf = (page: Page): Promise<Focus> =>
  page.evaluate(() => {
    const focused = document.activeElement;
    if (!(focused instanceof HTMLElement)) return { words: '', name: '', isSeen: false, isInView: false };
    const style = getComputedStyle(focused);
    const box = focused.getBoundingClientRect();
    return {
      words: (focused.getAttribute('aria-label') ?? focused.textContent ?? '').trim().replace(/\s+/g, ' '),
      name: focused.getAttribute('name') ?? '',
      // The calendar button inside a day field is the browser's own, and so is the ring around it.
      isSeen:
        (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2) ||
        (focused.matches('[type=date]:focus-within') && !focused.matches(':focus')),
      isInView: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
    };
  });

/** Presses Tab until the focus is there; it must be seen at every stop on the way. */
async function tabTo(page: Page, isThere: (focus: Focus) => boolean, what: string): Promise<void> {
  for (let stops = 0; stops < 120; stops += 1) {
    await page.keyboard.press('Tab');
    const focus = await focusOf(page);
    // Past the last stop the browser itself has the focus.
    if (focus.words === '' && focus.name === '' && !focus.isSeen) continue;
    expect([focus.words.slice(0, 40), focus.name, focus.isSeen, focus.isInView]).toEqual([
      focus.words.slice(0, 40),
      focus.name,
      true,
      true,
    ]);
    if (isThere(focus)) return;
  }
  throw new Error(`Tab never comes to ${what}`);
}

const toField = (page: Page, name: string): Promise<void> =>
  tabTo(page, (focus) => focus.name === name, `the field ${name}`);

async function enter(page: Page, words: string | RegExp): Promise<void> {
  const isMeant = ({ words: shown }: Focus): boolean =>
    typeof words === 'string' ? shown === words : words.test(shown);
  await tabTo(page, isMeant, String(words));
  await page.keyboard.press('Enter');
}

async function type(page: Page, values: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, value] of Object.entries(values)) {
    await toField(page, name);
    await page.keyboard.type(value);
  }
}

const toast = (page: Page, words: string): Promise<void> =>
  page.getByRole('status').filter({ hasText: words }).first().waitFor();

it('signs in', async () => {
  const { page, close } = await visit(browser, open.portal.origin);
  await page.goto('/login');
  await expect.poll(async () => (await focusOf(page)).name).toBe('username');
  await page.keyboard.type(PEOPLE.operator.username);
  await toField(page, 'password');
  await page.keyboard.type('wrong password');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').getByText('用户名或密码不正确').waitFor();
  await expect.poll(async () => (await focusOf(page)).words).toContain('用户名或密码不正确');
  await type(page, { password: PASSWORD });
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.pathname === '/');
  await close();
});

it('skips the menu', async () => {
  const { page, close } = await open.visitAs(browser, 'operator');
  await page.goto('/customers');
  await page.keyboard.press('Tab');
  expect(await focusOf(page)).toMatchObject({ words: '跳到主要内容', isSeen: true, isInView: true });
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
  await close();
});

it('enters an application, led to the first field that is wrong', async () => {
  const { page, close } = await open.visitAs(browser, 'operator');
  await page.goto('/');
  await enter(page, '客户');
  await page.waitForURL(/\/customers$/);
  await enter(page, /^C\d+|^KH\d+|^\S*\d{4,}$/);
  await page.waitForURL(/\/customers\/\d+$/);
  await enter(page, '新建申请');
  await page.waitForURL(/\/applications\/new/);
  await type(page, { amount: '50000', months: '240' });
  await toField(page, 'purpose');
  await page.keyboard.type('采购建材周转');
  await type(page, { repaymentSource: '门店经营收入' });
  await toField(page, 'guarantee');
  await page.keyboard.press('ArrowDown');
  await enter(page, '保存草稿');
  await expect.poll(async () => (await focusOf(page)).name).toBe('months');
  expect((await focusOf(page)).isSeen).toBe(true);
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('１２');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/applications\/\d+/);
  await toast(page, '申请已保存为草稿');
  await close();
});

it('posts a repayment, asked first, and may think better of it', async () => {
  const { page, close } = await open.visitAs(browser, 'operator');
  await page.goto(`/loans/${open.office.loans.overdue}`);
  await enter(page, '收款');
  await page.waitForURL(/\/repay$/);
  await type(page, { amount: '66.66' });
  await page.keyboard.press('Enter');
  await page.getByText('试算结果').waitFor();
  await enter(page, '确认收款入账');
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  const isInside = () => page.evaluate(() => document.activeElement?.closest('dialog') !== null);
  expect(await isInside()).toBe(true);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  expect((await focusOf(page)).words).toBe('确认收款入账');
  await page.keyboard.press('Enter');
  await dialog.waitFor();
  await enter(page, '确认收款入账');
  await page.waitForURL(/\/loans\/\d+\?receipt=/);
  await toast(page, '收款已入账');
  await close();
});
