// Running text: numbered clauses, paragraphs and notes.
import { StyleSheet, View } from '@react-pdf/renderer';
import type { ReactNode } from 'react';
import { clauseWords } from '@/lib/format/contract-words';
import { LEADING, RULE, SIZE, INK } from './look';
import { Words } from './words';

const styles = StyleSheet.create({
  body: { fontSize: SIZE.body, lineHeight: LEADING.body, textAlign: 'justify' },
  clauseTitle: {
    fontSize: SIZE.body,
    lineHeight: LEADING.body,
    fontWeight: 700,
    marginBottom: 2,
  },
  clause: { marginTop: 8 },
  item: { flexDirection: 'row', marginBottom: 2 },
  itemNumber: { width: 30, fontSize: SIZE.body, lineHeight: LEADING.body },
  itemText: { flex: 1 },
  // Two signs, as every Chinese paragraph begins.
  indented: { textIndent: SIZE.body * 2 },
  paragraph: { marginBottom: 4 },
  large: {
    fontSize: SIZE.heading,
    lineHeight: LEADING.large,
    textAlign: 'justify',
    textIndent: SIZE.heading * 2,
    marginVertical: 6,
  },
  subtitle: {
    fontSize: SIZE.heading,
    lineHeight: LEADING.title,
    fontWeight: 700,
    marginTop: 8,
    marginBottom: 4,
  },
  note: { fontSize: SIZE.table, lineHeight: 1.5, marginTop: 4 },
  box: {
    borderWidth: RULE.thick,
    borderColor: INK.rule,
    paddingHorizontal: 8,
    paddingVertical: 5,
    marginVertical: 6,
  },
  strong: { fontWeight: 700 },
});

/** A numbered item; one that lists things has a line for each below its first. */
export type ClauseItem = string | readonly string[];
export type Clause = Readonly<{ title: string; items: readonly ClauseItem[] }>;

/** Lines of a list: each ends with a semicolon, the last with a full stop. */
export const asList = (lines: readonly string[]): string[] =>
  lines.map((line, index) => `${line}${index === lines.length - 1 ? '。' : '；'}`);

/** 第一条 and its items 1.1, 1.2 …; a heading never parts from its first item, nor a number from its words. */
export function Clauses({ clauses }: Readonly<{ clauses: readonly Clause[] }>) {
  return clauses.map(({ title, items }, index) => {
    const [first, ...rest] = items.map((item, place) => (
      <Item key={place} number={`${index + 1}.${place + 1}`} lines={[item].flat()} />
    ));
    return (
      <View key={title} style={styles.clause}>
        <View wrap={false}>
          <Words style={styles.clauseTitle}>{`${clauseWords(index + 1)}　${title}`}</Words>
          {first}
        </View>
        {rest}
      </View>
    );
  });
}

/** A list of more lines may go over the page, but not right after the words that announce it. */
const LINES_TOGETHER = 5;

function Item({ number, lines }: Readonly<{ number: string; lines: readonly string[] }>) {
  const together = lines.length > LINES_TOGETHER ? 2 : lines.length;
  const rows = lines.map((line, place) => (
    <Line key={line} number={place === 0 ? number : ''}>
      {line}
    </Line>
  ));
  return (
    <>
      <View wrap={false}>{rows.slice(0, together)}</View>
      {rows.slice(together)}
    </>
  );
}

const Line = ({ number, children }: Readonly<{ number: string; children: string }>) => (
  <View style={styles.item} wrap={false}>
    <Words style={styles.itemNumber}>{number}</Words>
    <Words style={[styles.body, styles.itemText]}>{children}</Words>
  </View>
);

export const Paragraph = ({ children }: Readonly<{ children: string }>) => (
  <Words style={[styles.body, styles.indented, styles.paragraph]}>{children}</Words>
);

/** A paper of few words says them larger. */
export const LargeParagraph = ({ children }: Readonly<{ children: string }>) => (
  <Words style={styles.large}>{children}</Words>
);

/** Never alone at the foot of a page. */
export const Subtitle = ({ children }: Readonly<{ children: string }>) => (
  <View minPresenceAhead={60}>
    <Words style={styles.subtitle}>{children}</Words>
  </View>
);

export const Note = ({ children }: Readonly<{ children: string }>) => (
  <Words style={styles.note}>{children}</Words>
);

/** What the signer must have read, in a frame. */
export const Warning = ({ children }: Readonly<{ children: string }>) => (
  <View style={styles.box} wrap={false}>
    <Words style={[styles.body, styles.strong]}>{children}</Words>
  </View>
);

/** Stays on one page: the words that are signed, and the signatures under them. */
export const Together = ({ children }: Readonly<{ children: ReactNode }>) => (
  <View wrap={false}>{children}</View>
);

/** What somebody typed, as a sentence of its own: with one full stop, whether he set it or not. */
export const asSentence = (typed: string): string => `${typed.replace(/[。．.；;，,、\s]+$/u, '')}。`;
