// Money as people read it.
import { toYuanText, type Money } from '@/lib/domain/money/money';

const grouped = (yuanText: string): string => yuanText.replace(/\B(?=(\d{3})+(?=\.))/g, ',');

/** "1,234,567.89" */
export const formatMoney = (amount: Money): string => grouped(toYuanText(amount));

/** "¥1,234,567.89", with the sign before the currency mark: "-¥50.00". */
export function formatYuan(amount: Money): string {
  const text = formatMoney(amount);
  return text.startsWith('-') ? `-¥${text.slice(1)}` : `¥${text}`;
}

/** Ten thousands of yuan with two decimals, half up: "1,234.57". */
export function formatWanNumber(amount: Money): string {
  const hundredths = Math.round(Math.abs(amount) / 10_000);
  const digits = String(hundredths).padStart(3, '0');
  const sign = amount < 0 && hundredths > 0 ? '-' : '';
  return grouped(`${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`);
}

/** "1,234.57 万元" */
export const formatWan = (amount: Money): string => `${formatWanNumber(amount)} 万元`;
