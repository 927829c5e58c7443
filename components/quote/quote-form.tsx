'use client';

import Form from 'next/form';
import type { ReactNode } from 'react';
import { SelectField, type Option } from '@/components/forms/choice-fields';
import { FormContext } from '@/components/forms/form-context';
import { MoneyField } from '@/components/forms/number-fields';
import { DateField, TextAreaField, TextField } from '@/components/forms/text-fields';
import { Button, ButtonLink } from '@/components/ui/button';
import {
  DAY_COUNTS,
  DUE_DAY_RULES,
  FIRST_PERIODS,
  HOLIDAY_RULES,
  PERIOD_UNITS,
  REPAYMENT_METHODS,
} from '@/lib/domain/loan/terms';
import { ROUNDING_MODES } from '@/lib/domain/money/money';
import {
  dueDayRuleLabels,
  firstPeriodLabels,
  holidayRuleLabels,
  periodUnitLabels,
  roundingLabels,
} from '@/lib/format/labels-lending';
import { dayCountLabels, repaymentMethodLabels } from '@/lib/format/labels-loan';

type QuoteFormProps = Readonly<{
  basePath: string;
  form: Readonly<Record<string, string>>;
  errors: Readonly<Record<string, string>>;
  products: readonly Option[];
  /** The words by which what happens to a loan is typed */
  eventWords: readonly string[];
}>;

const optionsOf = <V extends string>(values: readonly V[], labels: Readonly<Record<V, string>>): Option[] =>
  values.map((value) => ({ value, label: labels[value] }));

const methods = optionsOf(REPAYMENT_METHODS, repaymentMethodLabels);

const rateUnits: readonly Option[] = [
  { value: 'annual', label: '年利率 %' },
  { value: 'monthly', label: '月利率 ‰' },
  { value: 'daily', label: '日利率 ‱（万分之）' },
];

const feeMoments: readonly Option[] = [
  { value: 'first_instalment', label: '随首期收一次' },
  { value: 'each_instalment', label: '每期各收一次' },
];

/** What is to be reckoned, as an address: nothing is written, and it works without JavaScript. */
export function QuoteForm({ basePath, form, errors, products, eventWords }: QuoteFormProps) {
  const context = { errors, defaults: form, isReturned: false, register: null };
  const isFree = form.product === undefined && form.compare === undefined;
  const hasTermError = Object.keys(errors).some(
    (name) => form.product === undefined && !FIGURES.has(name) && !LINE_FIELDS.includes(name),
  );
  return (
    <FormContext.Provider value={context}>
      <Form
        action={basePath}
        scroll={false}
        key={JSON.stringify(form)}
        data-print="hide"
        className="space-y-4"
      >
        <Figures products={products} />
        <details
          className="rounded-card border border-line"
          open={hasTermError || (isFree && isUnusual(form))}
        >
          <summary className="cursor-pointer px-4 py-2.5 font-medium pointer-coarse:py-3">
            自定还款条件
            <span className="ml-2 text-[13px] font-normal text-ink-faint">未选产品的试算按此计算</span>
          </summary>
          <Terms />
        </details>
        <details
          className="rounded-card border border-line"
          open={LINE_FIELDS.some((name) => form[name] !== undefined || errors[name] !== undefined)}
        >
          <summary className="cursor-pointer px-4 py-2.5 font-medium pointer-coarse:py-3">
            约定计划、分次放款和贷后业务
            <span className="ml-2 text-[13px] font-normal text-ink-faint">每行一笔，可从表格粘贴</span>
          </summary>
          <Lines eventWords={eventWords} />
        </details>
        <div className="flex flex-wrap items-center gap-3">
          <Button type="submit">计算</Button>
          <ButtonLink href={basePath} variant="ghost">
            重新填写
          </ButtonLink>
        </div>
      </Form>
    </FormContext.Provider>
  );
}

const FIGURES = new Set([
  'principal',
  'months',
  'rate',
  'rateUnit',
  'startsOn',
  'product',
  'compare',
  'compareRate',
]);

const LINE_FIELDS: readonly string[] = ['agreed', 'tranches', 'events', 'asOf'];

const USUAL: Readonly<Record<string, string | undefined>> = {
  method: 'equal_instalment',
  dayCount: 'monthly',
  periodEvery: '1',
  periodUnit: 'month',
  dueDayRule: 'same_day',
  holidayRule: 'none',
  rounding: 'HALF_UP',
  feeAmount: undefined,
  graceMonths: undefined,
};

/** Whether the terms were changed, so that they should be seen. */
const isUnusual = (form: Readonly<Record<string, string>>): boolean =>
  Object.entries(USUAL).some(([name, value]) => form[name] !== value);

const Grid = ({ children }: Readonly<{ children: ReactNode }>) => (
  <div className="grid items-start gap-x-6 gap-y-4 sm:grid-cols-2 lg:grid-cols-4">{children}</div>
);

function Figures({ products }: Readonly<{ products: readonly Option[] }>) {
  return (
    <>
      <Grid>
        <SelectField name="product" label="产品" options={products} emptyLabel="不选产品，自定条件" />
        <MoneyField name="principal" label="贷款金额" required />
        <TextField name="months" label="贷款期限" required inputMode="numeric" suffix="个月" />
        <DateField name="startsOn" label="放款日" required />
      </Grid>
      <Grid>
        <TextField name="rate" label="利率" inputMode="decimal" hint="选了产品而不填，按产品的默认年利率" />
        <SelectField name="rateUnit" label="利率单位" options={rateUnits} emptyLabel="" />
        <SelectField
          name="compare"
          label="对比产品"
          options={products}
          emptyLabel="不对比"
          hint="同样的金额、期限和放款日，并排比较"
        />
        <TextField name="compareRate" label="对比产品的利率" inputMode="decimal" hint="不填按其默认年利率" />
      </Grid>
    </>
  );
}

function Terms() {
  return (
    <div className="grid items-start gap-x-6 gap-y-4 p-4 pt-1 sm:grid-cols-2 lg:grid-cols-3">
      <SelectField name="method" label="还款方式" options={methods} emptyLabel="" />
      <SelectField
        name="dayCount"
        label="计息方式"
        options={optionsOf(DAY_COUNTS, dayCountLabels)}
        emptyLabel=""
      />
      <SelectField
        name="rounding"
        label="尾数处理"
        options={optionsOf(ROUNDING_MODES, roundingLabels)}
        emptyLabel=""
      />
      <TextField name="periodEvery" label="还款间隔" inputMode="numeric" />
      <SelectField
        name="periodUnit"
        label="间隔单位"
        options={optionsOf(PERIOD_UNITS, periodUnitLabels)}
        emptyLabel=""
      />
      <SelectField
        name="holidayRule"
        label="还款日遇节假日"
        options={optionsOf(HOLIDAY_RULES, holidayRuleLabels)}
        emptyLabel=""
      />
      <SelectField
        name="dueDayRule"
        label="还款日规则"
        options={optionsOf(DUE_DAY_RULES, dueDayRuleLabels)}
        emptyLabel=""
      />
      <TextField name="dueDay" label="固定还款日 / 结息日" inputMode="numeric" suffix="日" />
      <SelectField
        name="firstPeriod"
        label="首期不足一期时"
        options={optionsOf(FIRST_PERIODS, firstPeriodLabels)}
        emptyLabel=""
      />
      <TextField name="graceMonths" label="前几期只还利息" inputMode="numeric" suffix="期" />
      <MoneyField name="feeAmount" label="另收费用" hint="计入年化利率，不从本金中扣除" />
      <SelectField name="feeWhen" label="费用收取" options={feeMoments} emptyLabel="" />
    </div>
  );
}

const LINES_MAX = 4_000;

/** What a few fields cannot say: one line for each day. */
function Lines({ eventWords }: Readonly<{ eventWords: readonly string[] }>) {
  return (
    <div className="grid items-start gap-x-6 gap-y-4 p-4 pt-1 lg:grid-cols-3">
      <TextAreaField
        name="agreed"
        label="约定还款计划"
        hint="应还日 应还本金；用于“约定还款计划”"
        placeholder="2026-03-15 50000"
        rows={5}
        span={1}
        maxLength={LINES_MAX}
      />
      <TextAreaField
        name="tranches"
        label="分次放款"
        hint="放款日 金额；首次为放款日"
        placeholder="2026-01-15 60000"
        rows={5}
        span={1}
        maxLength={LINES_MAX}
      />
      <div className="space-y-4">
        <TextAreaField
          name="events"
          label="贷后业务"
          hint={`日期 业务 金额；可以是${eventWords.join('、')}`}
          placeholder="2026-03-15 还款 8997.54"
          rows={5}
          span={1}
          maxLength={LINES_MAX}
        />
        <DateField name="asOf" label="状态截至日" hint="不填为最后一笔业务当日" />
      </div>
    </div>
  );
}
