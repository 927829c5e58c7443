'use client';

import { ActionForm, type FormAction } from '@/components/forms/action-form';
import { CheckboxField, SelectField } from '@/components/forms/choice-fields';
import { FormSection } from '@/components/forms/form-section';
import { MoneyField, RateField } from '@/components/forms/number-fields';
import { TextAreaField, TextField } from '@/components/forms/text-fields';
import { ButtonLink } from '@/components/ui/button';
import { FieldError } from '@/components/forms/field-frame';
import { FormContext } from '@/components/forms/form-context';
import { useContext } from 'react';
import { guaranteeFields, productCodeField, productSections, type ProductField } from './product-fields';

type ProductFormProps<T> = Readonly<{
  action: FormAction<T>;
  submitLabel: string;
  cancelHref: string;
  defaultValues: Readonly<Record<string, string>>;
  /** A revision names its product and the version it was made from; without them a new product is opened. */
  revises?: Readonly<{ productId: number; version: number }>;
}>;

/** Every term of a product, section by section, for a new product and for a revision. */
export function ProductForm<T>({
  action,
  submitLabel,
  cancelHref,
  defaultValues,
  revises,
}: ProductFormProps<T>) {
  return (
    <ActionForm
      action={action}
      submitLabel={submitLabel}
      defaultValues={defaultValues}
      hidden={revises && { productId: String(revises.productId), version: String(revises.version) }}
      secondary={<ButtonLink href={cancelHref}>取消</ButtonLink>}
    >
      {productSections.map((section, index) => (
        <FormSection key={section.title} title={section.title} description={section.explanation}>
          {index === 0 && !revises && <Field field={productCodeField} />}
          {section.fields.map((field) => (
            <Field key={field.name} field={field} />
          ))}
          {index === 0 && <GuaranteeFields />}
        </FormSection>
      ))}
    </ActionForm>
  );
}

function Field({ field }: Readonly<{ field: ProductField }>) {
  const shared = { name: field.name, label: field.label, hint: field.hint, required: !field.isOptional };
  switch (field.kind) {
    case 'money':
      return <MoneyField {...shared} />;
    case 'rate':
      return field.isYearly ? (
        <RateField {...shared} />
      ) : (
        <TextField {...shared} inputMode="decimal" suffix="%" />
      );
    case 'integer':
      return <TextField {...shared} inputMode="numeric" />;
    case 'paragraph':
      return <TextAreaField {...shared} maxLength={300} />;
    case 'checkbox':
      return <CheckboxField name={field.name} label={field.label} hint={field.hint} span={2} />;
    case 'select':
      return <SelectField {...shared} options={field.options} emptyLabel="" />;
    case 'text':
      return <TextField {...shared} />;
  }
}

function GuaranteeFields() {
  const error = useContext(FormContext).errors.guarantees;
  return (
    <fieldset className="col-span-full">
      <legend className="mb-1 text-[13px] font-medium text-ink-soft">接受的担保方式</legend>
      <div className="flex flex-wrap gap-x-6">
        {guaranteeFields.map((field) => (
          <CheckboxField key={field.name} name={field.name} label={field.label} />
        ))}
      </div>
      {error && <FieldError message={error} />}
    </fieldset>
  );
}
