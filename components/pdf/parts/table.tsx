// Tables of a paper: the heading row comes again on every page, and no row is torn apart.
import { StyleSheet, View } from '@react-pdf/renderer';
import type { ReactNode } from 'react';
import { INK, LEADING, RULE, SIZE } from './look';
import { Words } from './words';

const styles = StyleSheet.create({
  row: { flexDirection: 'row', borderBottomWidth: RULE.thin, borderBottomColor: INK.rule },
  // The heading brings its upper rule along, for it comes again on every page.
  heading: { backgroundColor: INK.shade, borderTopWidth: RULE.thick, borderTopColor: INK.rule },
  total: { borderBottomWidth: RULE.thick },
  cell: {
    fontSize: SIZE.table,
    lineHeight: LEADING.table,
    paddingVertical: 2.5,
    paddingHorizontal: 3.5,
    borderRightWidth: RULE.thin,
    borderRightColor: INK.rule,
  },
  firstCell: { borderLeftWidth: RULE.thin, borderLeftColor: INK.rule },
  strong: { fontWeight: 700 },
});

export type Column<R> = Readonly<{
  header: string;
  /** Share of the table's width */
  share: number;
  align?: 'left' | 'center' | 'right';
  text: (row: R) => string;
}>;

type TableProps<R> = Readonly<{
  columns: readonly Column<R>[];
  rows: readonly R[];
  /** One text a column, below the last row. */
  totals?: readonly string[];
  /** Words over all columns but the last, instead of a row's cells. */
  wide?: (row: R) => string | null;
  /** What must not be torn from the table's end: notes, signatures. */
  ending?: ReactNode;
}>;

/** So many last rows go over the page together with the ending. */
const LAST_ROWS = 3;

export function Table<R>({ columns, rows, totals, wide, ending }: TableProps<R>) {
  const whole = columns.reduce((sum, column) => sum + column.share, 0);
  const cells = columns.map(({ share, align }) => ({
    width: `${(share / whole) * 100}%` as const,
    align: align ?? 'left',
  }));
  const last = columns.at(-1);
  const wideCells = [
    { width: `${100 - ((last?.share ?? 0) / whole) * 100}%` as const, align: 'right' as const },
    ...cells.slice(-1),
  ];
  const lines = rows.map((row) => {
    const words = wide?.(row) ?? null;
    return words === null
      ? { cells, texts: columns.map((column) => column.text(row)) }
      : { cells: wideCells, texts: [words, last?.text(row) ?? ''] };
  });
  const plain = (line: Readonly<{ cells: readonly Cell[]; texts: readonly string[] }>, index: number) => (
    <Row key={index} {...line} kind="plain" />
  );
  return (
    <View>
      <Row cells={cells} texts={columns.map((column) => column.header)} kind="heading" />
      {lines.slice(0, -LAST_ROWS).map(plain)}
      <View wrap={false}>
        {lines.slice(-LAST_ROWS).map(plain)}
        {totals && <Row cells={cells} texts={totals} kind="total" />}
        {ending}
      </View>
    </View>
  );
}

type Cell = Readonly<{ width: `${number}%`; align: 'left' | 'center' | 'right' }>;
type RowProps = Readonly<{
  cells: readonly Cell[];
  texts: readonly string[];
  kind: 'heading' | 'plain' | 'total';
}>;

function Row({ cells, texts, kind }: RowProps) {
  const emphasis = kind === 'heading' ? styles.heading : kind === 'total' ? styles.total : {};
  // Even `fixed={false}` would let the library tear the row at the foot of a page.
  const repeated = kind === 'heading' ? { fixed: true } : {};
  const weight = kind === 'plain' ? {} : styles.strong;
  return (
    <View style={[styles.row, emphasis]} wrap={false} {...repeated}>
      {cells.map(({ width, align }, index) => (
        <Words
          key={index}
          style={[
            styles.cell,
            index === 0 ? styles.firstCell : {},
            weight,
            { width, textAlign: kind === 'heading' ? 'center' : align },
          ]}
        >
          {texts[index] ?? ''}
        </Words>
      ))}
    </View>
  );
}
