import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PERMISSIONS, type ActorRole } from '@/lib/domain/access/permissions';
import { layBackupFiles } from './backup-files';
import { startBrowser } from './browser';
import { visibleText } from './html';
import { PEOPLE, type Person } from './office';
import { openOffice, type OpenOffice } from './open-office';
import { UNCOMPRESSED } from './post-form';
import { addressIn, ROUTES, routesInFiles } from './routes';

const ROLES = ['administrator', 'operator', 'reviewer'] as const satisfies readonly Person[];

let open: OpenOffice;
let browser: Browser;

beforeAll(async () => {
  open = await openOffice();
  layBackupFiles(open.portal.dataDirectory, open.office.users.administrator);
  browser = await startBrowser();
});

afterAll(async () => {
  await browser?.close();
  await open?.close();
});

const mayOpen = (who: Person, route: string): boolean => {
  const allowed: readonly ActorRole[] = PERMISSIONS[ROUTES[route]?.permission ?? 'day.close'];
  return allowed.includes(PEOPLE[who].role);
};

const ask = (address: string, cookie = ''): Promise<Response> =>
  fetch(open.portal.origin + address, { headers: { cookie, ...UNCOMPRESSED }, redirect: 'manual' });

const deniedRows = (permission: string): number =>
  open.look(
    (db) =>
      db.$client
        .prepare(`select count(*) from audit where action = ? and outcome = 'denied'`)
        .pluck()
        .get(permission) as number,
  );

it('knows the permission of every page and file there is', () => {
  expect(routesInFiles().length).toBeGreaterThan(30);
  expect(Object.keys(ROUTES).sort()).toEqual(routesInFiles());
});

describe.each(ROLES)('as %s', (who) => {
  const routes = Object.keys(ROUTES);

  it.each(routes.filter((route) => mayOpen(who, route)))('%s opens', async (route) => {
    const cookie = open.cookies[who];
    const found = await ask(addressIn(route, open.office), cookie);
    expect(found.status).toBe(200);
    if (route.endsWith('.pdf') || route === '/documents/[documentId]') {
      expect(
        Buffer.from(await found.arrayBuffer())
          .subarray(0, 5)
          .toString(),
      ).toBe('%PDF-');
    }
    const { missing } = ROUTES[route] ?? {};
    if (!missing) return;
    // A paper is made on asking, and the command that makes it refuses what is not there.
    expect([404, 409]).toContain((await ask(missing, cookie)).status);
    for (const nonsense of ['abc', '0', '-1', '1e30', '９', '%00', "1'--"]) {
      const answer = await ask(missing.replace('999999', nonsense), cookie);
      expect([400, 404, 409], nonsense).toContain(answer.status);
    }
  });

  it.each(routes.filter((route) => !mayOpen(who, route)))(
    '%s answers 403, whether it is there or not',
    async (route) => {
      const permission = ROUTES[route]?.permission ?? '';
      const before = deniedRows(permission);
      const existing = await ask(addressIn(route, open.office), open.cookies[who]);
      expect(existing.status).toBe(403);
      const words = visibleText(await existing.text());
      expect(deniedRows(permission)).toBe(before + 1);
      const { missing } = ROUTES[route] ?? {};
      if (!missing) return;
      const absent = await ask(missing, open.cookies[who]);
      expect(absent.status).toBe(403);
      expect(visibleText(await absent.text())).toBe(words);
      expect(deniedRows(permission)).toBe(before + 2);
    },
  );
});

it.each(Object.keys(ROUTES))(
  'nobody is led from %s to sign-in, whether it is there or not',
  async (route) => {
    const addresses = [addressIn(route, open.office), ROUTES[route]?.missing ?? route];
    for (const address of addresses) {
      for (const cookie of ['', 'next-auth.session-token=forged']) {
        const answer = await ask(address, cookie);
        expect(answer.status).toBe(307);
        const target = new URL(answer.headers.get('location') ?? '', open.portal.origin);
        expect(target.pathname).toBe('/login');
        if (address !== '/') expect(target.searchParams.get('returnTo')).toBe(address);
        expect(visibleText(await answer.text())).not.toContain('张建国');
      }
    }
  },
);

it.each(Object.keys(ROUTES).filter((route) => !route.startsWith('/account')))(
  'whoever has yet to choose a password is led from %s to do so',
  async (route) => {
    const answer = await ask(addressIn(route, open.office), open.cookies.newcomer);
    expect(answer.status).toBe(307);
    expect(answer.headers.get('location')).toMatch(/\/account\/password$/);
  },
);

describe.each(ROLES)('the menu of the %s', (who) => {
  it('shows every place that is his and no other, and each opens', async () => {
    const { page, close } = await open.visitAs(browser, who);
    await page.goto('/');
    const links = page.getByRole('navigation', { name: '主导航' }).getByRole('link');
    const places = await links.evaluateAll((found) => found.map((link) => link.getAttribute('href') ?? ''));
    expect(places.filter((place) => !mayOpen(who, place))).toEqual([]);
    expect(places.length).toBeGreaterThan(5);
    for (const [index, place] of places.entries()) {
      await links.nth(index).click();
      await page.waitForURL((url) => url.pathname === place);
      await page.locator(`header nav a[href="${place}"][aria-current=page]:visible`).waitFor();
      expect(await page.locator('main h1').count(), place).toBe(1);
    }
    await close();
  });

  it('has no way to the others: an address typed by hand says so in words', async () => {
    const { page, close } = await open.visitAs(browser, who, { expected: [/status of 403/] });
    const closed = Object.keys(ROUTES).find((route) => !route.includes('[') && !mayOpen(who, route)) ?? '';
    const answer = await page.goto(closed);
    expect(answer?.status()).toBe(403);
    await page.getByRole('heading', { name: '您没有查看此页面的权限' }).waitFor();
    await close();
  });
});
