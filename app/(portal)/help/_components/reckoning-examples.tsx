import { ExplanationCard } from '@/components/loan/explanation-card';
import { AllocationTable } from '@/components/loan/allocation-table';
import { totalOf } from '@/components/loan/amounts';
import { ScheduleTable } from '@/components/loan/schedule-table';
import { effectiveRate } from '@/lib/domain/interest/effective-rate';
import { formatDate } from '@/lib/format/date';
import { allocationPresetLabels } from '@/lib/format/labels-lending';
import { formatYuan } from '@/lib/format/money';
import { formatRate } from '@/lib/format/number';
import { formatEffectiveRate, rateEquivalents } from '@/lib/format/rate';
import {
  afterPayment,
  beforePayment,
  exampleInstalment,
  examplePlan,
  exampleTerms,
  firstDueOn,
  lateDay,
  latePayment,
  latePaymentParts,
  lateExplanations,
} from './example-loan';
import { Words } from './topic';

export function PlanExample() {
  const rate = effectiveRate(exampleTerms, examplePlan);
  return (
    <>
      <Words>
        <p>
          例：{formatDate(exampleTerms.startsOn)} 放款 {formatYuan(exampleTerms.principal)}，等额本息 12
          期，年利率 {formatRate(exampleTerms.annualRate)}（{rateEquivalents(exampleTerms.annualRate)}
          ），每月对日还款。每期利息＝期初余额 × 年利率 ÷ 12，算到分；其余为本金，尾差归最后一期。
        </p>
        <p>
          年化利率（单利）{formatEffectiveRate(rate.nominal)}，（复利/IRR）
          {formatEffectiveRate(rate.compound)}
          ：按借款人实际收付的现金流算，合同和综合融资成本明示表上都写明。
        </p>
        <p>
          另有等额本金（每期本金相同，利息递减）、先息后本（按期付息、到期还本）、利随本清（到期一次还本付息）。计息天数算头不算尾。
        </p>
      </Words>
      <div className="border-t border-line">
        <ScheduleTable rows={examplePlan} />
      </div>
    </>
  );
}

export function LateExample() {
  const { overdue } = exampleTerms;
  const { dueNow, daysPastDue } = beforePayment;
  const [firstRow] = beforePayment.instalments;
  return (
    <>
      <Words>
        <p>
          接上例：第 1 期 {formatDate(firstDueOn)} 应还 {formatYuan(exampleInstalment)} 没有还，到{' '}
          {formatDate(lateDay)} 逾期 {daysPastDue}{' '}
          天。逾期的本金计罚息，逾期的利息计复利；利率都是合同利率上浮 {formatRate(overdue.upliftPercent)}
          ，但不超过年利率 {formatRate(overdue.rateCapPercent)}。
        </p>
        <p>
          当日应还：本金 {formatYuan(dueNow.principal)}、利息 {formatYuan(dueNow.interest)}、罚息{' '}
          {formatYuan(dueNow.penalty)}、复利 {formatYuan(dueNow.compound)}，合计{' '}
          <strong>{formatYuan(totalOf(dueNow))}</strong>。罚息、复利随天数增加，还到哪天算到哪天。
        </p>
      </Words>
      <div className="space-y-4 border-t border-line p-4">
        {firstRow &&
          lateExplanations.map((explanation) => (
            <ExplanationCard
              key={explanation.component}
              explanation={explanation}
              row={firstRow}
              rounding={exampleTerms.rounding}
            />
          ))}
      </div>
    </>
  );
}

export function AllocationExample() {
  const { allocation } = exampleTerms;
  return (
    <>
      <Words>
        <p>
          接上例：客户当天交来 {formatYuan(latePayment)}
          ，不够还清。系统按合同约定的顺序分配，从最早一期开始，这期还清才轮到下一期：
          {allocationPresetLabels.interest_first}。逾期超过 {allocation.switchAfterDays} 天的，本例改为
          {allocationPresetLabels.principal_first}。
        </p>
        <p>
          分配后贷款余额 {formatYuan(afterPayment.outstandingPrincipal)}，当日仍欠{' '}
          {formatYuan(totalOf(afterPayment.dueNow))}
          ，欠款从次日起继续计罚息和复利。交来的钱多于应还的，可以转入预收款（到期自动扣还），也可以提前还本，由客户选择。
        </p>
      </Words>
      <div className="border-t border-line">
        <AllocationTable parts={latePaymentParts} />
      </div>
    </>
  );
}
