import { Card } from '@/components/ui/card';
import { DescriptionList, type DescriptionItem } from '@/components/ui/description-list';
import { presetOf } from '@/lib/domain/loan/allocation-presets';
import type { ProductTerms } from '@/lib/domain/loan/product';
import type { Component } from '@/lib/domain/loan/terms';
import {
  allocateByLabels,
  allocationPresetLabels,
  dueDayWords,
  firstPeriodLabels,
  guaranteeLabels,
  holidayRuleLabels,
  periodWords,
  prepaymentEffectLabels,
  roundingLabels,
} from '@/lib/format/labels-lending';
import { componentLabels, dayCountLabels, repaymentMethodLabels } from '@/lib/format/labels-loan';
import { formatMoney } from '@/lib/format/money';
import { formatRate } from '@/lib/format/number';

const yesNo = (isYes: boolean): string => (isYes ? '是' : '否');

function orderWords(order: readonly Component[]): string {
  const preset = presetOf(order);
  return preset ? allocationPresetLabels[preset] : order.map((one) => componentLabels[one]).join(' → ');
}

const basics = (terms: ProductTerms): DescriptionItem[] => [
  { label: '金额', value: `${formatMoney(terms.minimumAmount)} 至 ${formatMoney(terms.maximumAmount)} 元` },
  { label: '期限', value: `${terms.minimumMonths} 至 ${terms.maximumMonths} 个月` },
  {
    label: '年利率',
    value: `${formatRate(terms.minimumRate)} 至 ${formatRate(terms.maximumRate)}，默认 ${formatRate(terms.defaultRate)}`,
  },
  { label: '担保方式', value: terms.guarantees.map((one) => guaranteeLabels[one]).join('、') },
  { label: '产品说明', value: terms.description, span: 2 },
];

const calendar = (terms: ProductTerms): DescriptionItem[] => [
  { label: '还款方式', value: repaymentMethodLabels[terms.method] },
  ...(terms.method === 'bullet'
    ? []
    : [
        { label: '还款周期', value: periodWords(terms.periodEvery, terms.periodUnit) },
        { label: '还款日', value: dueDayWords(terms.dueDayRule, terms.dueDay) },
        { label: '首期', value: firstPeriodLabels[terms.firstPeriod] },
      ]),
  { label: '节假日', value: holidayRuleLabels[terms.holidayRule] },
  ...(terms.holidayRule === 'none'
    ? []
    : [{ label: '调整天数计息', value: yesNo(terms.interestDuringShift) }]),
];

const interest = (terms: ProductTerms): DescriptionItem[] => [
  { label: '计息方式', value: dayCountLabels[terms.dayCount] },
  { label: '尾数处理', value: roundingLabels[terms.rounding] },
];

const overdue = ({ overdue: rule }: ProductTerms): DescriptionItem[] => [
  {
    label: '罚息利率',
    value: `合同利率上浮 ${formatRate(rule.upliftPercent)}，最高 ${formatRate(rule.rateCapPercent)}`,
  },
  { label: '复利', value: rule.compound ? '对逾期利息按罚息利率计收' : '不计收' },
  {
    label: '宽限期',
    value:
      rule.graceDays === 0
        ? '无'
        : `${rule.graceDays} 天${rule.graceLost ? '，期内未还清的从到期次日起补计罚息' : ''}`,
  },
];

const allocation = ({ allocation: rule }: ProductTerms): DescriptionItem[] => [
  { label: '通常', value: orderWords(rule.order) },
  { label: '严重逾期', value: `逾期超过 ${rule.switchAfterDays} 天后，${orderWords(rule.overdueOrder)}` },
  { label: '多期拖欠', value: allocateByLabels[rule.by] },
];

const prepayment = ({ prepayment: rule }: ProductTerms): DescriptionItem[] => [
  { label: '提前还款', value: rule.allowed ? '允许' : '不允许' },
  ...(rule.allowed
    ? [
        { label: '还款后', value: prepaymentEffectLabels[rule.effect] },
        {
          label: '违约金',
          value: Number(rule.feePercent) === 0 ? '不收' : `提前还本金额的 ${formatRate(rule.feePercent)}`,
        },
      ]
    : []),
];

/** Every term of a product in words, section by section. */
export function ProductTermsCards({ terms }: Readonly<{ terms: ProductTerms }>) {
  return (
    <div className="grid gap-4 lg:grid-cols-2">
      <Card title="基本" className="lg:col-span-2">
        <DescriptionList items={basics(terms)} />
      </Card>
      <Card title="还款方式与日历">
        <DescriptionList items={calendar(terms)} columns={1} />
      </Card>
      <Card title="还款冲销顺序">
        <DescriptionList items={allocation(terms)} columns={1} />
      </Card>
      <Card title="计息">
        <DescriptionList items={interest(terms)} columns={1} />
      </Card>
      <Card title="逾期">
        <DescriptionList items={overdue(terms)} columns={1} />
      </Card>
      <Card title="提前还款" className="lg:col-span-2">
        <DescriptionList items={prepayment(terms)} />
      </Card>
    </div>
  );
}
