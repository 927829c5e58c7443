// Running text: numbered clauses, paragraphs and notes.
import { StyleSheet, Text, View } from '@react-pdf/renderer';
import { clauseWords } from '@/lib/format/contract-words';
import { INK, RULE, SIZE } from './look';

const styles = StyleSheet.create({
  heading: { fontSize: SIZE.body, fontWeight: 700, marginTop: 8, marginBottom: 2 },
  item: { flexDirection: 'row', marginBottom: 2 },
  itemNumber: { width: 30 },
  itemText: { flex: 1 },
  paragraph: { marginBottom: 4 },
  subtitle: { fontSize: SIZE.heading, fontWeight: 700, marginTop: 10, marginBottom: 4 },
  note: { fontSize: SIZE.table, color: INK.text, marginTop: 4, lineHeight: 1.5 },
  box: {
    borderWidth: RULE.thick,
    borderColor: INK.rule,
    paddingHorizontal: 8,
    paddingVertical: 6,
    marginVertical: 8,
  },
  strong: { fontWeight: 700 },
});

export type Clause = Readonly<{ title: string; items: readonly string[] }>;

/** 第一条 and its items 1.1, 1.2 …; a heading never stands alone at the foot of a page. */
export function Clauses({ clauses }: Readonly<{ clauses: readonly Clause[] }>) {
  return clauses.map(({ title, items }, index) => (
    <View key={title}>
      <Text style={styles.heading} minPresenceAhead={40}>
        {`${clauseWords(index + 1)}　${title}`}
      </Text>
      {items.map((item, place) => (
        <View key={item} style={styles.item}>
          <Text style={styles.itemNumber}>{`${index + 1}.${place + 1}`}</Text>
          <Text style={styles.itemText} orphans={2} widows={2}>
            {item}
          </Text>
        </View>
      ))}
    </View>
  ));
}

export const Paragraph = ({ children }: Readonly<{ children: string }>) => (
  <Text style={styles.paragraph}>{children}</Text>
);

export const Subtitle = ({ children }: Readonly<{ children: string }>) => (
  <Text style={styles.subtitle} minPresenceAhead={60}>
    {children}
  </Text>
);

export const Note = ({ children }: Readonly<{ children: string }>) => (
  <Text style={styles.note}>{children}</Text>
);

/** What the signer must have read, in a frame. */
export const Warning = ({ children }: Readonly<{ children: string }>) => (
  <View style={styles.box} wrap={false}>
    <Text style={styles.strong}>{children}</Text>
  </View>
);
