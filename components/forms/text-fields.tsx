'use client';

import { Eye, EyeOff } from 'lucide-react';
import { useState, type HTMLInputTypeAttribute } from 'react';
import { controlClass, describedBy, FieldFrame, type FieldProps } from './field-frame';
import { useField } from './form-context';

type TextFieldProps = FieldProps &
  Readonly<{
    type?: Extract<HTMLInputTypeAttribute, 'text' | 'tel' | 'email' | 'search'>;
    placeholder?: string;
    autoComplete?: string;
    inputMode?: 'text' | 'numeric' | 'decimal' | 'tel';
    maxLength?: number;
    /** A unit shown at the control's end: 个月, 天. */
    suffix?: string;
    autoFocus?: boolean;
  }>;

export function TextField(props: TextFieldProps) {
  const { name, label, hint, required, disabled, span, suffix, type = 'text', autoComplete = 'off' } = props;
  const field = useField(name, props.defaultValue);
  return (
    <FieldFrame {...{ field, label, hint, required, span }}>
      <div className="relative">
        <input
          {...field.registration}
          {...describedBy(field, Boolean(hint))}
          id={field.id}
          type={type}
          defaultValue={field.defaultValue}
          required={undefined}
          aria-required={required}
          disabled={disabled}
          placeholder={props.placeholder}
          autoComplete={autoComplete}
          autoFocus={props.autoFocus}
          inputMode={props.inputMode}
          maxLength={props.maxLength}
          className={controlClass(field.error, suffix ? 'pr-14' : undefined)}
        />
        {suffix && <Suffix text={suffix} />}
      </div>
    </FieldFrame>
  );
}

export function Suffix({ text }: Readonly<{ text: string }>) {
  return (
    <span
      aria-hidden
      className="pointer-events-none absolute inset-y-0 right-0 flex items-center px-3 text-[13px] text-ink-faint"
    >
      {text}
    </span>
  );
}

type PasswordFieldProps = FieldProps & Readonly<{ autoComplete?: 'current-password' | 'new-password' }>;

export function PasswordField(props: PasswordFieldProps) {
  const { name, label, hint, required, disabled, span, autoComplete = 'current-password' } = props;
  const field = useField(name);
  const [visible, setVisible] = useState(false);
  const Icon = visible ? EyeOff : Eye;
  return (
    <FieldFrame {...{ field, label, hint, required, span }}>
      <div className="relative">
        <input
          {...field.registration}
          {...describedBy(field, Boolean(hint))}
          id={field.id}
          type={visible ? 'text' : 'password'}
          aria-required={required}
          disabled={disabled}
          autoComplete={autoComplete}
          spellCheck={false}
          className={controlClass(field.error, 'pr-11')}
        />
        <button
          type="button"
          aria-pressed={visible}
          aria-label={visible ? '隐藏密码' : '显示密码'}
          onClick={() => setVisible(!visible)}
          className="absolute inset-y-0 right-0 flex w-10 items-center justify-center rounded-control text-ink-faint outline-offset-[-2px] hover:text-ink noscript:hidden pointer-coarse:w-11"
        >
          <Icon aria-hidden className="size-4" />
        </button>
      </div>
    </FieldFrame>
  );
}

type TextAreaFieldProps = FieldProps & Readonly<{ rows?: number; maxLength: number; placeholder?: string }>;

/** The counter counts and does not cut: what is too long is said at the field, not lost. */
export function TextAreaField(props: TextAreaFieldProps) {
  const { name, label, hint, required, disabled, span = 'full', rows = 3, maxLength } = props;
  const field = useField(name, props.defaultValue);
  const [length, setLength] = useState(field.defaultValue?.length ?? 0);
  return (
    <FieldFrame
      {...{ field, label, hint, required, span }}
      aside={
        <span
          aria-hidden
          className={`ml-auto shrink-0 text-xs leading-5 noscript:hidden ${length > maxLength ? 'text-danger' : ''}`}
        >
          {length} / {maxLength}
        </span>
      }
    >
      <textarea
        {...field.registration}
        {...describedBy(field, Boolean(hint))}
        id={field.id}
        rows={rows}
        defaultValue={field.defaultValue}
        aria-required={required}
        disabled={disabled}
        placeholder={props.placeholder}
        onInput={(event) => setLength(event.currentTarget.value.trim().length)}
        className={controlClass(
          field.error,
          'block h-auto resize-y py-2 leading-[22px] pointer-coarse:h-auto',
        )}
      />
    </FieldFrame>
  );
}

export function DateField(props: FieldProps & Readonly<{ minimum?: string; maximum?: string }>) {
  const { name, label, hint, required, disabled, span, minimum, maximum } = props;
  const field = useField(name, props.defaultValue);
  return (
    <FieldFrame {...{ field, label, hint, required, span }}>
      <input
        {...field.registration}
        {...describedBy(field, Boolean(hint))}
        id={field.id}
        type="date"
        defaultValue={field.defaultValue}
        min={minimum}
        max={maximum}
        aria-required={required}
        disabled={disabled}
        className={controlClass(field.error, 'tabular-nums')}
      />
    </FieldFrame>
  );
}
