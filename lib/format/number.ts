// Counts, rates and guarded numbers as people read them.

/** "12,345" */
export const formatCount = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',');

/** A rate a year kept as decimal text: "14.4" reads "14.4%". */
export const formatRate = (percentText: string): string => `${percentText}%`;

/** An LPR as it is published, with two decimals: "3" reads "3.00%". */
export function formatLpr(percentText: string): string {
  const [whole = '0', places = ''] = percentText.split('.');
  return `${whole}.${places.padEnd(2, '0')}%`;
}

/** A share between 0 and 1 as percent with two decimals: "12.35%". */
export const formatShare = (share: number): string => `${(share * 100).toFixed(2)}%`;

function masked(text: string, head: number, tail: number): string {
  if (text.length <= head + tail) return '*'.repeat(text.length);
  return `${text.slice(0, head)}${'*'.repeat(text.length - head - tail)}${text.slice(-tail)}`;
}

/** "110105********002X"; works for the 18 characters of a company's credit code too. */
export const maskIdentity = (identity: string): string => masked(identity, 6, 4);

/** "138****1234" */
export const maskPhone = (phone: string): string => masked(phone, 3, 4);

/** "6222 **** **** 5670": how long the number is stays hidden too. */
export function maskAccount(account: string): string {
  const digits = account.replace(/\s/g, '');
  return digits.length <= 8
    ? '*'.repeat(digits.length)
    : `${digits.slice(0, 4)} **** **** ${digits.slice(-4)}`;
}

/** "6222 0202 0001 2345 670", as it stands on the card. */
export const formatAccount = (account: string): string => account.replace(/(\S{4})(?=\S)/g, '$1 ');

const UNITS = ['B', 'KB', 'MB', 'GB', 'TB'] as const;

/** The size of a file: "12.3 MB". */
export function formatBytes(bytes: number): string {
  const power = bytes < 1 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log2(bytes) / 10));
  const value = bytes / 1024 ** power;
  return `${power === 0 ? value : value.toFixed(1)} ${UNITS[power] ?? ''}`;
}
