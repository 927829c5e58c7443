// The sheet that every paper is printed on: A4, the company above, the page count below.
import { Document, Page, StyleSheet, Text, View } from '@react-pdf/renderer';
import type { ReactNode } from 'react';
import type { Instant } from '@/lib/domain/calendar/instant';
import { FAMILY } from '../fonts';
import { INK, LEADING, RULE, SIZE } from './look';
import { Words } from './words';

const styles = StyleSheet.create({
  page: {
    fontFamily: FAMILY,
    fontSize: SIZE.body,
    color: INK.text,
    paddingTop: 66,
    paddingBottom: 58,
    paddingHorizontal: 60,
  },
  header: {
    position: 'absolute',
    top: 34,
    left: 60,
    right: 60,
    flexDirection: 'row',
    justifyContent: 'space-between',
    borderBottomWidth: RULE.thin,
    borderBottomColor: INK.rule,
    paddingBottom: 4,
    fontSize: SIZE.small,
    color: INK.faint,
  },
  headerStart: { flex: 1, paddingRight: 12 },
  // No line height, neither here nor on the page above: the library multiplies it anew each time it counts the pages.
  footer: {
    position: 'absolute',
    bottom: 30,
    left: 60,
    right: 60,
    textAlign: 'center',
    fontSize: SIZE.small,
    color: INK.faint,
  },
  title: { fontSize: SIZE.title, fontWeight: 700, textAlign: 'center', lineHeight: LEADING.title },
  spacedTitle: { letterSpacing: 4 },
  number: {
    textAlign: 'right',
    fontSize: SIZE.body,
    lineHeight: LEADING.body,
    marginTop: 2,
    marginBottom: 4,
  },
});

type PaperProps = Readonly<{
  title: string;
  company: string;
  number: string;
  /** Written into the file as its date; nothing of the machine's clock gets in. */
  createdAt: Instant;
  children: ReactNode;
}>;

/** The whole file with what its properties say. */
export function Paper({ title, company, number, createdAt, children }: PaperProps) {
  const date = new Date(createdAt);
  return (
    <Document
      title={`${title} ${number}`}
      author={company}
      subject={title}
      creator="小贷管理系统"
      producer="小贷管理系统"
      language="zh-CN"
      creationDate={date}
      modificationDate={date}
    >
      {children}
    </Document>
  );
}

type SheetProps = Readonly<{
  company: string;
  title: string;
  number: string;
  /** For tables too wide for an upright sheet */
  isLandscape?: boolean;
  children: ReactNode;
}>;

/** One run of pages under the same heading line. */
export function Sheet({ company, title, number, isLandscape = false, children }: SheetProps) {
  return (
    <Page size="A4" orientation={isLandscape ? 'landscape' : 'portrait'} style={styles.page}>
      <View style={styles.header} fixed>
        <Words style={styles.headerStart}>{company}</Words>
        <Words>{`${title}　${number}`}</Words>
      </View>
      {children}
      <Text
        style={styles.footer}
        fixed
        render={({ pageNumber, totalPages }) => `第 ${pageNumber} 页 / 共 ${totalPages} 页`}
      />
    </Page>
  );
}

/** The name of the paper, large and in the middle; its number below at the right. */
export function PaperTitle({ title, number }: Readonly<{ title: string; number?: string }>) {
  return (
    <View>
      <Words style={title.length <= 6 ? [styles.title, styles.spacedTitle] : styles.title}>{title}</Words>
      {number !== undefined && <Words style={styles.number}>{number}</Words>}
    </View>
  );
}
