'use client';

import Form from 'next/form';
import type { ReactNode } from 'react';
import { SelectField } from '@/components/forms/choice-fields';
import { FormContext } from '@/components/forms/form-context';
import { FormSection } from '@/components/forms/form-section';
import { MoneyField } from '@/components/forms/number-fields';
import { TextAreaField } from '@/components/forms/text-fields';
import { Button } from '@/components/ui/button';
import { WAIVABLE } from '@/lib/domain/change/waiver';
import type { ChangeKind } from '@/lib/domain/workflow/loan-request';
import { componentLabels } from '@/lib/format/labels-loan';

type ChangeQueryFormProps = Readonly<{
  kind: ChangeKind;
  title: string;
  basePath: string;
  asked: Readonly<Record<string, string>>;
  errors: Readonly<Record<string, string>>;
  reasonHint: string;
  /** The days from which the change may count */
  earliest: string;
  latest: string;
}>;

/** What is asked for, as an address: reckoned by the server, nothing written, works without JavaScript. */
export function ChangeQueryForm(props: ChangeQueryFormProps) {
  const { kind, title, basePath, asked, errors, reasonHint } = props;
  const context = { errors, defaults: asked, isReturned: false, register: null };
  return (
    <FormContext.Provider value={context}>
      <Form action={basePath} key={JSON.stringify(asked)} className="space-y-4">
        <FormSection title={title} columns={2}>
          {fieldsOf(kind)}
          <TextAreaField name="reason" label="原因" required rows={2} maxLength={200} hint={reasonHint} />
        </FormSection>
        <Button type="submit" variant="secondary">
          计算
        </Button>
      </Form>
    </FormContext.Provider>
  );
}

function fieldsOf(kind: ChangeKind): ReactNode {
  switch (kind) {
    case 'waiver':
      return <WaiverFields />;
  }
}

const waivableOptions = WAIVABLE.map((value) => ({ value, label: componentLabels[value] }));

function WaiverFields() {
  return (
    <>
      <SelectField
        name="component"
        label="减免项目"
        required
        options={waivableOptions}
        emptyLabel=""
        hint="本金不能减免。"
      />
      <MoneyField name="amount" label="减免金额" required />
    </>
  );
}
