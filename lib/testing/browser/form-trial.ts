// Tries everything bad on the fields of one form, posted as without JavaScript: said at the field, kept, never written.
import { expect } from 'vitest';
import { fieldIn, type AnsweredField } from './answered-form';
import { BAD_INPUTS, inFullWidth, verdictOn, type BadInput } from './bad-inputs';
import type { FieldKind, FormCase } from './form-case';
import { formIn, postRendered, type FormOptions, type RenderedForm } from './post-form';

type Trial = Readonly<{
  shown: Pick<FormCase, 'fields' | 'outOfPlace'>;
  form: RenderedForm;
  /** Which form of the page it is, when the page comes back */
  which: FormOptions;
  cookie: string;
  filling: Readonly<Record<string, string>>;
  /** A value of the table as it is posted */
  asPosted?: (value: string) => string;
}>;

export async function tryField(trial: Trial, field: string, kind: FieldKind): Promise<void> {
  const { shown, filling, asPosted = (value: string) => value } = trial;
  const bad = Object.entries(BAD_INPUTS) as [BadInput, string][];
  const wide = inFullWidth(kind, filling[field] ?? '');
  const misplaced = shown.outOfPlace?.[field] ?? [];
  // Together, as none of them changes anything.
  await Promise.all([
    ...bad.map(([input, value]) => {
      const verdict = verdictOn(kind, input);
      if (verdict === 'refused') return expectRefused(trial, field, value, input);
      return expectAccepted(trial, field, value, input, verdict === 'accepted');
    }),
    wide === null ? undefined : expectAccepted(trial, field, wide, `full width ${wide}`),
    ...misplaced.map((wrong) => expectRefused(trial, field, asPosted(wrong), `${wrong} in this place`)),
  ]);
}

/** Posted with one thing wrong: its field says so, and keeps it; the answer is a refusal. */
async function expectRefused(trial: Trial, field: string, value: string, what: string): Promise<void> {
  const { complaint, kept } = await answerTo(trial, { [field]: value }, what);
  expect([what, complaint]).toEqual([what, expect.stringMatching(/\p{Script=Han}/u)]);
  if (kept !== null) expect([what, kept]).toEqual([what, value]);
}

/** Posted with something else wrong too, so that nothing is written: its own field has nothing to say. */
async function expectAccepted(
  trial: Trial,
  field: string,
  value: string,
  what: string,
  isSure = true,
): Promise<void> {
  const typed = { [field]: value, ...somethingElseWrong(trial, field) };
  const { complaint, kept } = await answerTo(trial, typed, what);
  if (isSure) expect([what, complaint]).toEqual([what, '']);
  if (kept !== null) expect([what, kept]).toEqual([what, value]);
}

async function answerTo(
  { form, which, cookie, filling, shown }: Trial,
  typed: Readonly<Record<string, string>>,
  what: string,
): Promise<AnsweredField> {
  const posted = { ...filling, ...typed };
  const answer = await postRendered(form, cookie, posted);
  const html = await answer.text();
  expect([what, answer.status]).toEqual([what, 422]);
  expect(html).not.toContain(BAD_INPUTS.script);
  for (const [name, kind] of Object.entries(shown.fields)) {
    const secret = posted[name] ?? '';
    const isOpenElsewhere = Object.entries(posted).some(
      ([other, value]) => shown.fields[other] !== 'secret' && value.includes(secret),
    );
    if (kind === 'secret' && secret.length > 3 && !isOpenElsewhere)
      expect(html.includes(secret), `${what}: ${name} is told`).toBe(false);
  }
  const [field = ''] = Object.keys(typed);
  return fieldIn(formIn(html, which)?.body ?? '', field);
}

function somethingElseWrong({ shown, form }: Trial, field: string): Record<string, string> {
  const other = Object.entries(shown.fields).find(
    ([name, kind]) => name !== field && verdictOn(kind, 'empty') === 'refused',
  );
  if (other) return { [other[0]]: '' };
  const id = form.fields.find(([name]) => name.endsWith('Id'));
  if (!id) throw new Error('nothing else can be wrong in this form');
  return { [id[0]]: 'x' };
}
