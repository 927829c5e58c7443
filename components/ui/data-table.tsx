import clsx from 'clsx';
import type { Key, ReactNode } from 'react';

export type Align = 'left' | 'right' | 'center';

/** How the cells of a column behave; the same in plain tables and in lists. */
export type ColumnShape = Readonly<{
  align?: Align;
  /** Words that may run over several lines; figures, days and numbers of papers never do, but on paper. */
  wraps?: boolean;
  /** Left out on narrow screens, where the rest then fits; it stands on the record's own page. */
  minor?: boolean;
  /** What can be done with a row, which paper cannot do. */
  isActs?: boolean;
}>;

export type DataColumn<Row> = ColumnShape &
  Readonly<{
    key: string;
    header: ReactNode;
    render: (row: Row, index: number) => ReactNode;
  }>;

export const alignClass: Record<Align, string> = {
  left: 'text-left',
  right: 'text-right tabular-nums',
  center: 'text-center',
};

const shapeClass = ({ align = 'left', minor, isActs }: ColumnShape): string =>
  clsx(
    'px-2 py-2 min-[1400px]:px-3 print:px-1 print:py-0.5',
    alignClass[align],
    minor && 'hidden xl:table-cell print:table-cell',
    isActs && 'print:hidden',
  );

export const headerCellClass = (column: ColumnShape): string =>
  clsx(shapeClass(column), 'font-medium whitespace-nowrap');

export const bodyCellClass = (column: ColumnShape): string =>
  clsx(
    shapeClass(column),
    column.wraps ? 'min-w-32 break-words print:min-w-0' : 'whitespace-nowrap print:whitespace-normal',
    // A link alone in its cell is as tall as its row, and no row is too low for a finger.
    'pointer-coarse:[&>a]:-my-2',
  );

type DataTableProps<Row> = Readonly<{
  columns: readonly DataColumn<Row>[];
  rows: readonly Row[];
  rowKey?: (row: Row, index: number) => Key;
  /** Totals by column key; the first column usually says 合计. */
  footer?: Readonly<Record<string, ReactNode>>;
  /** Read to screen readers, and printed above the table when `showCaption`. */
  caption: string;
  showCaption?: boolean;
  empty?: ReactNode;
  rowClass?: (row: Row) => string | undefined;
}>;

/** A plain table with all its rows: plans, entries, parts of a payment. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { columns, rows, rowKey, footer, caption, showCaption = false, empty, rowClass } = props;
  if (rows.length === 0)
    return <div className="px-4 py-6 text-center text-ink-faint">{empty ?? '暂无记录'}</div>;
  return (
    <div className="relative overflow-x-auto" tabIndex={0} role="region" aria-label={caption}>
      <table className="w-full border-collapse">
        <caption className={showCaption ? 'px-3 py-2 text-left font-semibold' : 'sr-only'}>{caption}</caption>
        <thead>
          <tr className="border-b border-line bg-canvas text-[13px] text-ink-soft">
            {columns.map((column) => (
              <th key={column.key} scope="col" className={headerCellClass(column)}>
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr
              key={rowKey ? rowKey(row, index) : index}
              className={clsx('border-b border-line last:border-b-0', rowClass?.(row))}
            >
              {columns.map((column) => (
                <td
                  key={column.key}
                  className={clsx(bodyCellClass(column), 'align-top pointer-coarse:align-middle')}
                >
                  {column.render(row, index)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        {footer && (
          <tfoot>
            <tr className="border-t-2 border-line bg-canvas font-semibold">
              {columns.map((column) => (
                <td key={column.key} className={bodyCellClass(column)}>
                  {footer[column.key]}
                </td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}
