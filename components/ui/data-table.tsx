import clsx from 'clsx';
import type { Key, ReactNode } from 'react';

export type Align = 'left' | 'right' | 'center';

export type DataColumn<Row> = Readonly<{
  key: string;
  header: ReactNode;
  align?: Align;
  render: (row: Row, index: number) => ReactNode;
}>;

export const alignClass: Record<Align, string> = {
  left: 'text-left',
  right: 'text-right tabular-nums',
  center: 'text-center',
};

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
              <th
                key={column.key}
                scope="col"
                className={clsx(
                  'px-3 py-2 font-medium whitespace-nowrap',
                  alignClass[column.align ?? 'left'],
                )}
              >
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
                  className={clsx('px-3 py-2 align-top', alignClass[column.align ?? 'left'])}
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
                <td key={column.key} className={clsx('px-3 py-2', alignClass[column.align ?? 'left'])}>
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
