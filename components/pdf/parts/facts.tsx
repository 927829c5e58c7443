// A ruled block of names and values, as bank forms have it.
import { StyleSheet, Text, View } from '@react-pdf/renderer';
import { INK, RULE, SIZE } from './look';

const styles = StyleSheet.create({
  block: {
    borderTopWidth: RULE.thick,
    borderLeftWidth: RULE.thin,
    borderColor: INK.rule,
    marginVertical: 6,
  },
  row: { flexDirection: 'row' },
  label: {
    width: 84,
    fontSize: SIZE.table,
    fontWeight: 700,
    lineHeight: 1.4,
    paddingVertical: 4,
    paddingHorizontal: 5,
    backgroundColor: INK.shade,
    borderRightWidth: RULE.thin,
    borderBottomWidth: RULE.thin,
    borderColor: INK.rule,
  },
  value: {
    flex: 1,
    fontSize: SIZE.table,
    lineHeight: 1.4,
    paddingVertical: 4,
    paddingHorizontal: 5,
    borderRightWidth: RULE.thin,
    borderBottomWidth: RULE.thin,
    borderColor: INK.rule,
  },
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
      <View style={styles.label}>
        <Text>{label}</Text>
      </View>
      <View style={styles.value}>
        <Text>{value}</Text>
      </View>
    </>
  );
}
