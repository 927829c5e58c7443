'use client';

import { ActionForm, type FormAction } from '@/components/forms/action-form';
import { PasswordField, TextField } from '@/components/forms/text-fields';
import { signInInput } from '@/lib/schemas/user';

type SignInFormProps<T> = Readonly<{
  action: FormAction<T>;
  /** The page to come to afterwards. */
  returnTo: string;
}>;

export function SignInForm<T>({ action, returnTo }: SignInFormProps<T>) {
  return (
    <ActionForm action={action} schema={signInInput} submitLabel="登录" hidden={{ returnTo }}>
      <TextField name="username" label="用户名" autoComplete="username" maxLength={64} required autoFocus />
      <PasswordField name="password" label="密码" autoComplete="current-password" required />
    </ActionForm>
  );
}
