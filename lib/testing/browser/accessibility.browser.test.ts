// Every page for everybody who may see it, on the office PC and on the tablet: axe, fit, fingers, paper.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PERMISSIONS } from '@/lib/domain/access/permissions';
import { DESKTOP, expectNoSeriousViolations, startBrowser, TABLET, visit, type Visit } from './browser';
import {
  expectFingerSizedTargets,
  expectNoSidewaysScroll,
  expectPaperWithoutControls,
} from './layout-checks';
import { PEOPLE, type Office } from './office';
import { openOffice, type OpenOffice } from './open-office';
import { addressIn, ROUTES } from './routes';

const ROLES = ['administrator', 'operator', 'reviewer'] as const;
type RoleHolder = (typeof ROLES)[number];

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

const maySee = (who: RoleHolder, route: string): boolean => {
  const permission = ROUTES[route]?.permission ?? 'day.close';
  return (PERMISSIONS[permission] as readonly string[]).includes(PEOPLE[who].role);
};

/** Pages, not files to be downloaded */
const PAGES = Object.keys(ROUTES).filter(
  (route) => !/\.(pdf|csv|xlsx)$|^\/(documents|backup\/(files|downloads))\//.test(route),
);

/** Pages that look different in another state of what they show. */
const STATES: readonly (readonly [what: string, who: RoleHolder, at: (office: Office) => string])[] = [
  ['a draft', 'operator', ({ applications }) => `/applications/${applications.draft}`],
  ['an investigation', 'operator', ({ applications }) => `/applications/${applications.investigating}`],
  ['an approval', 'reviewer', ({ applications }) => `/applications/${applications.approving}`],
  ['an approved case', 'operator', ({ applications }) => `/applications/${applications.approved}`],
  ['an applicant', 'operator', ({ customers }) => `/applications/new?customerId=${customers.person}`],
  ['a search for applicants', 'operator', () => '/applications/new?q=z'],
  ['a contract to be signed', 'operator', ({ contracts }) => `/contracts/${contracts.drafted}`],
  ['a contract to be paid out', 'reviewer', ({ contracts }) => `/contracts/${contracts.requested}`],
  ['a loan with credit', 'operator', ({ loans }) => `/loans/${loans.credited}`],
  ['a loan with requests', 'reviewer', ({ loans }) => `/loans/${loans.waiting}`],
  ['a settled loan', 'operator', ({ loans }) => `/loans/${loans.settled}`],
  [
    'a loan on another day',
    'operator',
    ({ loans, today }) => `/loans/${loans.overdue}?asOf=${today.slice(0, 8)}01`,
  ],
  ['a payment reckoned', 'operator', ({ loans }) => `/loans/${loans.overdue}/repay?amount=100&excess=hold`],
  ['a payment refused', 'operator', ({ loans }) => `/loans/${loans.overdue}/repay?amount=abc&excess=hold`],
  ['a new company', 'operator', () => '/customers/new?kind=company'],
  ['a list without rows', 'operator', () => '/customers?q=nothing'],
  ['somebody else', 'administrator', ({ users }) => `/users/${users.reviewer}`],
];

describe.each(ROLES)('for the %s', (who) => {
  let desktop: Visit;
  let tablet: Visit;

  beforeAll(async () => {
    desktop = await open.visitAs(browser, who, { device: DESKTOP });
    tablet = await open.visitAs(browser, who, { device: TABLET });
  });

  afterAll(async () => {
    await desktop.close();
    await tablet.close();
  });

  const pages = PAGES.filter((route) => maySee(who, route)).map((route) => ({
    what: route,
    at: (office: Office) => addressIn(route, office),
    // What the tablet shows of a page differs by its size, not by who looks.
    isNew: ROLES.find((one) => maySee(one, route)) === who,
  }));
  const states = STATES.filter(([, whose]) => whose === who).map(([what, , at]) => ({
    what,
    at,
    isNew: false,
  }));

  it.each([...pages, ...states])('$what can be read by all, fits and can be touched', async (shown) => {
    const address = shown.at(open.office);
    await desktop.page.goto(address);
    await expectNoSeriousViolations(desktop.page);
    await expectNoSidewaysScroll(desktop.page);
    await tablet.page.goto(address);
    await expectNoSidewaysScroll(tablet.page);
    await expectFingerSizedTargets(tablet.page);
    if (shown.isNew) await expectNoSeriousViolations(tablet.page);
  });
});

describe('on paper', () => {
  const RECORDS = PAGES.filter(
    (route) => /\/\[\w+\]$/.test(route) && !/^\/(users|roles)|\/changes\//.test(route),
  );

  it.each(RECORDS)('%s is the record alone', async (route) => {
    const who = ROLES.findLast((one) => maySee(one, route)) ?? 'operator';
    const { page, close } = await open.visitAs(browser, who);
    await page.goto(addressIn(route, open.office));
    await expectPaperWithoutControls(page);
    await close();
  });
});

it('a form that is refused can be read by all and touched', async () => {
  const { page, close } = await open.visitAs(browser, 'operator', { device: TABLET });
  await page.goto('/customers/new?kind=company');
  await page.getByRole('button', { name: '保存客户' }).tap();
  await page.getByRole('alert').first().waitFor();
  await expectNoSeriousViolations(page);
  await expectNoSidewaysScroll(page);
  await expectFingerSizedTargets(page);
  await close();
});

it('a question and a menu can be read by all and touched', async () => {
  const { page, close } = await open.visitAs(browser, 'reviewer', { device: TABLET });
  await page.goto(`/contracts/${open.office.contracts.requested}`);
  await page.getByRole('button', { name: '复核通过，放款' }).tap();
  await page.getByRole('dialog').waitFor();
  await expectNoSeriousViolations(page);
  await expectFingerSizedTargets(page);
  await page.setViewportSize({ width: 768, height: 1024 });
  await page.goto('/');
  await page.locator('header summary:visible').tap();
  await expectNoSeriousViolations(page);
  await expectNoSidewaysScroll(page);
  await expectFingerSizedTargets(page);
  await close();
});

it.each([DESKTOP, TABLET])('the door can be read by all and touched, %#', async (device) => {
  const { page, close } = await visit(browser, open.portal.origin, { device });
  await page.goto('/login');
  await page.getByRole('button', { name: '登录' }).click();
  await page.getByRole('alert').first().waitFor();
  await expectNoSeriousViolations(page);
  await expectNoSidewaysScroll(page);
  if (device === TABLET) await expectFingerSizedTargets(page);
  expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN');
  await close();
});
