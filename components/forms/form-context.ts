'use client';

import { createContext, useContext, useId, type RefCallback } from 'react';
import type { FieldValues, UseFormRegister } from 'react-hook-form';

export type FormContextValue = Readonly<{
  errors: Readonly<Record<string, string>>;
  defaults: Readonly<Record<string, string>>;
  /** True when `defaults` are what was typed before: then a missing checkbox was left empty. */
  isReturned: boolean;
  register: UseFormRegister<FieldValues> | null;
}>;

export const FormContext = createContext<FormContextValue>({
  errors: {},
  defaults: {},
  isReturned: false,
  register: null,
});

export type FieldBinding = Readonly<{
  id: string;
  name: string;
  error: string | undefined;
  defaultValue: string | undefined;
  isReturned: boolean;
  /** The listeners of the form's validation; spread them on the control. */
  registration: Readonly<{
    name: string;
    ref?: RefCallback<HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement>;
    onBlur?: (event: React.FocusEvent) => void;
    onChange?: (event: React.ChangeEvent) => void;
  }>;
}>;

/** What the form knows about a field of that name. */
export function useField(name: string, ownDefault?: string): FieldBinding {
  const form = useContext(FormContext);
  const id = useId();
  const registered = form.register?.(name);
  return {
    id,
    name,
    error: form.errors[name],
    defaultValue: form.defaults[name] ?? (form.isReturned ? undefined : ownDefault),
    isReturned: form.isReturned,
    registration: registered
      ? {
          name,
          ref: registered.ref,
          onBlur: (event) => void registered.onBlur(event),
          onChange: (event) => void registered.onChange(event),
        }
      : { name },
  };
}
