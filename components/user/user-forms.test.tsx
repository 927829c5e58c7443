import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import type { z } from 'zod';
import { CompanyForm } from '@/components/company/company-form';
import { SetUpForm } from '@/components/company/set-up-form';
import { companyInput, setUpInput } from '@/lib/schemas/company';
import {
  changePasswordInput,
  changeRoleInput,
  createUserInput,
  resetPasswordInput,
  signInInput,
  userReference,
} from '@/lib/schemas/user';
import { ROLE_OPTIONS } from '@/lib/format/labels-access';
import { ChangePasswordForm } from './change-password-form';
import { NewUserForm } from './new-user-form';
import { SignInForm } from './sign-in-form';
import { ChangeRoleForm, DisableUserForm, EnableUserForm, ResetPasswordForm } from './user-act-forms';

const action = () => Promise.reject(new Error('not posted here'));

const namesIn = (form: ReactElement): string[] =>
  [...renderToStaticMarkup(form).matchAll(/ name="([^"$]+)"/g)].map((match) => match[1] ?? '').toSorted();

const keysOf = (schema: z.ZodObject, prefix = ''): string[] =>
  Object.keys(schema.shape).map((key) => `${prefix}${key}`);

const { company, administrator } = setUpInput.shape;

const posted = [
  {
    what: 'sign-in',
    form: <SignInForm action={action} returnTo="/" />,
    reads: [...keysOf(signInInput), 'returnTo'],
  },
  { what: 'own password', form: <ChangePasswordForm action={action} />, reads: keysOf(changePasswordInput) },
  {
    what: 'new user',
    form: <NewUserForm action={action} cancelHref="/users" roles={ROLE_OPTIONS} />,
    reads: keysOf(createUserInput),
  },
  {
    what: 'role',
    form: <ChangeRoleForm action={action} userId={3} present="operator" roles={ROLE_OPTIONS} />,
    reads: keysOf(changeRoleInput),
  },
  {
    what: 'password',
    form: <ResetPasswordForm action={action} userId={3} />,
    reads: keysOf(resetPasswordInput),
  },
  {
    what: 'disable',
    form: <DisableUserForm action={action} userId={3} name="李经办" />,
    reads: keysOf(userReference),
  },
  { what: 'enable', form: <EnableUserForm action={action} userId={3} />, reads: keysOf(userReference) },
  { what: 'company', form: <CompanyForm action={action} defaultValues={{}} />, reads: keysOf(companyInput) },
  {
    what: 'first run',
    form: <SetUpForm action={action} />,
    reads: [...keysOf(company, 'company.'), ...keysOf(administrator, 'administrator.')],
  },
];

it.each(posted)('the form of $what posts what its command reads', ({ form, reads }) => {
  expect(namesIn(form)).toEqual(reads.toSorted());
});
