'use client';

import { SelectField } from '@/components/forms/choice-fields';
import { RateField } from '@/components/forms/number-fields';
import { DateField, TextAreaField, TextField } from '@/components/forms/text-fields';
import { RESTRUCTURE_METHODS } from '@/lib/domain/change/restructure';
import { DUE_DAY_RULES, PERIOD_UNITS } from '@/lib/domain/loan/terms';
import { dueDayRuleLabels, periodUnitLabels } from '@/lib/format/labels-lending';
import { repaymentMethodLabels } from '@/lib/format/labels-loan';

const methodOptions = RESTRUCTURE_METHODS.map((value) => ({ value, label: repaymentMethodLabels[value] }));
const unitOptions = PERIOD_UNITS.map((value) => ({ value, label: periodUnitLabels[value] }));
const dueDayOptions = DUE_DAY_RULES.map((value) => ({ value, label: dueDayRuleLabels[value] }));

/** The new plan; what the chosen way of repaying does not have is not looked at. */
export function RestructureFields() {
  return (
    <>
      <SelectField
        name="method"
        label="重组后的还款方式"
        required
        options={methodOptions}
        emptyLabel=""
        hint="对未到期的本金重新安排；已到期未还的本息仍按逾期处理。"
      />
      <DateField
        name="maturesOn"
        label="重组后到期日"
        hint="约定还款计划以最后一行的日期为到期日，不必填写。"
      />
      <TextField
        name="periodEvery"
        label="还款周期"
        required
        inputMode="numeric"
        hint="例如每 1 个月一期。"
      />
      <SelectField name="periodUnit" label="周期单位" required options={unitOptions} emptyLabel="" />
      <SelectField name="dueDayRule" label="还款日" required options={dueDayOptions} emptyLabel="" />
      <TextField
        name="dueDay"
        label="每月几日"
        inputMode="numeric"
        hint="还款日为固定日或结息日的填写，其余不填。"
      />
      <RateField name="annualRate" label="重组后年利率（不填则不变）" />
      <TextField
        name="principalPeriods"
        label="只付息不还本的期数"
        required
        inputMode="numeric"
        hint="从第一期起；没有的填 0。"
      />
      <TextAreaField
        name="agreed"
        label="约定还款计划（每行一期：日期 本金）"
        span="full"
        rows={4}
        maxLength={4000}
        placeholder={'2027-03-31 50000\n2027-06-30 70000'}
        hint="只在选择“约定还款计划”时填写；可以从表格粘贴，各行本金合计应等于未到期本金。"
      />
    </>
  );
}
