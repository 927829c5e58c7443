// Rows pasted from a table or typed as lines: a day and an amount each, in whatever way they are kept apart.
import { halfWidth } from './fields';

export type PastedRow = Readonly<{ day: string; amount: string }>;

/** "2026-03-31<tab>50,000.00" a line; what is not of that form is kept as it stands, for the fields to complain of. */
export const pastedRows = (text: string): PastedRow[] =>
  halfWidth(text)
    .split(/\r?\n|；|;/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const [day = '', ...amount] = line.split(/[\s、：:|]+/);
      return { day, amount: amount.join('') };
    });
