// What becomes of money beyond what is due, in the words of the loan that it comes for.
import type { ExcessUse, LoanTerms } from '@/lib/domain/loan/terms';
import { excessUseLabels } from './labels-receipt';

const COLLECTED: Readonly<Record<LoanTerms['prepayment']['collects'], string>> = {
  interest_first: '先收至还款日的利息，余下还本金',
  principal_first: '全部用于还本金，利息到期另付',
  with_principal: '还多少本金，收这部分本金的利息',
};

/** "归还本金，恢复可用额度（全部用于还本金，利息到期另付）" */
export function excessWords(
  use: ExcessUse,
  { draw, prepayment }: Pick<LoanTerms, 'draw' | 'prepayment'>,
): string {
  if (use === 'hold' || !prepayment.allowed) return excessUseLabels[use];
  const words =
    draw.kind === 'revolving'
      ? '归还本金，恢复可用额度'
      : draw.kind === 'tranches'
        ? `${excessUseLabels.prepay}，已还的不能再提`
        : excessUseLabels.prepay;
  return `${words}（${COLLECTED[prepayment.collects]}）`;
}
