'use client';

import clsx from 'clsx';
import { startTransition, useActionState, useRef, useState, type ReactNode, type SubmitEvent } from 'react';
import type { z } from 'zod';
import type { FieldValues } from 'react-hook-form';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/dialog';
import type { ActionResult } from '@/lib/commands/result';
import { FormContext } from './form-context';
import { FormAlert } from './form-alert';
import { useFormErrors } from './use-form-errors';

export type FormAction<T> = (
  previous: ActionResult<T> | null,
  formData: FormData,
) => Promise<ActionResult<T>>;

type ActionFormProps<T> = Readonly<{
  action: FormAction<T>;
  /** The command's own schema; only a client component can hand it over. The server checks again. */
  schema?: z.ZodType<unknown, FieldValues>;
  children?: ReactNode;
  submitLabel: string;
  submitVariant?: 'primary' | 'danger' | 'secondary';
  secondary?: ReactNode;
  /** Asked before posting, with JavaScript; without it the form posts straight away. */
  confirm?: Readonly<{ title: string; body: ReactNode; danger?: boolean; confirmLabel?: string }>;
  hidden?: Readonly<Record<string, string>>;
  defaultValues?: Readonly<Record<string, string>>;
  /** What an action that stays on the page answered. */
  renderResult?: (data: T) => ReactNode;
  className?: string;
}>;

const noValues: Readonly<Record<string, string>> = {};

/** The one form of the portal: posts without JavaScript, keeps what was typed, shows each complaint at its field. */
export function ActionForm<T>(props: ActionFormProps<T>) {
  const { schema, children, hidden = noValues, defaultValues = noValues, confirm } = props;
  const form = useRef<HTMLFormElement>(null);
  const [state, post, isPending] = useActionState(props.action, null);
  const [isAsking, setAsking] = useState(false);
  const { errors, message, link, register, validate, forget } = useFormErrors(form, schema, state);

  function send() {
    const element = form.current;
    if (!element) return;
    setAsking(false);
    const formData = new FormData(element);
    startTransition(() => post(formData));
  }

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isPending || !(await validate())) return;
    if (confirm) setAsking(true);
    else send();
  }

  const returned = state && !state.ok ? state.values : undefined;
  const context = {
    errors,
    defaults: returned ?? defaultValues,
    isReturned: returned !== undefined,
    register: schema ? register : null,
  };
  return (
    <FormContext.Provider value={context}>
      <form
        ref={form}
        action={post}
        onSubmit={(event) => void submit(event)}
        onInput={forget}
        noValidate
        aria-busy={isPending}
        className={clsx('space-y-4', props.className)}
      >
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} readOnly />
        ))}
        <FormAlert form={form} message={message} errors={errors} link={link} />
        {children}
        {state?.ok && props.renderResult && <div role="status">{props.renderResult(state.data)}</div>}
        <div data-print="hide" className="flex flex-wrap items-center gap-3">
          <Button
            type="submit"
            variant={props.submitVariant ?? (confirm?.danger ? 'danger' : 'primary')}
            disabled={isPending}
          >
            {isPending ? '提交中…' : props.submitLabel}
          </Button>
          {props.secondary}
        </div>
      </form>
      {confirm && (
        <ConfirmDialog
          {...confirm}
          open={isAsking}
          confirmLabel={confirm.confirmLabel ?? props.submitLabel}
          onConfirm={send}
          onCancel={() => setAsking(false)}
        />
      )}
    </FormContext.Provider>
  );
}
