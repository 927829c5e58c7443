// What a paper says, as a person would read it off the page; Debian's poppler reads it, where it is installed.
import { execFileSync, spawnSync } from 'node:child_process';

export const canReadPdf = spawnSync('pdftotext', ['-v']).status === 0;

/** The lines of each page, in the order of the page. */
export function pagesOf(pdf: Buffer): string[][] {
  const text = execFileSync('pdftotext', ['-layout', '-enc', 'UTF-8', '-', '-'], {
    input: pdf,
    maxBuffer: 64 * 1024 * 1024,
  }).toString('utf8');
  return text
    .replaceAll('\u00a0', ' ')
    .split('\f')
    .slice(0, -1)
    .map((page) => page.split('\n').filter((line) => line.trim() !== ''));
}

/** All of it in one piece, without blanks and line ends. */
export const solidText = (pages: readonly string[][]): string => pages.flat().join('').replace(/\s/g, '');
