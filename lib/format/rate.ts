// A yearly rate in the other ways that lenders quote it.

/** "14.4" reads "月利率 12‰ · 日利率 4‱"; null when it is not a rate. A year is 12 months, and 360 days unless said. */
export function rateEquivalents(percentText: string, daysOfYear: 360 | 365 = 360): string | null {
  const millionths = millionthsOf(percentText);
  if (millionths === null) return null;
  // A percent is 10‰ or 100‱, so a millionth of it is a twelfth and a day's share of the fourth decimal shown.
  return `月利率 ${decimal(millionths, 120)}‰ · 日利率 ${decimal(millionths, daysOfYear)}‱`;
}

/** Whole millionths of a percent: every rate that may be typed is exact in them. */
function millionthsOf(percentText: string): number | null {
  const match = /^(\d{1,3})(?:\.(\d{1,6}))?$/.exec(percentText);
  return match && Number(`${match[1]}${(match[2] ?? '').padEnd(6, '0')}`);
}

/** The quotient as ten-thousandths, half up, without the noughts that say nothing. */
function decimal(dividend: number, divisor: number): string {
  const digits = String(Math.floor((dividend + divisor / 2) / divisor)).padStart(5, '0');
  return `${digits.slice(0, -4)}.${digits.slice(-4)}`.replace(/\.?0+$/, '');
}

/** An effective annual rate, kept with four decimals, as it is disclosed: "12.6825" reads "12.68%". */
export function formatEffectiveRate(percentText: string): string {
  const millionths = millionthsOf(percentText);
  if (millionths === null) return '—';
  const digits = String(Math.floor((millionths + 5_000) / 10_000)).padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}%`;
}

/** The same where there may be no such rate: a fen borrowed for a day costs more a year than can be told. */
export const formatQuoteRate = (percentText: string | null): string =>
  percentText === null ? '超出可计算范围' : `${roundedTo2(percentText)}%`;

function roundedTo2(percentText: string): string {
  const match = /^(-?)(\d+)\.(\d{4})$/.exec(percentText);
  if (!match) return percentText;
  const [, sign = '', whole = '0', places = '0000'] = match;
  const digits = String(Math.floor((Number(`${whole}${places}`) + 50) / 100)).padStart(3, '0');
  return `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
