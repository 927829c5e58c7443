// Where the parties sign and seal, side by side and never torn over two pages.
import { StyleSheet, Text, View } from '@react-pdf/renderer';
import { INK, SIZE } from './look';

const styles = StyleSheet.create({
  row: { flexDirection: 'row', marginTop: 18, gap: 24 },
  party: { flex: 1 },
  line: { marginBottom: 12 },
  hint: { fontSize: SIZE.small, color: INK.faint, marginTop: -10, marginBottom: 12 },
  seal: { height: 64 },
});

export type Signatory = Readonly<{
  /** 借款人（签字并捺印）, 贷款人（公章） */
  role: string;
  name: string;
  /** 法定代表人或授权代理人（签字） and the like: one blank line each. */
  lines: readonly string[];
}>;

const DATE_LINE = '日期：　　　　年　　月　　日';

export function Signatures({ parties }: Readonly<{ parties: readonly Signatory[] }>) {
  return (
    <View style={styles.row} wrap={false}>
      {parties.map(({ role, name, lines }) => (
        <View key={role} style={styles.party}>
          <Text>{`${role}：`}</Text>
          <Text style={styles.hint}> </Text>
          <Text style={styles.line}>{name}</Text>
          <View style={styles.seal} />
          {lines.map((line) => (
            <Text key={line} style={styles.line}>{`${line}：`}</Text>
          ))}
          <Text>{DATE_LINE}</Text>
        </View>
      ))}
    </View>
  );
}
