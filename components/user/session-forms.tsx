'use client';

import { ActionForm, type FormAction } from '@/components/forms/action-form';
import { sessionReference } from '@/lib/schemas/second-factor';

type SessionFormProps<T> = Readonly<{
  action: FormAction<T>;
  /** The sign-in that ends, or the one that alone goes on */
  reference: string;
  submitLabel: string;
}>;

/** One button about one's own sign-ins. */
export const SessionForm = <T,>({ action, reference, submitLabel }: SessionFormProps<T>) => (
  <ActionForm
    action={action}
    schema={sessionReference}
    submitLabel={submitLabel}
    submitVariant="secondary"
    hidden={{ session: reference }}
  />
);
