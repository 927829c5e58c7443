import { Notice } from '@/components/ui/notice';
import { HARD_CAP_PERCENT, LPR_CAP_IS_HARD_ON } from '@/lib/domain/interest/cost-cap';
import { ceilingWords, type CostJudgement } from '@/lib/domain/lpr/judge-cost';
import { formatLpr } from '@/lib/format/number';
import { formatEffectiveRate } from '@/lib/format/rate';

/** How the cost of a loan stands to its ceilings, with the LPR that they are reckoned by and its date. */
export function CostVerdict({ judged }: Readonly<{ judged: CostJudgement }>) {
  const { verdict, cost, lpr, lprCap } = judged;
  const simple = formatEffectiveRate(cost.nominal);
  if (verdict === 'barred') {
    return (
      <Notice tone="danger" title={`年化综合融资成本（单利）${simple} 超过${ceilingWords(judged)}，不得发放`}>
        请降低利率或费用。
      </Notice>
    );
  }
  if (verdict === 'warn') {
    return (
      <Notice tone="warning" title={`年化综合融资成本（单利）${simple} 超过${ceilingWords(judged)}`}>
        未超过 {HARD_CAP_PERCENT}%，可以发放，审批时须写明理由；自 {LPR_CAP_IS_HARD_ON} 起不得发放。
      </Notice>
    );
  }
  return (
    <p className="text-[13px] text-ink-soft">
      综合融资成本未超过上限：
      {lpr && lprCap
        ? `1 年期 LPR ${formatLpr(lpr.oneYear)}（${lpr.publishedOn} 公布）的四倍 ${formatLpr(lprCap)}`
        : `年化 ${HARD_CAP_PERCENT}%`}
      。
    </p>
  );
}
