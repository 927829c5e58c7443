import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PERMISSIONS } from '@/lib/domain/access/permissions';
import { CHANGE_KINDS } from '@/lib/domain/workflow/loan-request';
import { titleOf, type FormCase } from './form-case';
import { FORMS_OF_LENDING } from './forms-of-lending';
import { FORMS_OF_RATES } from './forms-of-rates';
import { FORMS_OF_THE_OFFICE } from './forms-of-the-office';
import { PEOPLE, type Person } from './office';
import { openOffice, type OpenOffice } from './open-office';
import { auditAfter, businessIn, fillingOf, formOf, lastAudit } from './posting';
import { postRendered, type FormOptions, type RenderedForm } from './post-form';

const FORMS = [...FORMS_OF_LENDING, ...FORMS_OF_RATES, ...FORMS_OF_THE_OFFICE];
const FOREIGN = ['https://evil.example', 'null', 'http://127.0.0.1:1', 'not an origin'] as const;

let open: OpenOffice;

beforeAll(async () => {
  open = await openOffice();
});

afterAll(() => open?.close());

it('has a form for every act that people may do', () => {
  const acts = Object.entries(PERMISSIONS)
    .filter(([, roles]) => !(roles as readonly string[]).includes('system'))
    .map(([name]) => name)
    // What only reads is asked for, not posted; a quote writes nothing.
    .filter((name) => !/\.(view|print|export)$/.test(name) && name !== 'quote.make')
    // What concerns backups is about files, not rows, and has a suite of its own.
    .filter((name) => !name.startsWith('backup.'))
    // What follows on a phone that is set up, or on a second sign-in, is told in that order by the first run.
    .filter((name) => !/^(second-factor|session)\.|^user\.remove-second-factor/.test(name))
    // What changes a loan follows on what was changed before, and has a suite that tells it in that order.
    .filter((name) => !CHANGE_KINDS.some((kind) => name.startsWith(`${kind}.`)));
  expect([...new Set(FORMS.map(({ command }) => command))].sort()).toEqual(acts.sort());
});

type Forgery = Readonly<{
  what: string;
  cookie: string;
  form: RenderedForm;
  options?: FormOptions;
  /** What the log says was tried, and how it was answered */
  action: string;
  outcome: RegExp;
  by: string;
}>;

/** The form with one hidden value put in the place of another. */
const withHidden = (form: RenderedForm, name: string, value: string): RenderedForm => ({
  ...form,
  fields: form.fields.map((field) => (field[0] === name ? [name, value] : field)),
});

function forgeriesOf(shown: FormCase, form: RenderedForm): Forgery[] {
  const own = { cookie: open.cookies[shown.who], form, by: PEOPLE[shown.who].name };
  const foreign = { action: 'request.foreign', outcome: /^denied$/ };
  const strangers = (['administrator', 'operator', 'reviewer'] as const).filter(
    (who) => !(PERMISSIONS[shown.command] as readonly string[]).includes(PEOPLE[who].role),
  );
  const hidden = form.fields.filter(([name]) => !name.startsWith('$'));
  const ids = hidden.filter(([name]) => /(Id|targetSequence)$/.test(name));
  const seen = hidden.filter(([name]) => /^(version|expectedSequence)$/.test(name));
  const asShown = { action: shown.command, outcome: /^(refused|denied)$/ };
  return [
    ...FOREIGN.map((origin) => ({
      ...own,
      ...foreign,
      what: `a post from ${origin}`,
      options: { origin },
    })),
    { ...own, ...foreign, what: 'a post without an origin', options: { origin: null } },
    {
      ...own,
      what: 'a post by nobody',
      cookie: '',
      by: '未登录',
      action: shown.command,
      outcome: /^denied$/,
    },
    ...strangers.map((who: Person) => ({
      ...own,
      what: `a post by the ${who}`,
      cookie: open.cookies[who],
      by: PEOPLE[who].name,
      action: shown.command,
      outcome: /^denied$/,
    })),
    ...ids.map(([name]) => ({
      ...own,
      ...asShown,
      what: `${name} of something that is not there`,
      form: withHidden(form, name, '999999'),
    })),
    ...seen.map(([name, value]) => ({
      ...own,
      ...asShown,
      what: `a ${name} that has passed`,
      form: withHidden(form, name, String(Number(value) + (Number(value) > 1 ? -1 : 1))),
    })),
  ];
}

describe.each(FORMS.map((form) => [titleOf(form), form] as const))('%s', (_title, shown) => {
  let form: RenderedForm;
  let typed: Readonly<Record<string, string>>;

  beforeAll(async () => {
    form = await formOf(open, shown);
    typed = fillingOf(open, shown);
  });

  it('is refused when forged, writes nothing and stands in the log', async () => {
    const forgeries = forgeriesOf(shown, form);
    expect(forgeries.length).toBeGreaterThan(FOREIGN.length + 1);
    for (const { what, cookie, form: forged, options, action, outcome, by } of forgeries) {
      const [before, logged] = [open.look(businessIn), open.look(lastAudit)];
      const answer = await postRendered(forged, cookie, typed, options);
      expect(answer.status, what).toBeLessThan(500);
      expect(answer.headers.get('location') ?? '', what).not.toMatch(shown.leadsTo);
      if (action === 'request.foreign') expect(answer.status, what).toBe(403);
      expect(open.look(businessIn) === before, `${what} writes nothing`).toBe(true);
      const lines = open.look((db) => auditAfter(db, logged));
      expect(lines.filter((line) => line.outcome === 'done')).toEqual([]);
      const line = lines.find((one) => one.action === action);
      expect([what, line?.outcome, line?.actorName]).toEqual([what, expect.stringMatching(outcome), by]);
    }
  });

  it('does once what it says, however often it is posted', async () => {
    const logged = open.look(lastAudit);
    const cookie = open.cookies[shown.who];
    const answers = [await postRendered(form, cookie, typed), await postRendered(form, cookie, typed)];
    const [first, again] = answers.map((answer) => answer.headers.get('location') ?? '');
    expect(first).toMatch(shown.leadsTo);
    const lines = open.look((db) => auditAfter(db, logged));
    const done = lines.filter(({ action, outcome }) => action === shown.command && outcome === 'done');
    expect(done.length).toBe(shown.postedAgain === 'said again' ? 2 : 1);
    expect(done[0]?.actorName).toBe(PEOPLE[shown.who].name);
    if (shown.postedAgain === undefined) expect(again).not.toMatch(shown.leadsTo);
    else expect(again).toBe(first);
  });
});
