// Tables as text that a Chinese Excel opens right: UTF-8 with its mark, and no cell that a spreadsheet would run.

const MARK = '\uFEFF';
/** A spreadsheet takes what begins so for a formula (OWASP: CSV injection); an apostrophe makes it text. */
const RUNS = /^[=+\-@\t\r]/;
/** Plain figures may begin with a minus. */
const FIGURE = /^-?\d+(\.\d+)?$/;

function cell(text: string): string {
  const harmless = RUNS.test(text) && !FIGURE.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** RFC 4180 with a heading row. */
export const csv = (rows: readonly (readonly string[])[]): string =>
  MARK + rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
