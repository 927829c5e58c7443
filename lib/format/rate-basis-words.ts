// 利率方式 in words: a fixed rate, or the LPR with its date, the spread and when it is set anew.
import { lprPercent, type LprEntry } from '@/lib/domain/interest/lpr';
import type { LprTenor, RateBasis, RepricingRule } from '@/lib/domain/loan/terms';
import { formatLpr } from './number';

const tenorWords: Readonly<Record<LprTenor, string>> = { one_year: '1 年期', five_year: '5 年期以上' };

const repricingWords: Readonly<Record<RepricingRule, string>> = {
  none: '合同期内不重定价',
  new_year: '每年 1 月 1 日重定价',
  anniversary: '每满一年对月对日重定价',
  quarterly: '每满三个月对日重定价',
  monthly: '每月对日重定价',
};

/** "LPR（1 年期 3.00%，2025-05-20 公布）+ 1140 基点，每年 1 月 1 日重定价"; without an entry only what the contract says. */
export function rateBasisWords(basis: RateBasis, lpr: LprEntry | null): string {
  if (basis.kind === 'fixed') return '固定利率';
  const tenor = tenorWords[basis.tenor];
  const followed =
    lpr === null
      ? `（${tenor}）`
      : `（${tenor} ${formatLpr(lprPercent(lpr, basis.tenor))}，${lpr.publishedOn} 公布）`;
  const sign = basis.spreadBasisPoints < 0 ? '−' : '+';
  return `LPR${followed}${sign} ${Math.abs(basis.spreadBasisPoints)} 基点，${repricingWords[basis.repricing]}`;
}
