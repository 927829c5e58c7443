// A ruled block of names and values, as bank forms have it.
import { StyleSheet, View } from '@react-pdf/renderer';
import { INK, LEADING, RULE, SIZE } from './look';
import { Words } from './words';

const styles = StyleSheet.create({
  block: {
    borderTopWidth: RULE.thick,
    borderLeftWidth: RULE.thin,
    borderColor: INK.rule,
    marginVertical: 5,
  },
  row: { flexDirection: 'row' },
  cell: {
    paddingVertical: 3.5,
    paddingHorizontal: 5,
    borderRightWidth: RULE.thin,
    borderBottomWidth: RULE.thin,
    borderColor: INK.rule,
  },
  label: { width: 84, backgroundColor: INK.shade },
  value: { flex: 1 },
  text: { fontSize: SIZE.table, lineHeight: LEADING.table },
  strong: { fontWeight: 700 },
});

export type Fact = Readonly<{ label: string; value: string }>;

/** Each row holds one fact over the whole width, or two side by side. */
export function Facts({ rows }: Readonly<{ rows: readonly (readonly Fact[])[] }>) {
  return (
    <View style={styles.block}>
      {rows.map((facts, index) => (
        <View key={index} style={styles.row} wrap={false}>
          {facts.map((fact) => (
            <FactCell key={fact.label} {...fact} />
          ))}
        </View>
      ))}
    </View>
  );
}

function FactCell({ label, value }: Fact) {
  return (
    <>
      <View style={[styles.cell, styles.label]}>
        <Words style={[styles.text, styles.strong]}>{label}</Words>
      </View>
      <View style={[styles.cell, styles.value]}>
        <Words style={styles.text}>{value}</Words>
      </View>
    </>
  );
}
