// The one door from rows to an Excel file: numbers stay numbers, days stay days, and no text is ever a formula.
import writeExcelFile, { type Cell, type Sheet } from 'write-excel-file/node';
import type { IsoDate } from '@/lib/domain/calendar/iso-date';
import type { Money } from '@/lib/domain/money/money';

export type XlsxCell =
  | Readonly<{ kind: 'text'; text: string; isStrong?: boolean }>
  | Readonly<{ kind: 'count'; count: number; isStrong?: boolean }>
  | Readonly<{ kind: 'money'; amount: Money; isStrong?: boolean }>
  | Readonly<{ kind: 'day'; day: IsoDate; isStrong?: boolean }>
  | null;

export type XlsxSheet = Readonly<{
  name: string;
  /** In signs, one a column */
  widths: readonly number[];
  rows: readonly (readonly XlsxCell[])[];
  /** So many first rows stay in view. */
  stickyRows: number;
}>;

export const words = (text: string, isStrong = false): XlsxCell => ({ kind: 'text', text, isStrong });
export const money = (amount: Money, isStrong = false): XlsxCell => ({ kind: 'money', amount, isStrong });
export const count = (value: number): XlsxCell => ({ kind: 'count', count: value });
export const day = (value: IsoDate): XlsxCell => ({ kind: 'day', day: value });

/** Excel takes these for the parts of an address, and no name longer than this. */
const sheetName = (name: string): string =>
  name
    .replace(/[\\/?*[\]:']/g, ' ')
    .slice(0, 31)
    .trim() || '表';

/** What XML cannot hold at all. */
const printable = (text: string): string =>
  [...text]
    .filter((sign) => sign >= ' ' || sign === '\n')
    .join('')
    .replace(/[\uFFFE\uFFFF]/g, '');

function cellOf(cell: XlsxCell): Cell {
  if (cell === null) return null;
  const look = cell.isStrong ? { fontWeight: 'bold' as const } : {};
  switch (cell.kind) {
    // Typed as text in the file itself: a leading "=" is a sign like any other, not a formula.
    case 'text':
      return { ...look, type: String, value: printable(cell.text) };
    case 'count':
      return { ...look, type: Number, value: cell.count, format: '0' };
    case 'money':
      return { ...look, type: Number, value: cell.amount / 100, format: '#,##0.00' };
    case 'day':
      return { ...look, type: Date, value: new Date(`${cell.day}T00:00:00Z`), format: 'yyyy-mm-dd' };
  }
}

export function workbook(sheets: readonly XlsxSheet[]): Promise<Buffer> {
  const names = new Set<string>();
  const made = sheets.map(({ name, rows, stickyRows, widths }): Sheet<never> => {
    let own = sheetName(name);
    for (let copy = 2; names.has(own.toLowerCase()); copy += 1)
      own = `${sheetName(name).slice(0, 27)} (${copy})`;
    names.add(own.toLowerCase());
    return {
      data: rows.map((row) => row.map(cellOf)),
      sheet: own,
      columns: widths.map((width) => ({ width })),
      stickyRowsCount: stickyRows,
    };
  });
  return writeExcelFile(made).toBuffer();
}
