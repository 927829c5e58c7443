// Amounts and figures in Chinese capitals, as 支付结算办法 附件一 wants them on contracts, notes and receipts.
import nzhCn from 'nzh/cn';
import { MAX_FEN, toYuanText, type Money } from '@/lib/domain/money/money';
import { assert } from '@/lib/domain/refusal';

/**
 * "壹仟陆佰捌拾元叁角贰分"; whole yuan end in 整. A paper never states a negative amount, nor one beyond the
 * words, so both are bugs of the caller.
 */
export function chineseAmount(amount: Money): string {
  assert(amount >= 0, `an amount in words is never negative, got ${amount}`);
  assert(amount <= MAX_FEN, `an amount in words ends below ten trillion yuan, got ${amount}`);
  // With its ".00" the library would take whole yuan for exact to the fen and leave 整 out.
  return nzhCn.toMoney(toYuanText(amount).replace(/\.00$/, ''), { outSymbol: false });
}

/** "人民币壹拾贰万元整": the currency stands right before the figure, so that nothing can be written between. */
export const chineseAmountInYuan = (amount: Money): string => `人民币${chineseAmount(amount)}`;
