import { DescriptionList } from '@/components/ui/description-list';
import type { LoanTerms } from '@/lib/domain/loan/terms';
import { formatDate } from '@/lib/format/date';
import {
  allocateByLabels,
  dueDayWords,
  firstPeriodLabels,
  holidayRuleLabels,
  periodWords,
  prepaymentEffectLabels,
  roundingLabels,
} from '@/lib/format/labels-lending';
import { componentLabels, dayCountLabels, repaymentMethodLabels } from '@/lib/format/labels-loan';
import { formatYuan } from '@/lib/format/money';
import { formatRate } from '@/lib/format/number';

const isNone = (percentText: string): boolean => Number(percentText) === 0;

/** What the contract fixed, in words. */
export function LoanTermsList({ terms, columns = 2 }: Readonly<{ terms: LoanTerms; columns?: 1 | 2 }>) {
  return (
    <DescriptionList
      columns={columns}
      items={[
        { label: '借据金额', value: formatYuan(terms.principal) },
        { label: '年利率', value: formatRate(terms.annualRate) },
        { label: '起息日', value: formatDate(terms.startsOn) },
        { label: '到期日', value: formatDate(terms.maturesOn) },
        { label: '还款方式', value: repaymentMethodLabels[terms.method] },
        {
          label: '还款周期',
          value: `${periodWords(terms.periodEvery, terms.periodUnit)}，${dueDayWords(terms.dueDayRule, terms.dueDay)}`,
        },
        { label: '计息方式', value: dayCountLabels[terms.dayCount] },
        { label: '首期', value: firstPeriodLabels[terms.firstPeriod] },
        { label: '节假日', value: holidayWords(terms) },
        { label: '逾期罚息', value: overdueWords(terms.overdue) },
        { label: '宽限期', value: graceWords(terms.overdue) },
        { label: '还款顺序', value: orderWords(terms.allocation) },
        { label: '提前还款', value: prepaymentWords(terms.prepayment) },
        { label: '取整', value: roundingLabels[terms.rounding] },
      ]}
    />
  );
}

function holidayWords(terms: LoanTerms): string {
  if (terms.holidayRule === 'none') return holidayRuleLabels.none;
  const interest = terms.interestDuringShift ? '顺延期间照计利息' : '顺延期间不计利息';
  return `${holidayRuleLabels[terms.holidayRule]}，${interest}`;
}

function overdueWords(overdue: LoanTerms['overdue']): string {
  const uplift = `合同利率上浮 ${formatRate(overdue.upliftPercent)}，最高不超过年利率 ${formatRate(overdue.rateCapPercent)}`;
  return `${uplift}；${overdue.compound ? '对逾期利息计收复利' : '不计复利'}`;
}

function graceWords(overdue: LoanTerms['overdue']): string {
  if (overdue.graceDays === 0) return '无';
  return `${overdue.graceDays} 天${overdue.graceLost ? '，超过宽限期的自应还日起计罚息' : ''}`;
}

const inOrder = (order: LoanTerms['allocation']['order']): string =>
  order.map((component) => componentLabels[component]).join(' → ');

function orderWords(allocation: LoanTerms['allocation']): string {
  const usual = `${inOrder(allocation.order)}；${allocateByLabels[allocation.by]}`;
  if (inOrder(allocation.order) === inOrder(allocation.overdueOrder)) return usual;
  return `${usual}；逾期超过 ${allocation.switchAfterDays} 天改为 ${inOrder(allocation.overdueOrder)}`;
}

function prepaymentWords(prepayment: LoanTerms['prepayment']): string {
  if (!prepayment.allowed) return '不允许提前还款';
  const fee = isNone(prepayment.feePercent)
    ? '无违约金'
    : `违约金为提前归还本金的 ${formatRate(prepayment.feePercent)}`;
  return `允许；${prepaymentEffectLabels[prepayment.effect]}；${fee}`;
}
