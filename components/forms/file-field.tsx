'use client';

import { controlClass, describedBy, FieldFrame, type FieldProps } from './field-frame';
import { useField } from './form-context';

/** A file of the visitor's own machine. */
export function FileField(props: Omit<FieldProps, 'defaultValue'> & Readonly<{ accept?: string }>) {
  const { name, label, hint, required, disabled, span, accept } = props;
  const field = useField(name);
  return (
    <FieldFrame {...{ field, label, hint, required, span }}>
      <input
        {...field.registration}
        {...describedBy(field, Boolean(hint))}
        id={field.id}
        type="file"
        accept={accept}
        aria-required={required}
        disabled={disabled}
        className={controlClass(
          field.error,
          'py-1 pl-1 file:mr-3 file:h-7 file:rounded file:border-0 file:bg-brand-50 file:px-3 file:text-[13px] file:font-medium file:text-brand-700 pointer-coarse:file:h-9',
        )}
      />
    </FieldFrame>
  );
}
