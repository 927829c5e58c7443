'use client';

import Form from 'next/form';
import { FormContext } from '@/components/forms/form-context';
import { MoneyField, RateField } from '@/components/forms/number-fields';
import { DateField, TextField } from '@/components/forms/text-fields';
import { Button } from '@/components/ui/button';

export type PlanAsked = Readonly<{ amount: string; months: string; annualRate: string; startsOn: string }>;

type PlanQuoteFormProps = Readonly<{
  basePath: string;
  version: string;
  asked: PlanAsked;
  errors: Readonly<Record<string, string>>;
}>;

/** The figures of a calculation, as an address: nothing is written, and it works without JavaScript. */
export function PlanQuoteForm({ basePath, version, asked, errors }: PlanQuoteFormProps) {
  const context = { errors, defaults: asked, isReturned: false, register: null };
  return (
    <FormContext.Provider value={context}>
      <Form action={basePath} scroll={false} key={JSON.stringify(asked)} data-print="hide">
        <input type="hidden" name="version" value={version} readOnly />
        <div className="grid items-start gap-x-6 gap-y-4 sm:grid-cols-2 xl:grid-cols-[1fr_1fr_1fr_1fr_auto]">
          <MoneyField name="amount" label="贷款金额" required />
          <TextField name="months" label="贷款期限" required inputMode="numeric" suffix="个月" />
          <RateField name="annualRate" label="年利率" required />
          <DateField name="startsOn" label="放款日" required />
          <Button type="submit" variant="secondary" className="xl:mt-6">
            计算
          </Button>
        </div>
      </Form>
    </FormContext.Provider>
  );
}
