// By what a plan was reckoned, where the money does not go out at once: said wherever such a plan is shown.
import type { LoanTerms } from '@/lib/domain/loan/terms';
import { formatYuan } from './money';

/** Empty for a loan that is paid out at once. */
export function planBasisWords({ draw, principal }: Pick<LoanTerms, 'draw' | 'principal'>): string {
  if (draw.kind === 'revolving')
    return `按额度 ${formatYuan(principal)} 于首日全部提用、到期归还测算，为最高成本；实际利息按每天的余额计收。`;
  if (draw.kind !== 'tranches') return '';
  if (draw.tranches.length === 0) return '按全部金额于首日一次放款测算；分次放款的计划在生成合同时约定。';
  const words = draw.tranches.map(({ on, amount }) => `${on} 放款 ${formatYuan(amount)}`).join('，');
  return `按计划分次放款测算：${words}。实际放款的日期或金额不同的，每次放款后重新编制计划。`;
}
