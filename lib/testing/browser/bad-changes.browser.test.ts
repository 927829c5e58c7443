// Everything bad in the forms that ask for a change of a loan: they are addresses, reckoned and never written. What is
// wrong is said at its field and kept, and nothing can then be asked for; what is right by itself is not complained of.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ChangeKind } from '@/lib/domain/workflow/loan-request';
import { requestKindLabels } from '@/lib/format/labels-receipt';
import { fieldIn } from './answered-form';
import { BAD_INPUTS, inFullWidth, verdictOn, type BadInput } from './bad-inputs';
import type { FieldKind } from './form-case';
import type { Office } from './office';
import { openOffice, type OpenOffice } from './open-office';
import { businessIn, dayText } from './posting';
import { formIn, UNCOMPRESSED } from './post-form';

let open: OpenOffice;

beforeAll(async () => {
  open = await openOffice();
});

afterAll(() => open?.close());

type ChangeForm = Readonly<{
  kind: ChangeKind;
  loan: keyof Office['loans'];
  typed: Readonly<Record<string, string>>;
  fields: Readonly<Record<string, FieldKind>>;
  outOfPlace?: Readonly<Record<string, readonly string[]>>;
}>;

const reason = { reason: '经贷审会研究同意' } as const;
const said = { reason: 'text' } as const;
const dated = { valueDate: ['TODAY+1', 'TODAY-31'] } as const;

const FORMS: readonly ChangeForm[] = [
  {
    kind: 'waiver',
    loan: 'overdue',
    typed: { component: 'penalty', amount: '0.01' },
    fields: { component: 'choice', amount: 'money' },
    outOfPlace: { component: ['principal', 'fee'], amount: ['0', '99999'] },
  },
  {
    kind: 'extension',
    loan: 'running',
    typed: { maturesOn: 'TODAY+400', annualRate: '13' },
    fields: { maturesOn: 'day', annualRate: 'optional rate' },
    outOfPlace: { maturesOn: ['TODAY', 'TODAY+100', 'TODAY+900'], annualRate: ['24.01'] },
  },
  {
    kind: 'restructure',
    loan: 'running',
    typed: {
      method: 'equal_principal',
      maturesOn: 'TODAY+400',
      periodEvery: '1',
      periodUnit: 'month',
      dueDayRule: 'fixed_day',
      dueDay: '15',
      annualRate: '12',
      principalPeriods: '2',
    },
    fields: {
      method: 'choice',
      maturesOn: 'day',
      periodEvery: 'count',
      periodUnit: 'choice',
      dueDayRule: 'choice',
      dueDay: 'count',
      annualRate: 'optional rate',
      principalPeriods: 'count',
    },
    outOfPlace: {
      method: ['flat', 'free'],
      maturesOn: ['TODAY', 'TODAY-1', 'TODAY+1900'],
      periodEvery: ['0', '367', '1.5'],
      dueDay: ['0', '32'],
      annualRate: ['24.01'],
      principalPeriods: ['61', '60'],
    },
  },
  {
    kind: 'deferral',
    loan: 'running',
    typed: { periods: '1' },
    fields: { periods: 'count' },
    outOfPlace: { periods: ['0', '12', '37'] },
  },
  {
    kind: 'rate-change',
    loan: 'overdue',
    typed: { valueDate: 'TODAY', annualRate: '12.34' },
    fields: { valueDate: 'day', annualRate: 'rate' },
    outOfPlace: { ...dated, annualRate: ['14.4', '24.01'] },
  },
  {
    kind: 'accrual-stop',
    loan: 'overdue',
    typed: { valueDate: 'TODAY' },
    fields: { valueDate: 'day' },
    outOfPlace: dated,
  },
  {
    kind: 'misuse',
    loan: 'overdue',
    typed: { valueDate: 'TODAY-3', amount: '1000' },
    fields: { valueDate: 'day', amount: 'money' },
    outOfPlace: { valueDate: ['TODAY+1', 'TODAY-101'], amount: ['0', '120000.01'] },
  },
  {
    kind: 'charge',
    loan: 'overdue',
    typed: { name: '公证费', amount: '20' },
    fields: { name: 'text', amount: 'money' },
    outOfPlace: { amount: ['0'] },
  },
  {
    kind: 'transfer',
    loan: 'overdue',
    typed: { debtor: 'K000002' },
    fields: { debtor: 'code' },
    outOfPlace: { debtor: ['K999999', 'K000001', 'X000002'] },
  },
  { kind: 'write-off', loan: 'overdue', typed: {}, fields: {} },
];

const addressOf = ({ kind, loan }: ChangeForm, typed: Readonly<Record<string, string>>): string =>
  `${open.portal.origin}/loans/${open.office.loans[loan]}/changes/${kind}?${new URLSearchParams(typed)}`;

type Seen = Readonly<{ complaint: string; kept: string | null; canBeAsked: boolean }>;

async function asked(
  shown: ChangeForm,
  typed: Readonly<Record<string, string>>,
  field: string,
): Promise<Seen> {
  const answer = await fetch(addressOf(shown, typed), {
    headers: { cookie: open.cookies.operator, ...UNCOMPRESSED },
  });
  expect(answer.status).toBe(200);
  const html = await answer.text();
  expect(html).not.toContain(BAD_INPUTS.script);
  const button = `提交${requestKindLabels[shown.kind]}申请`;
  return { ...fieldIn(html, field), canBeAsked: formIn(html, { button }) !== undefined };
}

describe.each(FORMS)('$kind', (shown) => {
  const filling = () =>
    Object.fromEntries(
      Object.entries({ ...shown.typed, ...reason }).map(([name, value]) => [name, dayText(open, value)]),
    );
  const fields = Object.entries({ ...shown.fields, ...said }) as [string, FieldKind][];

  it('can be asked for as it is filled in', async () => {
    const seen = await asked(shown, filling(), 'reason');
    expect([seen.complaint, seen.canBeAsked]).toEqual(['', true]);
  });

  it.each(fields)('%s, a %s', async (field, kind) => {
    const before = open.look(businessIn);
    const right = filling();
    const refused = async (value: string, what: string): Promise<void> => {
      const seen = await asked(shown, { ...right, [field]: value }, field);
      // Without a reason nothing is reckoned yet, so nothing is complained of; a value cut short is never taken.
      const isSilent = field === 'reason' && value.trim() === '';
      expect([what, seen.canBeAsked]).toEqual([what, false]);
      if (!isSilent) expect([what, seen.complaint]).toEqual([what, expect.stringMatching(/\p{Script=Han}/u)]);
      if (seen.kept !== null && value.length < 4000) expect([what, seen.kept]).toEqual([what, value]);
    };
    for (const [input, whole] of Object.entries(BAD_INPUTS) as [BadInput, string][]) {
      // Longer than any field, but not than any address: a server answers those itself.
      const value = input === 'long' ? whole.slice(0, 450) : whole;
      const verdict = verdictOn(kind, input);
      if (verdict === 'refused') await refused(value, input);
      else await asked(shown, { ...right, [field]: value }, field);
    }
    const wide = inFullWidth(kind, right[field] ?? '');
    if (wide !== null) {
      const seen = await asked(shown, { ...right, [field]: wide }, field);
      expect([wide, seen.complaint, seen.canBeAsked]).toEqual([wide, '', true]);
    }
    for (const wrong of shown.outOfPlace?.[field] ?? []) await refused(dayText(open, wrong), wrong);
    expect(open.look(businessIn) === before, 'nothing is written').toBe(true);
  });
});
