// What is typed before anybody is signed in: the first run, and the sign-in.
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '@/db/client';
import { fieldIn } from './answered-form';
import { BAD_INPUTS } from './bad-inputs';
import type { FieldKind } from './form-case';
import { tryField } from './form-trial';
import { COMPANY, PASSWORD, PEOPLE } from './office';
import { signInByPost } from './open-office';
import { startPortal, type Portal } from './portal';
import { businessIn } from './posting';
import { formIn, postRendered, readForm, type RenderedForm } from './post-form';

const { username, name } = PEOPLE.administrator;

const FILLING: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(COMPANY).map(([field, value]) => [`company.${field}`, value])),
  'administrator.username': username,
  'administrator.name': name,
  'administrator.password': PASSWORD,
  'administrator.passwordAgain': PASSWORD,
};

const FIELDS: Readonly<Record<string, FieldKind>> = {
  'company.name': 'text',
  'company.shortName': 'code',
  'company.creditCode': 'code',
  'company.address': 'text',
  'company.phone': 'phone',
  'company.legalRepresentative': 'text',
  'company.bankName': 'text',
  'company.bankAccount': 'digits',
  'administrator.username': 'code',
  'administrator.name': 'text',
  'administrator.password': 'secret',
  'administrator.passwordAgain': 'secret',
};

let portal: Portal;

beforeAll(async () => {
  portal = await startPortal();
});

afterAll(() => portal?.stop());

function business(): string {
  const db = openDatabase(path.join(portal.dataDirectory, 'loan.db'));
  try {
    return businessIn(db);
  } finally {
    db.$client.close();
  }
}

describe('the first run', () => {
  it.each(Object.entries(FIELDS))('%s, a %s', async (field, kind) => {
    const form = await readForm(`${portal.origin}/setup`, '');
    const before = business();
    await tryField({ shown: { fields: FIELDS }, form, which: {}, cookie: '', filling: FILLING }, field, kind);
    expect(business() === before, 'nothing is written').toBe(true);
  });

  it('happens once, however many ask for it at the same moment', async () => {
    const form = await readForm(`${portal.origin}/setup`, '');
    const answers = await Promise.all(Array.from({ length: 4 }, () => postRendered(form, '', FILLING)));
    const opened = answers.filter((answer) => answer.headers.get('location') === '/login?after=setup');
    expect(opened.length).toBe(1);
    const before = business();
    await postRendered(form, '', { ...FILLING, 'administrator.username': 'second' });
    expect(business() === before).toBe(true);
  });
});

describe('the sign-in', () => {
  let form: RenderedForm;

  beforeAll(async () => {
    form = await readForm(`${portal.origin}/login`, '');
  });

  const answerTo = async (typed: Readonly<Record<string, string>>) => {
    const answer = await postRendered(form, '', { username, password: PASSWORD, ...typed });
    const html = await answer.text();
    expect(answer.status).toBe(422);
    expect(answer.headers.getSetCookie().join()).not.toContain('session-token=ey');
    return { html, body: formIn(html, {})?.body ?? '' };
  };

  it.each(['username', 'password'])('asks for the %s that was left out', async (field) => {
    const { body } = await answerTo({ [field]: '' });
    expect(fieldIn(body, field).complaint).toMatch(/^请填写/);
  });

  const wrong = Object.entries(BAD_INPUTS).filter(([, value]) => value.trim() !== '');
  const bad = [...wrong.map(([, value]) => value), `${username}\u0000`, `${username}' or '1'='1`];

  it('says the same of every wrong name, keeps the name and never the password', async () => {
    const said = new Set<string>();
    for (const value of bad) {
      const secret = `${value}-secret`;
      const { html, body } = await answerTo({ username: `${value}x`, password: secret });
      said.add(/role="alert"[^>]*>[\s\S]*?<p[^>]*>([^<]*)<\/p>/.exec(body)?.[1] ?? 'nothing');
      expect(html.includes(BAD_INPUTS.script)).toBe(false);
      expect(html.includes(secret)).toBe(false);
    }
    expect([...said]).toEqual(['用户名或密码不正确，或尝试次数过多已被暂时锁定，请稍后再试。']);
  });

  it('leads nowhere else', async () => {
    for (const returnTo of [
      'https://evil.example',
      '//evil.example',
      '/\\evil.example',
      'javascript:alert(1)',
    ]) {
      const shown = await readForm(`${portal.origin}/login?returnTo=${encodeURIComponent(returnTo)}`, '');
      expect(shown.fields.find(([field]) => field === 'returnTo')?.[1]).toBe('/');
      const forged = { ...shown, fields: shown.fields.filter(([field]) => field !== 'returnTo') };
      const answer = await postRendered(forged, '', { username, password: PASSWORD, returnTo });
      expect(answer.headers.get('location')).toBe('/');
    }
  });

  it('takes a name typed in full width', async () => {
    const wide = username.replace(/[a-z]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
    expect(await signInByPost(portal.origin, wide, PASSWORD)).toContain('session-token=');
  });
});
