// The field vocabulary: what a form's text becomes, and the Chinese sentence when it cannot.
import { z } from 'zod';
import { parseIsoDate, type IsoDate } from '@/lib/domain/calendar/iso-date';
import { MAX_FEN, parseYuan, type Money } from '@/lib/domain/money/money';

/** Full-width letters, digits and signs as a Chinese keyboard types them, to half-width; outer blanks off. */
export function normalise(value: unknown): unknown {
  if (value === undefined || value === null) return '';
  if (typeof value !== 'string') return value;
  return halfWidth(value)
    .replace(/\u0000/g, '')
    .trim();
}

/** A number as it is kept, however it was typed: without the blanks between its groups, in upper case. */
export function compact(value: unknown): unknown {
  const typed = normalise(value);
  return typeof typed === 'string' ? typed.toUpperCase().replace(/\s/g, '') : typed;
}

export const halfWidth = (text: string): string =>
  text
    .replace(/[０-９Ａ-Ｚａ-ｚ．，－＋％]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[\u3000\u00a0]/g, ' ');

const plain = (value: unknown): unknown =>
  value === undefined || value === null
    ? ''
    : typeof value === 'string'
      ? value
          .replace(/\u0000/g, '')
          .replace(/\r\n/g, '\n')
          .trim()
      : value;

/** Required free text; sentences keep their full-width punctuation. */
export const text = (label: string, maximum = 100, minimum = 1) =>
  z.preprocess(
    plain,
    z
      .string(`请填写${label}`)
      .min(1, `请填写${label}`)
      .min(minimum, `${label}不少于 ${minimum} 个字`)
      .max(maximum, `${label}不超过 ${maximum} 个字`),
  );

export const optionalText = (label: string, maximum = 200) =>
  z.preprocess(plain, z.string(`${label}格式不正确`).max(maximum, `${label}不超过 ${maximum} 个字`));

/** A code or number typed by hand: normalised to half-width, checked by a pattern or a function. */
export const code = (label: string, isValid: (value: string) => boolean, complaint: string) =>
  z.preprocess(
    normalise,
    z.string(`请填写${label}`).min(1, `请填写${label}`).max(64, complaint).refine(isValid, complaint),
  );

/** Yuan as typed ("１，２３４．５０", "1,234.5") to fen. */
export const money = (
  label: string,
  limits: { minimum?: Money; maximum?: Money; allowZero?: boolean } = {},
) =>
  z.preprocess(
    (value) => {
      const text = normalise(value);
      return typeof text === 'string' ? text.replace(/[,¥￥元\s]/g, '') : text;
    },
    z.string(`请填写${label}`).transform((value, context): Money => {
      if (value === '') return complain(context, `请填写${label}`);
      const amount = parseYuan(value);
      if (amount === null) return complain(context, `${label}应为金额，最多两位小数，例如 12345.67`);
      if (amount < 0 || (amount === 0 && !limits.allowZero)) return complain(context, `${label}必须大于 0`);
      if (amount > (limits.maximum ?? MAX_FEN)) return complain(context, `${label}超出允许的最大值`);
      if (limits.minimum !== undefined && amount < limits.minimum)
        return complain(context, `${label}低于允许的最小值`);
      return amount;
    }),
  );

/** An amount that need not be said; null when it is not. */
export const optionalMoney = (label: string) =>
  z.preprocess((value) => (normalise(value) === '' ? null : value), money(label).nullable()).prefault(null);

export const day = (label: string) =>
  z.preprocess(
    (value) => {
      const text = normalise(value);
      return typeof text === 'string' ? text.replace(/[/.年月]/g, '-').replace(/日$/, '') : text;
    },
    z.string(`请填写${label}`).transform((value, context): IsoDate => {
      if (value === '') return complain(context, `请填写${label}`);
      const padded = value.replace(
        /^(\d{4})-(\d{1,2})-(\d{1,2})$/,
        (_all, year: string, month: string, date: string) =>
          [year, month.padStart(2, '0'), date.padStart(2, '0')].join('-'),
      );
      return parseIsoDate(padded) ?? complain(context, `${label}不是有效的日期，应如 2026-01-31`);
    }),
  );

/** A day that need not be said; null when it is not. */
export const optionalDay = (label: string) =>
  z.preprocess((value) => (normalise(value) === '' ? null : value), day(label).nullable()).prefault(null);

/** Percent a year as plain decimal text, at most four decimals. */
export const rate = (label: string, maximum = 100) =>
  z.preprocess(
    (value) => {
      const text = normalise(value);
      return typeof text === 'string' ? text.replace(/%$/, '') : text;
    },
    z.string(`请填写${label}`).transform((value, context): string => {
      if (value === '') return complain(context, `请填写${label}`);
      if (!/^\d{1,3}(\.\d{1,4})?$/.test(value))
        return complain(context, `${label}应为百分数，最多四位小数，例如 14.4`);
      if (Number(value) > maximum) return complain(context, `${label}不得超过 ${maximum}%`);
      return value
        .replace(/^0+(?=\d)/, '')
        .replace(/(\.\d*?)0+$/, '$1')
        .replace(/\.$/, '');
    }),
  );

export const integer = (label: string, minimum: number, maximum: number) =>
  z.preprocess(
    normalise,
    z.union([z.string(), z.number()], `请填写${label}`).transform((value, context): number => {
      const typed = String(value);
      if (typed === '') return complain(context, `请填写${label}`);
      if (!/^-?\d{1,9}$/.test(typed)) return complain(context, `${label}应为整数`);
      const count = Number(typed);
      if (count < minimum || count > maximum)
        return complain(context, `${label}应在 ${minimum} 至 ${maximum} 之间`);
      return count;
    }),
  );

export const recordId = (label: string) => integer(label, 1, 999_999_999);

export const choice = <const V extends readonly [string, ...string[]]>(label: string, values: V) =>
  z.preprocess(normalise, z.enum(values, `请选择${label}`));

const isEmptyRow = (row: unknown): boolean =>
  typeof row === 'object' && row !== null && Object.values(row).every((value) => normalise(value) === '');

/** Rows of a form: empty ones are dropped after the check, so that a complaint names the row as it stands there. */
export const rowsOf = <S extends z.ZodType>(label: string, row: S, maximum: number) =>
  z
    .preprocess(
      (value) => value ?? [],
      z
        .array(
          z.preprocess((one) => (isEmptyRow(one) ? null : one), row.nullable()),
          `${label}填写有误`,
        )
        .max(maximum, `${label}不超过 ${maximum} 行`)
        .transform((rows) => rows.filter((one) => one !== null)),
    )
    .prefault([]);

/** A checkbox: present is true. */
export const checkbox = () =>
  z.preprocess((value) => value === true || value === 'on' || value === 'true' || value === '1', z.boolean());

function complain(context: z.RefinementCtx, message: string): never {
  context.addIssue({ code: 'custom', message });
  return z.NEVER;
}
