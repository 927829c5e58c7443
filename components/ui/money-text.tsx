import clsx from 'clsx';
import type { Money } from '@/lib/domain/money/money';
import { formatMoney, formatYuan } from '@/lib/format/money';
import { toneText, type Tone } from './tone';

type MoneyTextProps = Readonly<{ amount: Money; emphasis?: boolean; tone?: Tone; currency?: boolean }>;

/** An amount: right aligned in its cell, digits of one width, never broken over two lines. */
export function MoneyText({ amount, emphasis = false, tone, currency = false }: MoneyTextProps) {
  return (
    <span
      className={clsx(
        'inline-block text-right whitespace-nowrap tabular-nums',
        emphasis && 'font-semibold',
        tone && toneText[tone],
      )}
    >
      {currency ? formatYuan(amount) : formatMoney(amount)}
    </span>
  );
}
