'use client';

import { CheckboxField, SelectField } from '@/components/forms/choice-fields';
import { MoneyField, RateField } from '@/components/forms/number-fields';
import { TextAreaField, TextField } from '@/components/forms/text-fields';
import { useScripted } from '@/components/forms/use-scripted';
import type { Chosen, ProductField } from './fields/field';

type FieldControlProps = Readonly<{ field: ProductField; disabled?: boolean }>;

export function ProductFieldControl({ field, disabled }: FieldControlProps) {
  const { name, label, hint } = field;
  const shared = { name, label, hint, disabled, required: !field.isOptional };
  switch (field.kind) {
    case 'money':
      return <MoneyField {...shared} />;
    case 'rate':
      return field.isYearly ? (
        <RateField {...shared} />
      ) : (
        <TextField {...shared} inputMode="decimal" suffix={field.hasNoSign ? undefined : '%'} />
      );
    case 'integer':
      return <TextField {...shared} inputMode="numeric" suffix={field.suffix} />;
    case 'paragraph':
      return <TextAreaField {...shared} maxLength={300} />;
    case 'checkbox':
      return <CheckboxField name={name} label={label} hint={hint} disabled={disabled} span="full" />;
    case 'select':
      return <SelectField {...shared} options={field.options} emptyLabel="" />;
    case 'text':
      return <TextField {...shared} />;
  }
}

/**
 * A field that means nothing for what was chosen is put away and not posted, so that it has its ordinary value. Without
 * JavaScript it stays, as the choice it hangs on can still be made.
 */
export function AppliedField({ field, chosen }: Readonly<{ field: ProductField; chosen: Chosen }>) {
  const isScripted = useScripted();
  const applies = field.appliesTo?.(chosen) ?? true;
  return (
    <div className={applies ? 'contents' : 'hidden noscript:contents'}>
      <ProductFieldControl field={field} disabled={isScripted && !applies} />
    </div>
  );
}
