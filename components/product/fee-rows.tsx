'use client';

import { SelectField } from '@/components/forms/choice-fields';
import { FormSection } from '@/components/forms/form-section';
import { MoneyField } from '@/components/forms/number-fields';
import { RepeatedFields } from '@/components/forms/repeated-fields';
import { TextField } from '@/components/forms/text-fields';
import { FEE_MOMENTS } from '@/lib/domain/loan/fee-terms';
import { feeMomentLabels } from '@/lib/format/labels-terms';
import { FEES_MAX } from '@/lib/schemas/product-fields';
import { optionsOf } from './fields/field';

const moments = optionsOf(FEE_MOMENTS, feeMomentLabels);

/** 费用: every fee besides interest, each with its own row; a contract charges no other. */
export function FeeRows() {
  return (
    <FormSection
      title="费用"
      description="利息之外收取的费用，全部计入年化利率并在综合融资成本明示表中列明；没有的不填。费用不得从本金中扣除。"
    >
      <RepeatedFields name="fees" label="费用" maximum={FEES_MAX}>
        {(prefix) => (
          <>
            <TextField name={`${prefix}name`} label="费用名称" required hint="例如“账户管理费”。" />
            <SelectField name={`${prefix}when`} label="收取时点" required options={moments} />
            <MoneyField name={`${prefix}amount`} label="每次金额" hint="按固定金额收取的填这里。" />
            <TextField
              name={`${prefix}percent`}
              label="或者按比例"
              inputMode="decimal"
              suffix="%"
              hint="放款本金的百分比；展期费按展期本金。"
            />
          </>
        )}
      </RepeatedFields>
    </FormSection>
  );
}
