// What stands after the question mark: filters, pages, orders, days and figures that people and programs type there.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fieldIn } from './answered-form';
import { BAD_INPUTS, inFullWidth, verdictOn, type BadInput } from './bad-inputs';
import type { FieldKind } from './form-case';
import { visibleText } from './html';
import type { Office, Person } from './office';
import { openOffice, type OpenOffice } from './open-office';
import { businessIn } from './posting';
import { UNCOMPRESSED } from './post-form';

let open: OpenOffice;
let before: string;

beforeAll(async () => {
  open = await openOffice();
  before = open.look(businessIn);
});

afterAll(() => open?.close());

const MORE_BAD = [
  '\u0000',
  '%',
  '_',
  '\\',
  'ＡＢＣ１２３',
  `${'张'.repeat(49)}😀`,
  'NaN',
  '1;2',
  '0',
  '-0',
  '１',
];
const BAD = [...Object.values(BAD_INPUTS).map((value) => value.slice(0, 500)), ...MORE_BAD];

/** One of each sort, for what is tried many times */
const TELLING = ['\u0000', `'; drop table "loan"; --`, '1e30', '%', '😀'];

async function pageAt(
  address: string,
  query: Readonly<Record<string, string>>,
  who: Person,
): Promise<string> {
  const url = `${open.portal.origin}${address}?${new URLSearchParams(query)}`;
  const headers = { cookie: open.cookies[who], ...UNCOMPRESSED };
  const answer = await fetch(url, { headers, redirect: 'manual' });
  const html = await answer.text();
  expect([JSON.stringify(query).slice(0, 80), answer.status]).toEqual([expect.anything(), 200]);
  expect(html).not.toContain(BAD_INPUTS.script);
  return html;
}

const LISTS: readonly (readonly [address: string, who: Person, filters: readonly string[]])[] = [
  ['/customers', 'operator', ['kind']],
  ['/applications', 'operator', ['state']],
  ['/contracts', 'operator', ['state']],
  ['/disbursements', 'operator', ['state', 'from', 'to']],
  ['/loans', 'operator', ['state']],
  ['/receipts', 'operator', ['state', 'from', 'to']],
  ['/vouchers', 'operator', ['from', 'to']],
  ['/users', 'administrator', ['role', 'status']],
  ['/audit', 'administrator', ['actorName', 'action', 'outcome', 'from', 'to']],
];

describe.each(LISTS)('the list %s', (address, who, filters) => {
  const names = ['q', 'page', 'sort', 'direction', 'notice', ...filters];

  it.each(names)('stands on any %s', async (name) => {
    for (const value of TELLING) await pageAt(address, { [name]: value }, who);
    const twice = await fetch(`${open.portal.origin}${address}?${name}=a&${name}=b`, {
      headers: { cookie: open.cookies[who] },
    });
    expect(twice.status).toBe(200);
  });

  it('stands on anything in all of them at once', async () => {
    for (const value of BAD) {
      const everywhere = names.map((name) => [name, value.slice(0, 60)]);
      await pageAt(address, Object.fromEntries(everywhere), who);
    }
  });

  it('says so when nothing is found, and leads back to everything', async () => {
    const html = await pageAt(address, { q: '没有这样的记录' }, who);
    expect(visibleText(html)).toContain('没有符合条件的记录');
    expect(visibleText(await pageAt(address, { page: '99999' }, who))).toContain('这一页没有记录');
  });
});

type AskedForm = Readonly<{
  at: (office: Office) => string;
  who: Person;
  filling: Readonly<Record<string, string>>;
  fields: Readonly<Record<string, FieldKind>>;
}>;

/** Forms that ask and write nothing: their figures stand in the address. */
const ASKING: readonly AskedForm[] = [
  {
    at: ({ loans }) => `/loans/${loans.overdue}/repay`,
    who: 'operator',
    filling: { amount: '100', excess: 'hold', channel: 'bank_transfer', note: '' },
    fields: { amount: 'money', valueDate: 'day', channel: 'choice', excess: 'choice' },
  },
  {
    at: ({ productId }) => `/products/${productId}`,
    who: 'administrator',
    filling: { amount: '120000', months: '12', annualRate: '14.4', startsOn: '2026-06-10' },
    fields: { amount: 'money', months: 'count', annualRate: 'rate', startsOn: 'day' },
  },
];

describe.each(ASKING.map((form) => [Object.keys(form.fields).join(' '), form] as const))(
  'what is asked by %s',
  (_title, { at, who, filling, fields }) => {
    it.each(Object.entries(fields))('%s, a %s', async (name, kind) => {
      for (const [input, value] of Object.entries(BAD_INPUTS) as [BadInput, string][]) {
        // An amount not yet typed is no mistake: nothing is asked. An address holds no five thousand signs.
        if (value.trim() === '' || value.length > 1000) continue;
        const html = await pageAt(at(open.office), { ...filling, [name]: value }, who);
        const { complaint, kept } = fieldIn(html, name);
        if (verdictOn(kind, input) !== 'refused') continue;
        expect([input, complaint]).toEqual([input, expect.stringMatching(/\p{Script=Han}/u)]);
        if (kept !== null) expect([input, kept]).toEqual([input, value]);
      }
      const wide = inFullWidth(kind, filling[name] ?? '');
      if (wide === null) return;
      const html = await pageAt(at(open.office), { ...filling, [name]: wide }, who);
      expect([wide, fieldIn(html, name)]).toEqual([wide, { complaint: '', kept: wide }]);
    });
  },
);

it.each([
  ['asOf', ({ loans }: Office) => `/loans/${loans.running}`],
  ['receipt', ({ loans }: Office) => `/loans/${loans.running}`],
  ['kind', () => '/customers/new'],
  ['q', () => '/applications/new'],
  ['customerId', () => '/applications/new'],
] as const)('passes over a %s that means nothing', async (name, at) => {
  for (const value of BAD) await pageAt(at(open.office), { [name]: value }, 'operator');
});

it('passes over a planned day that means nothing', async () => {
  for (const value of BAD) {
    const applicationId = String(open.office.applications.approved);
    await pageAt('/contracts/new', { applicationId, startsOn: value }, 'operator');
  }
});

it('has written nothing', () => {
  expect(open.look(businessIn) === before).toBe(true);
});
