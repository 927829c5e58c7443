// What people and attackers type into fields, and which kind of field takes what of it.
import type { FieldKind } from './form-case';

export const BAD_INPUTS = {
  empty: '',
  blank: ' \u3000 ',
  long: '长'.repeat(5000),
  digits: '9'.repeat(5000),
  word: '不是数字',
  negative: '-1',
  huge: '1e30',
  infinite: 'Infinity',
  fraction: '1.23456',
  emoji: '😀'.repeat(12),
  script: '<script>alert(1)</script>',
  sql: `'; drop table "loan"; --`,
  impossibleDay: '2026-02-30',
  farDay: '9999-12-31',
} as const;

export type BadInput = keyof typeof BAD_INPUTS;

/** `either`: right in one field of the kind and wrong in another; it must only do no harm. */
type Verdict = 'refused' | 'accepted' | 'either';
type Verdicts = Readonly<Partial<Record<Exclude<Verdict, 'refused'>, readonly BadInput[]>>>;

const NOTHING: readonly BadInput[] = ['empty', 'blank'];
const SHORT: readonly BadInput[] = ['word', 'negative', 'huge', 'infinite', 'fraction'];
const DAYS: readonly BadInput[] = ['impossibleDay', 'farDay'];

/** What is not named here is refused at the field. */
const VERDICTS: Readonly<Record<FieldKind, Verdicts>> = {
  // Free text takes whatever is typed; only its length is bounded. It is escaped wherever it is shown.
  text: { accepted: ['script', 'sql', 'emoji'], either: [...SHORT, ...DAYS] },
  note: { accepted: [...NOTHING, 'script', 'sql', 'emoji', ...SHORT, ...DAYS] },
  printable: { accepted: ['sql', ...DAYS], either: SHORT },
  'optional printable': { accepted: [...NOTHING, 'sql', ...DAYS, ...SHORT] },
  'person name': { accepted: ['word', 'infinite'] },
  'optional person name': { accepted: ['word', 'infinite'], either: NOTHING },
  'firm name': { accepted: [...SHORT, ...DAYS] },
  'optional firm name': { accepted: [...NOTHING, ...SHORT, ...DAYS] },
  digits: {},
  code: { either: ['word', 'negative', 'huge', 'infinite', ...DAYS] },
  'optional code': { accepted: NOTHING },
  phone: {},
  'optional phone': { accepted: NOTHING },
  money: {},
  'optional money': { accepted: NOTHING },
  rate: {},
  'optional rate': { accepted: NOTHING },
  count: {},
  'optional count': { accepted: NOTHING },
  day: {},
  choice: {},
  tick: {},
  secret: { either: [...SHORT, ...DAYS, 'blank', 'emoji', 'script', 'sql'] },
};

export function verdictOn(kind: FieldKind, input: BadInput): Verdict {
  const { accepted, either } = VERDICTS[kind];
  if (accepted?.includes(input)) return 'accepted';
  return either?.includes(input) ? 'either' : 'refused';
}

/** Kinds whose numbers a Chinese keyboard types in full width. */
const TYPED_IN_FULL_WIDTH: readonly FieldKind[] = [
  'digits',
  'code',
  'optional code',
  'phone',
  'optional phone',
  'money',
  'optional money',
  'rate',
  'optional rate',
  'count',
  'optional count',
  'day',
];

/** The same as a Chinese keyboard types it; null where that changes nothing or means something else. */
export function inFullWidth(kind: FieldKind, value: string): string | null {
  if (!TYPED_IN_FULL_WIDTH.includes(kind)) return null;
  const wide = value.replace(/[0-9A-Za-z.,-]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
  return wide === value ? null : wide;
}
