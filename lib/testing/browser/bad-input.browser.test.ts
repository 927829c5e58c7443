import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { titleOf } from './form-case';
import { tryField } from './form-trial';
import { FORMS_OF_LENDING } from './forms-of-lending';
import { FORMS_OF_RATES } from './forms-of-rates';
import { FORMS_OF_THE_OFFICE } from './forms-of-the-office';
import { openOffice, type OpenOffice } from './open-office';
import { businessIn, dayText, fillingOf, formOf, whichForm } from './posting';
import type { RenderedForm } from './post-form';

const FORMS = [...FORMS_OF_LENDING, ...FORMS_OF_RATES, ...FORMS_OF_THE_OFFICE].filter(
  ({ fields }) => Object.keys(fields).length > 0,
);

let open: OpenOffice;

beforeAll(async () => {
  open = await openOffice();
});

afterAll(() => open?.close());

describe.each(FORMS.map((shown) => [titleOf(shown), shown] as const))('%s', (_title, shown) => {
  let form: RenderedForm;
  let before: string;

  beforeAll(async () => {
    form = await formOf(open, shown);
    before = open.look(businessIn);
  });

  it.each(Object.entries(shown.fields))('%s, a %s', async (field, kind) => {
    const trial = {
      shown,
      form,
      which: whichForm(open, shown),
      cookie: open.cookies[shown.who],
      filling: fillingOf(open, shown),
      asPosted: (value: string) => dayText(open, value),
    };
    await tryField(trial, field, kind);
    expect(open.look(businessIn) === before, 'nothing is written').toBe(true);
  });
});
