// The passphrase of the scheduled backups: made at the first need, kept in a file of the data folder.
import { randomInt } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { Refusal } from '@/lib/domain/refusal';
import { passphraseFileIn } from './data-folder';
import { isErrorCode, PRIVATE_FILE } from './private-file';

// Without the signs that are misread on paper: I, L, O, U.
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const MACHINE_MADE = /^([0-9A-HJKMNP-TV-Z]{5}-){5}[0-9A-HJKMNP-TV-Z]{5}$/;

const madePassphrase = (): string =>
  Array.from({ length: 6 }, () =>
    Array.from({ length: 5 }, () => SIGNS.charAt(randomInt(SIGNS.length))).join(''),
  ).join('-');

/** The passphrase as it stands in its file; an administrator of the machine may have put his own there. */
export function scheduledPassphrase(dataFolder: string): string {
  const file = passphraseFileIn(dataFolder);
  try {
    // "wx" lets one of two processes win; both then read the same.
    writeFileSync(file, `${madePassphrase()}\n`, { mode: PRIVATE_FILE, flag: 'wx' });
  } catch (error) {
    if (!isErrorCode(error, 'EEXIST')) throw error;
  }
  const passphrase = readFileSync(file, 'utf8').trim();
  if (!passphrase) throw new Refusal('数据目录中的 backup-passphrase 文件是空的，无法加密备份。');
  return passphrase;
}

/** age's own measure for what people think up; 150 random bits need no slow hash, and are opened every hour. */
export const workFactorFor = (passphrase: string): number => (MACHINE_MADE.test(passphrase) ? 12 : 18);
