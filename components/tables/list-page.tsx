import clsx from 'clsx';
import { ArrowDown, ArrowUp, ChevronsUpDown } from 'lucide-react';
import Link from 'next/link';
import type { Key, ReactNode } from 'react';
import { bodyCellClass, headerCellClass, type ColumnShape } from '@/components/ui/data-table';
import { EmptyState } from '@/components/ui/empty-state';
import { FilterBar } from './filters';
import { listHref, type SortDirection } from './list-query';
import { Pager } from './pager';

export type ListColumn<Row> = ColumnShape &
  Readonly<{
    key: string;
    header: string;
    sortable?: boolean;
    render: (row: Row) => ReactNode;
  }>;

type ListViewProps<Row> = Readonly<{
  /** What the list holds, read to screen readers: 客户列表 */
  caption: string;
  columns: readonly ListColumn<Row>[];
  rows: readonly Row[];
  rowKey?: (row: Row) => Key;
  total: number;
  page: number;
  pageSize: number;
  sort: string;
  direction: SortDirection;
  query: Readonly<Record<string, string>>;
  basePath: string;
  filters?: ReactNode;
  empty: Readonly<{ title: string; hint?: string; action?: ReactNode }>;
  /** Where a row leads; the first column becomes the link, so it must hold none of its own. */
  rowHref?: (row: Row) => string;
}>;

/** A list: what to look for, the rows of one page, the way to the others. All its state is in the address. */
export function ListView<Row>(props: ListViewProps<Row>) {
  const { caption, columns, rows, rowKey, query, basePath, filters, empty, rowHref, total } = props;
  const isSearched = Object.keys(query).some(
    (name) => !['page', 'sort', 'direction', 'notice'].includes(name),
  );
  return (
    <div data-print="wide" className="space-y-3">
      {filters && (
        <FilterBar basePath={basePath} query={query}>
          {filters}
        </FilterBar>
      )}
      <section className="rounded-card border border-line bg-surface">
        {rows.length === 0 ? (
          <Nothing {...{ isSearched, basePath, empty, total }} />
        ) : (
          <div className="overflow-x-auto rounded-t-card" tabIndex={0} role="region" aria-label={caption}>
            <table className="w-full border-collapse">
              <caption className="sr-only">{caption}</caption>
              <thead>
                <tr className="border-b border-line bg-canvas text-[13px] text-ink-soft">
                  {columns.map((column) => (
                    <HeaderCell key={column.key} column={column} {...props} />
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map((row, index) => (
                  <ListRow
                    key={rowKey ? rowKey(row) : (rowHref?.(row) ?? index)}
                    {...{ row, columns, rowHref }}
                  />
                ))}
              </tbody>
            </table>
          </div>
        )}
        <Pager total={total} page={props.page} pageSize={props.pageSize} query={query} basePath={basePath} />
      </section>
    </div>
  );
}

type NothingProps<Row> = Pick<ListViewProps<Row>, 'basePath' | 'empty' | 'total'> &
  Readonly<{ isSearched: boolean }>;

function Nothing<Row>({ isSearched, basePath, empty, total }: NothingProps<Row>) {
  const back = (
    <Link
      href={basePath}
      className="inline-flex items-center text-brand-700 underline underline-offset-2 pointer-coarse:min-h-11"
    >
      查看全部
    </Link>
  );
  if (total > 0) return <EmptyState title="这一页没有记录" hint="页码超出了范围。" action={back} />;
  if (isSearched)
    return <EmptyState title="没有符合条件的记录" hint="请放宽或清除查询条件。" action={back} />;
  return <EmptyState {...empty} />;
}

type HeaderCellProps<Row> = Pick<ListViewProps<Row>, 'sort' | 'direction' | 'query' | 'basePath'> &
  Readonly<{ column: ListColumn<Row> }>;

function HeaderCell<Row>({ column, sort, direction, query, basePath }: HeaderCellProps<Row>) {
  const classes = clsx(headerCellClass(column), column.sortable && 'pointer-coarse:py-0');
  if (!column.sortable) {
    return (
      <th scope="col" className={classes}>
        {column.header}
      </th>
    );
  }
  const isSorted = sort === column.key;
  const next = isSorted && direction === 'asc' ? 'desc' : 'asc';
  const Icon = !isSorted ? ChevronsUpDown : direction === 'asc' ? ArrowUp : ArrowDown;
  return (
    <th
      scope="col"
      aria-sort={isSorted ? (direction === 'asc' ? 'ascending' : 'descending') : 'none'}
      className={classes}
    >
      <Link
        href={listHref(basePath, query, { sort: column.key, direction: next, page: '1' })}
        scroll={false}
        className="inline-flex items-center gap-1 hover:text-brand-700 pointer-coarse:min-h-11"
      >
        {column.header}
        <Icon
          aria-hidden
          className={clsx('size-3.5 print:hidden', isSorted ? 'text-brand-700' : 'text-line-strong')}
        />
      </Link>
    </th>
  );
}

type ListRowProps<Row> = Pick<ListViewProps<Row>, 'columns' | 'rowHref'> & Readonly<{ row: Row }>;

/** The link of the first column is stretched over its row; controls in other columns lie above it. */
function ListRow<Row>({ row, columns, rowHref }: ListRowProps<Row>) {
  return (
    <tr
      className={clsx(
        'relative border-b border-line last:border-b-0 has-[details]:*:align-top pointer-coarse:h-11',
        rowHref && 'hover:bg-brand-50/60',
      )}
    >
      {columns.map((column, index) => (
        <td
          key={column.key}
          className={clsx(
            bodyCellClass(column),
            '[&_a:not([data-row])]:relative [&_a:not([data-row])]:z-10 [&_button]:relative [&_button]:z-10',
          )}
        >
          {rowHref && index === 0 ? (
            <Link
              data-row
              href={rowHref(row)}
              className="font-medium text-brand-700 after:absolute after:inset-0 after:content-[''] hover:underline"
            >
              {column.render(row)}
            </Link>
          ) : (
            column.render(row)
          )}
        </td>
      ))}
    </tr>
  );
}
