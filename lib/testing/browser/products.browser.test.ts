// The seven products of the trade, opened from their presets and read back in words; the form with and without scripts.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PRESET_NAMES, PRODUCT_PRESETS, type PresetName } from '@/lib/domain/loan/product-presets';
import { productSentence } from '@/lib/format/product-words';
import { DESKTOP, expectNoSeriousViolations, startBrowser, TABLET } from './browser';
import { Desk } from './desk';
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

const ownFields = (name: PresetName) => ({
  code: `P-${PRESET_NAMES.indexOf(name) + 1}`,
  name: `${PRODUCT_PRESETS[name].title}贷款`,
  minimumAmount: '10000',
  maximumAmount: '500000',
});

/** What the page must say of each, besides what the product means. */
const WORDS: Readonly<Record<PresetName, readonly string[]>> = {
  whole_whole: ['一次放款（整贷）', '还多少本金，收这部分本金的利息（利随本清）'],
  whole_parts: ['等额本金（每期本金相同，利息递减）', '每 1 个季度', '每期 20 日结息，次日还款'],
  parts_whole: ['提款期内分次放款（零贷）', '先息后本（按期付息，到期还本）', '示例按两次放款计算'],
  parts_parts: ['已放款的金额，每次放款后重算', '等额本息（每期还款额相同）'],
  any_time: ['循环额度，随借随还（时贷时还）', '示例按额度在首日全部支用'],
  same_day: ['放款日对日（对年对月对日）', '按月计息'],
  point_to_point: ['约定还款计划（日期和本金逐笔约定）', '示例按两次归还本金计算'],
};

describe('a product of the trade', () => {
  it.each(PRESET_NAMES)('%s is opened from its preset and read back in words', async (name) => {
    const isTablet = name === 'any_time';
    const { page, close } = await open.visitAs(browser, 'administrator', isTablet ? { device: TABLET } : {});
    const desk = new Desk(page, isTablet ? 'finger' : 'mouse');
    await desk.open('/products/new');
    await desk.follow(new RegExp(`^${PRODUCT_PRESETS[name].title}`));
    await page.locator('nav a[aria-current=true]', { hasText: PRODUCT_PRESETS[name].title }).waitFor();
    await page
      .locator(`select[name=method]:has(option[value=${PRODUCT_PRESETS[name].terms.method}]:checked)`)
      .waitFor();
    await desk.fill(ownFields(name));
    await desk.submit('建立产品');
    await desk.told('产品已建立', /^\/products\/(\d+)$/);
    const text = (await desk.main.innerText()).replace(/\s+/g, ' ');
    expect(text).toContain(productSentence(PRODUCT_PRESETS[name].terms));
    for (const words of [PRODUCT_PRESETS[name].title, '年化利率（单利）', ...WORDS[name]])
      expect(text).toContain(words);
    if (isTablet) await expectNoSeriousViolations(page);
    const width = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
    expect(width, 'wider than the screen').toBeLessThanOrEqual(0);
    await close();
  });

  it('is opened without JavaScript, with fields that its script would have put away', async () => {
    const options = { device: DESKTOP, javaScriptEnabled: false };
    const { page, close } = await open.visitAs(browser, 'administrator', options);
    const desk = new Desk(page);
    await desk.open('/products/new?preset=whole_whole');
    await desk.fill({
      ...ownFields('whole_whole'),
      code: 'NOJS',
      penaltyBy: 'own_rate',
      ownRate: '6',
      ownRateUnit: 'daily',
    });
    await desk.submit('建立产品');
    await page.waitForURL(/\/products\/\d+/);
    // 6 ‱ a day over a year of 360 days.
    expect(await desk.main.innerText()).toContain('单独约定，年利率 21.6%');
    await close();
  });
});

describe('the form', () => {
  it('shows what the choices make of it, and opens the closed part that holds a mistake', async () => {
    const { page, close } = await open.visitAs(browser, 'administrator');
    const desk = new Desk(page);
    await desk.open('/products/new?preset=same_day');
    const periods = page.locator('[name=periodEvery]');
    await periods.waitFor({ state: 'visible' });
    await desk.fill({ method: 'bullet' });
    await periods.waitFor({ state: 'hidden' });
    expect(await periods.isDisabled()).toBe(true);
    await desk.fill({ method: 'equal_instalment', ...ownFields('same_day'), code: 'RARE' });
    await periods.waitFor({ state: 'visible' });
    const misuse = page.locator('[name=misuseUpliftPercent]');
    expect(await misuse.isVisible()).toBe(false);
    const section = page.locator('section', { has: misuse });
    await desk.press(section.locator('summary'));
    await misuse.fill('40');
    await desk.press(section.locator('summary'));
    await misuse.waitFor({ state: 'hidden' });
    await desk.submit('建立产品');
    await page.getByText('挪用罚息上浮比例应在 50% 至 100% 之间').first().waitFor();
    expect(await misuse.isVisible()).toBe(true);
    expect(await misuse.inputValue()).toBe('40');
    await close();
  });

  it('takes fees row by row and says them on the product page', async () => {
    const { page, close } = await open.visitAs(browser, 'administrator');
    const desk = new Desk(page);
    await desk.open('/products/new?preset=parts_parts');
    await desk.fill({ ...ownFields('parts_parts'), code: 'FEES', name: '带费用的产品' });
    await desk.submit('添加费用');
    await desk.fill({ 'fees.0.name': '账户管理费', 'fees.0.when': 'each_instalment', 'fees.0.amount': '10' });
    await desk.submit('建立产品');
    await desk.told('产品已建立', /^\/products\/(\d+)$/);
    const text = await desk.main.innerText();
    expect(text).toContain('账户管理费：每期各收取一次，¥10.00');
    // Twelve instalments of the example, ten yuan each.
    expect(text.replace(/\s+/g, ' ')).toContain('费用合计 ¥120.00 本息费合计');
    await close();
  });
});
