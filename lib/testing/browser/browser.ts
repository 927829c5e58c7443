// A real browser at the portal: the office PC, the reviewer's tablet, and what must stay quiet in the console.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { expect } from 'vitest';
import { findChromium } from '@/lib/cli/chromium';

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export const DESKTOP = { viewport: { width: 1440, height: 900 } } as const;
export const TABLET = { viewport: { width: 1024, height: 768 }, hasTouch: true, isMobile: true } as const;

export function startBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium found: set CHROMIUM_PATH, or run npm test once.');
  return chromium.launch({ executablePath, args: ARGUMENTS });
}

export type Visit = Readonly<{
  context: BrowserContext;
  page: Page;
  /** Ends the visit; fails the test when the console complained or a script threw. */
  close: () => Promise<void>;
}>;

export type VisitOptions = Readonly<{
  device?: typeof DESKTOP | typeof TABLET;
  javaScriptEnabled?: boolean;
  /** Complaints that the test provokes on purpose, such as the browser's line about a 403. */
  expected?: readonly RegExp[];
}>;

/** A new person at a new device: no cookies, and every console error is remembered. */
export async function visit(browser: Browser, origin: string, options: VisitOptions = {}): Promise<Visit> {
  const context = await browser.newContext({
    ...(options.device ?? DESKTOP),
    baseURL: origin,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    javaScriptEnabled: options.javaScriptEnabled ?? true,
  });
  const complaints: string[] = [];
  const listen = (page: Page): void => {
    page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(`${message.location().url}: ${message.text()}`);
    });
  };
  context.on('page', listen);
  const page = await context.newPage();
  const close = async (): Promise<void> => {
    await context.close();
    const unexpected = complaints.filter((text) => !options.expected?.some((pattern) => pattern.test(text)));
    expect(unexpected, 'console errors').toEqual([]);
  };
  return { context, page, close };
}

/** Signs in by the login page as a person would. */
export async function signIn(page: Page, username: string, password: string): Promise<void> {
  await page.goto('/login');
  await page.fill('input[name=username]', username);
  await page.fill('input[name=password]', password);
  await Promise.all([
    page.waitForURL((url) => url.pathname !== '/login'),
    page.locator('form:has(input[name=password]) [type=submit]').click(),
  ]);
}

const AXE = readFileSync(path.resolve('node_modules/axe-core/axe.min.js'), 'utf8');

type Finding = Readonly<{
  impact?: string | null;
  id: string;
  help: string;
  nodes: readonly { target: unknown }[];
}>;

/** Axe finds nothing serious or critical on the page as it stands. */
export async function expectNoSeriousViolations(page: Page): Promise<void> {
  // After a redirect inside the page React swaps the title a moment later; a page that never has one still fails.
  // Asked from outside: the page's own policy lets no text be run, and says so in its console.
  for (let asked = 0; asked < 20 && (await page.title()) === ''; asked += 1) await page.waitForTimeout(100);
  await page.evaluate(AXE);
  const findings = await page.evaluate<Finding[]>(
    `axe.run(document, { resultTypes: ['violations'] }).then((result) => result.violations)`,
  );
  const serious = findings
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, help, nodes }) => `${id}: ${help} at ${JSON.stringify(nodes.map(({ target }) => target))}`);
  expect(serious, `axe on ${page.url()}`).toEqual([]);
}

/** The cookie header of a signed-in visit, for requests past the browser. */
export async function cookieOf(context: BrowserContext, origin: string): Promise<string> {
  const cookies = await context.cookies(origin);
  return cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
}
