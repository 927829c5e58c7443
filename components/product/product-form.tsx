'use client';

import { useContext, useState, type FormEvent } from 'react';
import { ActionForm, type FormAction } from '@/components/forms/action-form';
import { CheckboxField } from '@/components/forms/choice-fields';
import { FieldError } from '@/components/forms/field-frame';
import { FormContext } from '@/components/forms/form-context';
import { FormSection } from '@/components/forms/form-section';
import { RareFields } from '@/components/forms/rare-fields';
import { ButtonLink } from '@/components/ui/button';
import { FeeRows } from './fee-rows';
import { allocation, overdue, prepayment } from './fields/breach-fields';
import type { Chosen, ProductSection } from './fields/field';
import { basics, drawing, guaranteeFields, productCodeField } from './fields/offer-fields';
import { calendar, interest } from './fields/plan-fields';
import { AppliedField, ProductFieldControl } from './product-field-control';

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
      <Sections isNew={!revises} />
    </ActionForm>
  );
}

/** What was chosen so far decides which fields mean anything; the server judges what is posted all the same. */
function Sections({ isNew }: Readonly<{ isNew: boolean }>) {
  const { defaults } = useContext(FormContext);
  const [changed, setChanged] = useState<Chosen>({});
  const chosen = { ...defaults, ...changed };
  const note = ({ target }: FormEvent<HTMLDivElement>): void => {
    if (target instanceof HTMLInputElement && target.type === 'checkbox')
      setChanged((before) => ({ ...before, [target.name]: target.checked ? 'on' : '' }));
    else if (target instanceof HTMLSelectElement)
      setChanged((before) => ({ ...before, [target.name]: target.value }));
  };
  return (
    <div className="space-y-4" onChange={note}>
      <FormSection title={basics.title} description={basics.explanation}>
        {isNew && <ProductFieldControl field={productCodeField} />}
        {basics.fields.map((field) => (
          <ProductFieldControl key={field.name} field={field} />
        ))}
        <GuaranteeFields />
      </FormSection>
      {[drawing, calendar, interest, overdue].map((section) => (
        <Section key={section.title} section={section} chosen={chosen} />
      ))}
      <FeeRows />
      {[allocation, prepayment].map((section) => (
        <Section key={section.title} section={section} chosen={chosen} />
      ))}
    </div>
  );
}

type SectionProps = Readonly<{ section: ProductSection; chosen: Chosen }>;

function Section({ section, chosen }: SectionProps) {
  const rare = section.fields.filter((field) => field.isRare);
  const fieldsOf = (fields: ProductSection['fields']) =>
    fields.map((field) => <AppliedField key={field.name} field={field} chosen={chosen} />);
  const isAnyRare = rare.some((field) => field.appliesTo?.(chosen) ?? true);
  return (
    <FormSection title={section.title} description={section.explanation}>
      {fieldsOf(section.fields.filter((field) => !field.isRare))}
      {rare.length > 0 && (
        <RareFields names={rare.map((field) => field.name)} isEmpty={!isAnyRare}>
          {fieldsOf(rare)}
        </RareFields>
      )}
    </FormSection>
  );
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
