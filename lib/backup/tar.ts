// The few lines of tar that a backup needs, so that any tar reads what age has opened; we read only what we wrote.
import { assert } from '@/lib/domain/refusal';

export const BLOCK = 512;
/** Eleven octal digits. */
const SIZE_MAXIMUM = 8 ** 11 - 1;

export const paddingAfter = (size: number): number => (BLOCK - (size % BLOCK)) % BLOCK;

/** The header of a plain file (POSIX ustar). */
export function tarHeader(name: string, size: number, seconds: number): Buffer {
  assert(/^[a-z0-9.-]{1,60}$/.test(name), 'a plain name');
  assert(size <= SIZE_MAXIMUM, 'tar holds files of up to 8 GiB');
  const header = Buffer.alloc(BLOCK);
  const put = (text: string, at: number) => header.write(text, at, 'ascii');
  const octal = (value: number, digits: number) => `${value.toString(8).padStart(digits, '0')}\0`;
  put(name, 0);
  put(octal(0o600, 7), 100);
  put(octal(0, 7), 108);
  put(octal(0, 7), 116);
  put(octal(size, 11), 124);
  put(octal(seconds, 11), 136);
  put('        ', 148);
  put('0', 156);
  put('ustar\0', 257);
  put('00', 263);
  put(`${checksum(header).toString(8).padStart(6, '0')}\0 `, 148);
  return header;
}

/** Name and size of the next file; null where the archive ends. Anything else throws. */
export function readTarHeader(header: Buffer): { name: string; size: number } | null {
  if (header.every((byte) => byte === 0)) return null;
  const text = (at: number, length: number) =>
    header.toString('latin1', at, at + length).replace(/[\0 ]+$/, '');
  const stated = Number.parseInt(text(148, 8), 8);
  const blanked = Buffer.from(header);
  blanked.write('        ', 148, 'ascii');
  const name = text(0, 100);
  const size = Number.parseInt(text(124, 12), 8);
  const isOurs = text(257, 6) === 'ustar' && text(156, 1) === '0' && /^[a-z0-9.-]{1,60}$/.test(name);
  if (!isOurs || stated !== checksum(blanked) || !Number.isSafeInteger(size)) {
    throw new Error('not a tar archive of a backup');
  }
  return { name, size };
}

const checksum = (header: Buffer): number => header.reduce((sum, byte) => sum + byte, 0);
