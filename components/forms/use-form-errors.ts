'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import { useEffect, useState, type FormEvent, type RefObject } from 'react';
import { useForm, type FieldValues, type Resolver } from 'react-hook-form';
import type { z } from 'zod';
import type { ActionResult } from '@/lib/commands/result';
import { flatErrors, formTree } from './form-values';

type FormSchema = z.ZodType<unknown, FieldValues>;

/** Judges what would be posted, not what was registered: a field the kit does not know is checked all the same. */
function postedValuesResolver(
  form: RefObject<HTMLFormElement | null>,
  schema: FormSchema | undefined,
): Resolver {
  const resolve = schema && zodResolver(schema);
  return async (values, context, options) => {
    if (!resolve || !form.current) return { values, errors: {} };
    const result = await resolve(formTree(new FormData(form.current)), context, options);
    return Object.keys(result.errors).length > 0
      ? { values: {}, errors: result.errors }
      : { values, errors: {} };
  };
}

/** Goes to the first field complained about, in the order of the page. */
function focusFirst(form: HTMLFormElement | null, names: readonly string[]): void {
  const wrong = [...(form?.elements ?? [])].find(
    (control) =>
      control instanceof HTMLElement &&
      'name' in control &&
      names.includes(String(control.name)) &&
      control.getAttribute('type') !== 'hidden',
  );
  const target = wrong ?? form?.querySelector('[role="alert"]');
  if (target instanceof HTMLElement) target.focus();
}

/** The complaints of a form, from its own check and from the server, by dotted name. */
export function useFormErrors<T>(
  form: RefObject<HTMLFormElement | null>,
  schema: FormSchema | undefined,
  state: ActionResult<T> | null,
) {
  const [resolver] = useState(() => postedValuesResolver(form, schema));
  const { register, handleSubmit, formState } = useForm({
    resolver,
    mode: 'onSubmit',
    // Not on blur: a complaint that goes as the mouse goes down moves the button away from under it.
    reValidateMode: 'onChange',
    shouldFocusError: false,
  });
  const [judged, setJudged] = useState(state);
  const [mended, setMended] = useState<ReadonlySet<string>>(new Set());
  if (judged !== state) {
    setJudged(state);
    setMended(new Set());
  }

  useEffect(() => {
    if (state && !state.ok) focusFirst(form.current, Object.keys(state.fieldErrors ?? {}));
  }, [state, form]);

  const fromServer = state && !state.ok ? Object.entries(state.fieldErrors ?? {}) : [];
  const ownErrors = flatErrors(formState.errors);
  const errors: Record<string, string> = {
    ...Object.fromEntries(fromServer.filter(([name]) => !mended.has(name))),
    ...ownErrors,
  };
  const count = Object.keys(ownErrors).length;
  const refused = state && !state.ok ? state : undefined;

  return {
    errors,
    message: count > 0 ? `有 ${count} 处需要更正，请检查后再提交` : refused?.message,
    link: count > 0 ? undefined : refused?.link,
    register,
    validate: () =>
      new Promise<boolean>((resolve) => {
        void handleSubmit(
          () => resolve(true),
          (wrong) => {
            requestAnimationFrame(() => focusFirst(form.current, Object.keys(flatErrors(wrong))));
            resolve(false);
          },
        )();
      }),
    forget: (event: FormEvent<HTMLFormElement>) => {
      const { target } = event;
      if (fromServer.length === 0 || !(target instanceof HTMLElement) || !('name' in target)) return;
      const name = String(target.name);
      if (!mended.has(name)) setMended(new Set([...mended, name]));
    },
  };
}
