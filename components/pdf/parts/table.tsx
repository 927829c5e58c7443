// Tables of a paper: the heading row comes again on every page, and no row is torn apart.
import { StyleSheet, Text, View } from '@react-pdf/renderer';
import { INK, RULE, SIZE } from './look';

const styles = StyleSheet.create({
  table: { borderTopWidth: RULE.thick, borderTopColor: INK.rule },
  row: { flexDirection: 'row', borderBottomWidth: RULE.thin, borderBottomColor: INK.rule },
  heading: { backgroundColor: INK.shade, fontWeight: 700 },
  total: { fontWeight: 700, borderBottomWidth: RULE.thick },
  cell: {
    fontSize: SIZE.table,
    lineHeight: 1.35,
    paddingVertical: 3,
    paddingHorizontal: 4,
    borderRightWidth: RULE.thin,
    borderRightColor: INK.rule,
  },
  firstCell: { borderLeftWidth: RULE.thin, borderLeftColor: INK.rule },
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
}>;

export function Table<R>({ columns, rows, totals }: TableProps<R>) {
  const whole = columns.reduce((sum, column) => sum + column.share, 0);
  const cells = columns.map(({ share, align }) => ({
    width: `${(share / whole) * 100}%` as const,
    align: align ?? 'left',
  }));
  return (
    <View style={styles.table}>
      <Row cells={cells} texts={columns.map((column) => column.header)} kind="heading" />
      {rows.map((row, index) => (
        <Row key={index} cells={cells} texts={columns.map((column) => column.text(row))} kind="plain" />
      ))}
      {totals && <Row cells={cells} texts={totals} kind="total" />}
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
  return (
    <View style={[styles.row, emphasis]} wrap={false} fixed={kind === 'heading'}>
      {cells.map(({ width, align }, index) => (
        <View key={index} style={[styles.cell, index === 0 ? styles.firstCell : {}, { width }]}>
          <Text style={{ textAlign: kind === 'heading' ? 'center' : align }}>{texts[index] ?? ''}</Text>
        </View>
      ))}
    </View>
  );
}
