// What a field of the product form is, and how it knows whether it means anything for what was chosen.

export type Option = Readonly<{ value: string; label: string }>;

/** The choices made so far that decide which fields mean anything, by the name of their field; a tick is "on". */
export type Chosen = Readonly<Record<string, string | undefined>>;

export type ProductField = Readonly<{
  name: string;
  label: string;
  hint?: string;
  isOptional?: boolean;
  /** Whether it means anything for what was chosen; always where nothing is said. */
  appliesTo?: (chosen: Chosen) => boolean;
  /** Few products need it: it waits in the closed part of its section. */
  isRare?: boolean;
}> &
  (
    | Readonly<{ kind: 'text' | 'money' | 'paragraph' | 'checkbox' }>
    | Readonly<{ kind: 'integer'; suffix?: string }>
    | Readonly<{
        kind: 'rate';
        /** A rate a year, shown by the month and day too; not a mere share. */
        isYearly?: boolean;
        /** A rate typed by the year or by the day: no sign stands for both. */
        hasNoSign?: boolean;
      }>
    | Readonly<{ kind: 'select'; options: readonly Option[] }>
  );

export type ProductSection = Readonly<{
  title: string;
  explanation: string;
  fields: readonly ProductField[];
}>;

export const optionsOf = <V extends string>(
  values: readonly V[],
  labels: Readonly<Record<V, string>>,
): Option[] => values.map((value) => ({ value, label: labels[value] }));

const isOneOf =
  (name: string, ...values: readonly string[]) =>
  (chosen: Chosen): boolean =>
    values.includes(chosen[name] ?? '');

export const isMethod = (...methods: readonly string[]) => isOneOf('method', ...methods);
/** Its periods come from the calendar: neither at once at the end nor on agreed days. */
export const hasPeriods = (chosen: Chosen): boolean => !isMethod('bullet', 'agreed')(chosen);
export const isSpread = isMethod('equal_instalment', 'equal_principal');
export const hasLevel = isMethod('equal_instalment', 'equal_principal', 'flat');
export const isTicked = (name: string) => isOneOf(name, 'on');
export const isChosen = isOneOf;
export const isByMonths = isOneOf('periodUnit', 'month', 'quarter', 'year');
export const both =
  (...conditions: readonly ((chosen: Chosen) => boolean)[]) =>
  (chosen: Chosen): boolean =>
    conditions.every((applies) => applies(chosen));
