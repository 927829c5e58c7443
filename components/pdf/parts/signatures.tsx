// Where the parties sign and seal, side by side and never torn over two pages.
import { StyleSheet, Text, View } from '@react-pdf/renderer';
import type { Borrower } from './parties';

const styles = StyleSheet.create({
  row: { flexDirection: 'row', marginTop: 18, gap: 24 },
  party: { flex: 1 },
  line: { marginBottom: 12 },
  role: { marginBottom: 4 },
  seal: { height: 64 },
});

export type Signatory = Readonly<{
  /** 借款人（签字并捺印）, 贷款人（公章） */
  role: string;
  name: string;
  /** 法定代表人或授权代理人（签字） and the like: one blank line each. */
  lines: readonly string[];
  /** The day that stands in the paper; left blank to be written by hand when not given. */
  day?: string;
}>;

const BLANK_DAY = '　　　　年　　月　　日';

export function Signatures({ parties }: Readonly<{ parties: readonly Signatory[] }>) {
  return (
    <View style={styles.row} wrap={false}>
      {parties.map(({ role, name, lines, day }) => (
        <View key={role} style={styles.party}>
          <Text style={styles.role}>{`${role}：`}</Text>
          <Text>{name}</Text>
          <View style={styles.seal} />
          {lines.map((line) => (
            <Text key={line} style={styles.line}>{`${line}：`}</Text>
          ))}
          <Text>{`日期：${day ?? BLANK_DAY}`}</Text>
        </View>
      ))}
    </View>
  );
}

export const borrowerSignatory = ({ kind, name }: Pick<Borrower, 'kind' | 'name'>): Signatory =>
  kind === 'company'
    ? { role: '借款人（公章）', name, lines: ['法定代表人或授权代理人（签字）'] }
    : { role: '借款人（签字并捺印）', name, lines: [] };

export const lenderSignatory = (name: string, line = '法定代表人或授权代理人（签字）'): Signatory => ({
  role: '贷款人（公章）',
  name,
  lines: [line],
});
