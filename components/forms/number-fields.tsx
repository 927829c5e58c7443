'use client';

import { useState, type ReactNode } from 'react';
import { parseYuan } from '@/lib/domain/money/money';
import { formatYuan } from '@/lib/format/money';
import { rateEquivalents } from '@/lib/format/rate';
import { halfWidth } from '@/lib/schemas/fields';
import { controlClass, describedBy, FieldFrame, type FieldProps } from './field-frame';
import { useField } from './form-context';
import { Suffix } from './text-fields';

type NumberControlProps = FieldProps & Readonly<{ suffix: string; preview: (typed: string) => ReactNode }>;

/** Numbers are typed as text: full-width digits and separators are welcome, and a wheel cannot change an amount. */
function NumberControl(props: NumberControlProps) {
  const { name, label, hint, required, disabled, span, suffix, preview } = props;
  const field = useField(name, props.defaultValue);
  const [typed, setTyped] = useState(field.defaultValue ?? '');
  const words = preview(halfWidth(typed).trim());
  return (
    <FieldFrame {...{ field, label, required, span }} hint={words ?? hint}>
      <div className="relative">
        <input
          {...field.registration}
          {...describedBy(field, Boolean(words ?? hint))}
          id={field.id}
          type="text"
          inputMode="decimal"
          autoComplete="off"
          defaultValue={field.defaultValue}
          aria-required={required}
          disabled={disabled}
          onInput={(event) => setTyped(event.currentTarget.value)}
          className={controlClass(field.error, 'pr-10 text-right tabular-nums')}
        />
        <Suffix text={suffix} />
      </div>
    </FieldFrame>
  );
}

function moneyPreview(typed: string): ReactNode {
  const amount = parseYuan(typed.replace(/[,¥￥元\s]/g, ''));
  return amount !== null && Math.abs(amount) >= 100_000 ? (
    <span aria-live="polite">{formatYuan(amount)}</span>
  ) : null;
}

/** Yuan; from a thousand up the amount is read back with separators. */
export function MoneyField(props: FieldProps) {
  return <NumberControl {...props} suffix="元" preview={moneyPreview} />;
}

function ratePreview(typed: string): ReactNode {
  const equivalents = rateEquivalents(typed.replace(/%$/, ''));
  return equivalents && <span aria-live="polite">{equivalents}</span>;
}

/** Percent a year; the rates a month and a day that it comes to are shown as it is typed. */
export function RateField(props: FieldProps) {
  return <NumberControl {...props} suffix="%" preview={ratePreview} />;
}
