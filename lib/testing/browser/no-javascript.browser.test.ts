// With JavaScript off every list pages, sorts and filters, and every form posts: nothing here depends on a script.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { DEMO_ACCOUNTS } from '@/db/seed/seed';
import { signIn, startBrowser, TABLET, visit, type Visit } from './browser';
import { Desk } from './desk';
import { startPortal, type Portal } from './portal';

let portal: Portal;
let browser: Browser;

beforeAll(async () => {
  portal = await startPortal({ demoTemplate: inject('demoTemplate') });
  browser = await startBrowser();
});

afterAll(async () => {
  await browser?.close();
  await portal?.stop();
});

async function withoutScript(username: string, device?: typeof TABLET): Promise<Visit & { desk: Desk }> {
  // A form that comes back refused says so by its status too.
  const expected = [/status of 422/];
  const visited = await visit(browser, portal.origin, { javaScriptEnabled: false, device, expected });
  const account = DEMO_ACCOUNTS.find((one) => one.username === username);
  await signIn(visited.page, username, account?.password ?? '');
  return { ...visited, desk: new Desk(visited.page) };
}

/** Without a script every way leads to a new page; it is read when it is there. */
async function newPage(page: Page, act: Promise<void>): Promise<void> {
  await Promise.all([page.waitForEvent('load'), act]);
}

const firstColumn = (page: Page): Promise<string[]> =>
  page.locator('main tbody tr td:first-child').allTextContents();

const LISTS = [
  { address: '/customers', sort: '客户号', filter: ['kind', 'company'], found: '企业', pages: true },
  {
    address: '/applications',
    sort: '申请编号',
    filter: ['state', 'approved'],
    found: '审批通过',
    pages: true,
  },
  { address: '/contracts', sort: '合同编号', filter: ['state', 'signed'], found: '已签约', pages: true },
  { address: '/loans', sort: '借据号', filter: ['state', 'settled'], found: '已结清', pages: true },
  {
    address: '/vouchers',
    sort: '凭证号',
    filter: ['from', '2199-12-31'],
    found: '没有符合条件的记录',
    pages: true,
  },
] as const;

describe('a list', () => {
  let desk: Desk;
  let close: () => Promise<void>;

  beforeAll(async () => {
    ({ desk, close } = await withoutScript('lijing'));
  });

  afterAll(() => close());

  it.each(LISTS)('$address pages', async ({ address }) => {
    await desk.open(address);
    const first = await firstColumn(desk.page);
    expect(first.length).toBe(20);
    await newPage(desk.page, desk.follow('下一页'));
    expect(new URL(desk.page.url()).searchParams.get('page')).toBe('2');
    const second = await firstColumn(desk.page);
    expect(second.filter((row) => first.includes(row))).toEqual([]);
    await newPage(desk.page, desk.follow('上一页'));
    expect(await firstColumn(desk.page)).toEqual(first);
  });

  it.each(LISTS)('$address sorts by its first column, both ways', async ({ address, sort }) => {
    await desk.open(address);
    await newPage(desk.page, desk.follow(sort));
    const oneWay = await firstColumn(desk.page);
    await newPage(desk.page, desk.follow(sort));
    const otherWay = await firstColumn(desk.page);
    const ordered = (rows: readonly string[]) => rows.toSorted((a, b) => (a < b ? -1 : 1));
    expect([oneWay, otherWay]).toContainEqual(ordered(oneWay));
    expect([oneWay, otherWay]).toContainEqual(ordered(otherWay).toReversed());
    expect(oneWay[0]).not.toBe(otherWay[0]);
  });

  it.each(LISTS)('$address filters and is cleared', async ({ address, filter: [name, value], found }) => {
    await desk.open(address);
    await desk.fill({ [name]: value });
    await newPage(desk.page, desk.submit('查询'));
    expect(new URL(desk.page.url()).searchParams.get(name)).toBe(value);
    const rows = await desk.main.locator('tbody tr').allTextContents();
    expect(rows.filter((row) => !row.includes(found))).toEqual([]);
    expect(await desk.main.textContent()).toContain(found);
    await newPage(desk.page, desk.follow('清除条件'));
    expect(new URL(desk.page.url()).search).toBe('');
    expect((await firstColumn(desk.page)).length).toBe(20);
  });

  it('finds a customer by name, initials, number and phone', async () => {
    await desk.open('/customers');
    const row = desk.main.locator('tbody tr').first();
    const [number = '', name = ''] = await row.locator('td').allTextContents();
    for (const words of [name, number]) {
      await desk.open('/customers');
      await desk.fill({ q: words });
      await newPage(desk.page, desk.submit('查询'));
      expect((await firstColumn(desk.page)).map((text) => text.trim())).toContain(number.trim());
    }
  });
});

describe('a form', () => {
  const CUSTOMER = {
    name: '罗春花',
    identityNumber: '330102198307140923',
    phone: '13612345600',
    occupation: '零售',
    address: '浙江省杭州市余杭区良渚街道古墩路 5 号',
    bankName: '杭州银行良渚支行',
    bankAccount: '6212261202004567898',
  };

  it('comes back with what was typed and what is wrong, and then does its work', async () => {
    const { desk, close } = await withoutScript('lijing');
    await desk.open('/customers/new?kind=farmer');
    await desk.fill({ ...CUSTOMER, phone: '123', 'people.0.name': '赵国栋' });
    await desk.submit('保存客户');
    await desk.page.getByText('请选择与客户的关系').first().waitFor();
    expect(await desk.page.inputValue('[name=name]')).toBe(CUSTOMER.name);
    expect(await desk.page.inputValue('[name=phone]')).toBe('123');
    expect(await desk.page.inputValue('[name="people.0.name"]')).toBe('赵国栋');
    await desk.fill({ phone: CUSTOMER.phone });
    await desk.page.selectOption('[name="people.0.relation"]', 'spouse');
    await desk.submit('保存客户');
    const customerId = await desk.told('客户已建立', /^\/customers\/(\d+)$/);
    expect(await desk.main.textContent()).toContain('赵国栋');

    await desk.open(`/applications/new?customerId=${customerId}`);
    const options = desk.main.locator('[name=productId] option');
    const product = await options.filter({ hasText: '农户贷' }).first().getAttribute('value');
    await desk.fill({
      productId: product ?? '',
      amount: '30000',
      months: '6',
      annualRate: '10.8',
      purpose: '购买鱼苗饲料',
      repaymentSource: '水产销售收入',
      guarantee: 'credit',
    });
    await desk.submit('保存草稿');
    await desk.told('申请已保存为草稿', /^\/applications\/(\d+)$/);
    await desk.submit('提交调查');
    await desk.told('已提交调查', /^\/applications\/(\d+)$/);
    await desk.press(desk.page.getByText('撤回申请').first());
    await desk.fill({ reason: '客户改用自有资金' });
    await desk.submit('撤回申请');
    await desk.told('申请已撤回', /^\/applications\/(\d+)$/);
    await close();
  });

  it('takes a payment: reckoned by one page, posted by the next, with no question between', async () => {
    const { desk, close } = await withoutScript('wangqiang');
    await desk.open('/loans?state=active');
    await newPage(desk.page, desk.press(desk.main.locator('tbody a').first()));
    await newPage(desk.page, desk.follow('收款'));
    await desk.fill({ amount: '88.88', excess: 'hold' });
    await newPage(desk.page, desk.submit('计算'));
    expect(await desk.main.textContent()).toContain('试算结果');
    await desk.submit('确认收款入账');
    await desk.told('收款已入账', /^\/loans\/(\d+)$/);
    expect(await desk.main.textContent()).toContain('已收款 ¥88.88');
    await close();
  });

  it('is reached through the menu of a narrow screen, and signs out', async () => {
    const { desk, page, close } = await withoutScript('zhangmin', TABLET);
    await page.setViewportSize({ width: 800, height: 1000 });
    await desk.open('/');
    const menu = page.locator('header summary:visible');
    await menu.click();
    await newPage(page, page.locator('header nav a:visible', { hasText: '待复核' }).click());
    expect(new URL(page.url()).pathname).toBe('/approvals');
    await page.locator('header summary:visible').click();
    await newPage(page, page.locator('header:visible').getByRole('button', { name: '退出' }).click());
    expect(new URL(page.url()).pathname).toBe('/login');
    await desk.open('/approvals');
    expect(new URL(page.url()).pathname).toBe('/login');
    await close();
  });
});
