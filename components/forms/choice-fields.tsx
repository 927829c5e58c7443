'use client';

import clsx from 'clsx';
import type { ReactNode } from 'react';
import { controlClass, describedBy, FieldError, FieldFrame, type FieldProps } from './field-frame';
import { useField } from './form-context';

export type Option = Readonly<{ value: string; label: string; hint?: string; disabled?: boolean }>;

type SelectFieldProps = FieldProps & Readonly<{ options: readonly Option[]; emptyLabel?: string }>;

/** `emptyLabel` heads the list with an empty choice; an empty text leaves it out. */
export function SelectField(props: SelectFieldProps) {
  const { name, label, hint, required, disabled, span, options, emptyLabel = '请选择' } = props;
  const field = useField(name, props.defaultValue);
  return (
    <FieldFrame {...{ field, label, hint, required, span }}>
      <select
        {...field.registration}
        {...describedBy(field, Boolean(hint))}
        id={field.id}
        defaultValue={field.defaultValue ?? (emptyLabel ? '' : undefined)}
        aria-required={required}
        disabled={disabled}
        className={controlClass(field.error)}
      >
        {emptyLabel && <option value="">{emptyLabel}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}

const choiceClass = 'mt-[3px] size-4 shrink-0 accent-brand-600 pointer-coarse:size-5';

export function RadioField(props: FieldProps & Readonly<{ options: readonly Option[]; inline?: boolean }>) {
  const { name, label, hint, required, disabled, span, options, inline = true } = props;
  const field = useField(name, props.defaultValue);
  return (
    <FieldFrame {...{ field, label, hint, required, span }} group>
      <div className={clsx('flex gap-x-6', inline ? 'flex-row flex-wrap' : 'flex-col')}>
        {options.map((option) => (
          <label
            key={option.value}
            className="flex items-start gap-2 py-[7px] pointer-coarse:min-h-11 pointer-coarse:py-[11px]"
          >
            <input
              {...field.registration}
              type="radio"
              value={option.value}
              defaultChecked={field.defaultValue === option.value}
              disabled={disabled || option.disabled}
              className={choiceClass}
            />
            <span>
              {option.label}
              {option.hint && (
                <span className="block text-[13px] leading-5 text-ink-faint">{option.hint}</span>
              )}
            </span>
          </label>
        ))}
      </div>
    </FieldFrame>
  );
}

type CheckboxFieldProps = Omit<FieldProps, 'label' | 'defaultValue'> &
  Readonly<{ label: ReactNode; defaultChecked?: boolean }>;

/** Posts "on" when ticked and nothing when not. */
export function CheckboxField({
  name,
  label,
  hint,
  disabled,
  span = 1,
  defaultChecked = false,
}: CheckboxFieldProps) {
  const field = useField(name, defaultChecked ? 'on' : undefined);
  const ticked = field.defaultValue !== undefined && !['', 'false', '0'].includes(field.defaultValue);
  return (
    <div className={clsx('min-w-0', span === 2 && 'sm:col-span-2', span === 'full' && 'col-span-full')}>
      <label className="flex items-start gap-2 py-[7px] pointer-coarse:min-h-11 pointer-coarse:py-[11px]">
        <input
          {...field.registration}
          {...describedBy(field, Boolean(hint))}
          id={field.id}
          type="checkbox"
          value="on"
          defaultChecked={ticked}
          disabled={disabled}
          className={choiceClass}
        />
        <span>{label}</span>
      </label>
      {field.error && <FieldError id={`${field.id}-error`} message={field.error} />}
      {hint && (
        <p id={`${field.id}-hint`} className="ml-6 text-[13px] leading-5 text-ink-faint">
          {hint}
        </p>
      )}
    </div>
  );
}

/** A value the person does not see or choose: which record, which version, which submission. */
export function HiddenField({ name, value }: Readonly<{ name: string; value: string }>) {
  return <input type="hidden" name={name} value={value} readOnly />;
}
