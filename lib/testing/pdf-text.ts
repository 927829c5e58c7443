// What a paper says, as a person would read it off the page; Debian's poppler reads it, where it is installed.
import { execFileSync, spawnSync } from 'node:child_process';

export const canReadPdf = spawnSync('pdftotext', ['-v']).status === 0;

const read = (pdf: Buffer, ...options: string[]): string =>
  execFileSync('pdftotext', [...options, '-enc', 'UTF-8', '-', '-'], {
    input: pdf,
    maxBuffer: 64 * 1024 * 1024,
  }).toString('utf8');

/** The lines of each page, in the order of the page. */
export const pagesOf = (pdf: Buffer): string[][] =>
  read(pdf, '-layout')
    .replaceAll('\u00a0', ' ')
    .split('\f')
    .slice(0, -1)
    .map((page) => page.split('\n').filter((line) => line.trim() !== ''));

/** How far down each page the words that match stand, in points. */
export const heightsOf = (pdf: Buffer, pattern: RegExp): number[][] =>
  read(pdf, '-bbox')
    .split('<page ')
    .slice(1)
    .map((page) =>
      [...page.matchAll(/yMin="([\d.]+)"[^>]*>([^<]*)</g)]
        .filter(([, , word]) => pattern.test(word ?? ''))
        .map(([, top]) => Number(top)),
    );

/** All of it in one piece, without blanks and line ends. */
export const solidText = (pages: readonly string[][]): string => pages.flat().join('').replace(/\s/g, '');
