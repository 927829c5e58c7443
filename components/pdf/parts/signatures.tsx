// Where the parties sign and seal, side by side and never torn over two pages.
import { StyleSheet, View } from '@react-pdf/renderer';
import { LEADING, RULE, INK, SIZE } from './look';
import type { Borrower } from './parties';
import { Words } from './words';

const styles = StyleSheet.create({
  row: { flexDirection: 'row', marginTop: 12, gap: 24 },
  party: { flex: 1 },
  text: { fontSize: SIZE.body, lineHeight: LEADING.body },
  /** Room for the seal and the fingerprint; it grows, so that both sides end on one line. */
  seal: { flexGrow: 1, minHeight: 48 },
  blank: { flexDirection: 'row', marginVertical: 3 },
  rule: { flex: 1, borderBottomWidth: RULE.thin, borderBottomColor: INK.rule, marginBottom: 3 },
});

export type Signatory = Readonly<{
  /** 借款人（签字并捺印）, 贷款人（公章） */
  role: string;
  name: string;
  /** 法定代表人或授权代理人（签字） and the like: one blank line each. */
  lines: readonly string[];
  /** The day when it is known; else it is left blank, to be written by hand. */
  day?: string;
}>;

const BLANK_DAY = '　　　　年　　月　　日';

/** One party alone stands at the right, as the lender does on what it issues. */
export function Signatures({ parties }: Readonly<{ parties: readonly Signatory[] }>) {
  return (
    <View style={styles.row} wrap={false}>
      {parties.length === 1 && <View style={styles.party} />}
      {parties.map((party) => (
        <Party key={party.role} {...party} />
      ))}
    </View>
  );
}

function Party({ role, name, lines, day }: Signatory) {
  return (
    <View style={styles.party}>
      <Words style={styles.text}>{`${role}：`}</Words>
      <Words style={styles.text}>{name}</Words>
      <View style={styles.seal} />
      {lines.map((line) => (
        <Blank key={line} label={line} />
      ))}
      <Words style={styles.text}>{`日期：${day ?? BLANK_DAY}`}</Words>
    </View>
  );
}

/** A label with a rule to write on. */
export const Blank = ({ label }: Readonly<{ label: string }>) => (
  <View style={styles.blank}>
    <Words style={styles.text}>{`${label}：`}</Words>
    <View style={styles.rule} />
  </View>
);

export const borrowerSignatory = ({ kind, name }: Pick<Borrower, 'kind' | 'name'>): Signatory =>
  kind === 'company'
    ? { role: '借款人（公章）', name, lines: ['法定代表人或授权代理人（签字）'] }
    : { role: '借款人（签字并捺印）', name, lines: [] };

export const lenderSignatory = (name: string, line = '法定代表人或授权代理人（签字）'): Signatory => ({
  role: '贷款人（公章）',
  name,
  lines: [line],
});
