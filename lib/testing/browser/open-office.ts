// The office opened for a test file: its portal, its people signed in, and a look into its books beside the server.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { inject } from 'vitest';
import { migrateDatabase, openDatabase, type Db } from '@/db/client';
import { visit, type Visit, type VisitOptions } from './browser';
import { furnishOffice, PASSWORD, PEOPLE, type Office, type Person } from './office';
import { once } from './once';
import { startPortal, type Portal } from './portal';
import { postForm } from './post-form';

export type OpenOffice = Readonly<{
  portal: Portal;
  office: Office;
  cookies: Readonly<Record<Person, string>>;
  /** Reads the database while the server runs. */
  look: <T>(reader: (db: Db) => T) => T;
  /** A person at a new device, signed in already. */
  visitAs: (browser: Browser, who: Person, options?: VisitOptions) => Promise<Visit>;
  close: () => Promise<void>;
}>;

export async function openOffice(): Promise<OpenOffice> {
  const template = await officeTemplate(inject('officeTemplate'));
  const office = JSON.parse(readFileSync(template.particulars, 'utf8')) as Office;
  const portal = await startPortal({ database: template.database });
  const { origin } = portal;
  const signedIn = Object.entries(PEOPLE).map(
    async ([who, { username }]) => [who, await signInByPost(origin, username, PASSWORD)] as const,
  );
  const cookies = Object.fromEntries(await Promise.all(signedIn)) as Record<Person, string>;
  const db = openDatabase(path.join(portal.dataDirectory, 'loan.db'));
  return {
    portal,
    office,
    cookies,
    look: (reader) => reader(db),
    visitAs: (browser, who, options) => visitWith(browser, origin, cookies[who], options),
    close: async () => {
      db.$client.close();
      await portal.stop();
    },
  };
}

/** The office is furnished once a run and copied for every file, as drawing its contracts takes a while. */
async function officeTemplate(folder: string): Promise<Readonly<{ database: string; particulars: string }>> {
  const files = { database: path.join(folder, 'loan.db'), particulars: path.join(folder, 'office.json') };
  await once(folder, async () => {
    const db = openDatabase(files.database);
    db.$client.pragma('synchronous = OFF');
    migrateDatabase(db);
    const office = await furnishOffice(db);
    db.$client.close();
    writeFileSync(files.particulars, JSON.stringify(office));
  });
  return files;
}

/** Signs in by the form that the login page shows without JavaScript; answers the session's cookies. */
export async function signInByPost(origin: string, username: string, password: string): Promise<string> {
  const answer = await postForm(`${origin}/login`, '', { username, password });
  const cookies = answer.headers.getSetCookie().map((cookie) => cookie.split(';', 1)[0] ?? '');
  if (!cookies.some((cookie) => cookie.includes('session-token=')))
    throw new Error(`${username} could not sign in: ${answer.status}`);
  return cookies.join('; ');
}

/** A device that carries the cookies of somebody signed in. */
export async function visitWith(
  browser: Browser,
  origin: string,
  cookie: string,
  options: VisitOptions = {},
): Promise<Visit> {
  const visited = await visit(browser, origin, options);
  const cookies = cookie.split('; ').map((pair) => {
    const [name = '', ...value] = pair.split('=');
    return { name, value: value.join('='), url: origin };
  });
  await visited.context.addCookies(cookies);
  return visited;
}
