// How the values of a quote are read: JSON and forms alike, blanks as nothing said, every complaint in Chinese.
import { z } from 'zod';
import { addMonths, isoDate } from '@/lib/domain/calendar/iso-date';
import { fen } from '@/lib/domain/money/money';
import { choice, day, integer, money, normalise } from './fields';

/** 100 亿元: fifty years of interest on it still count in whole fen. */
export const QUOTE_PRINCIPAL_MAX = fen(1_000_000_000_000);
const FIRST_DAY = isoDate('1990-01-01');
const LAST_START = isoDate('2090-12-31');
/** Nothing is reckoned beyond: the longest loan of the last start, and a few years in arrears. */
const LAST_DAY = addMonths(LAST_START, 720);

const blankToUndefined = (value: unknown): unknown =>
  value === null || (typeof value === 'string' && normalise(value) === '') ? undefined : value;

/** What need not be said. */
export const maybe = <S extends z.ZodType>(schema: S) =>
  z.preprocess(blankToUndefined, schema.optional()).optional();

/** What is taken for granted when it is not said. */
export const usually = <S extends z.ZodType>(schema: S, value: z.output<S>) =>
  maybe(schema).transform((said): z.output<S> => said ?? value);

/** A number of JSON as its plain digits, which the fields then judge; text is taken as it is. */
const digits = (value: unknown): unknown => (typeof value === 'number' ? String(value) : value);

export const amount = (label: string, maximum = QUOTE_PRINCIPAL_MAX) =>
  z.preprocess(digits, money(label, { maximum }));

export const count = (label: string, minimum: number, maximum: number) =>
  z.preprocess(digits, integer(label, minimum, maximum));

/** A decimal with a bounded number of places, as text without needless noughts. */
export const decimal = (label: string, places: number, maximum: number, sign = '%') =>
  z.preprocess(
    (value) => {
      const typed = normalise(digits(value));
      return typeof typed === 'string' ? typed.replace(/[%‰‱]$/, '') : typed;
    },
    z.string(`请填写${label}`).transform((value, context): string => {
      const complain = (message: string): never => {
        context.addIssue({ code: 'custom', message });
        return z.NEVER;
      };
      if (value === '') return complain(`请填写${label}`);
      const pattern = new RegExp(`^\\d{1,6}(\\.\\d{1,${places}})?$`);
      if (!pattern.test(value)) return complain(`${label}应为不小于 0 的数，最多 ${places} 位小数`);
      if (Number(value) > maximum) return complain(`${label}不得超过 ${maximum}${sign}`);
      const plain = value.replace(/^0+(?=\d)/, '');
      return plain.includes('.') ? plain.replace(/\.?0+$/, '') : plain;
    }),
  );

export const flag = (label: string) =>
  z.preprocess(
    (value) => {
      const typed = normalise(value);
      if (typed === 'on' || typed === 'true' || typed === '1') return true;
      return typed === 'false' || typed === '0' ? false : typed;
    },
    z.boolean(`${label}应为 true 或 false`),
  );

export const oneOf = <const V extends readonly [string, ...string[]]>(label: string, values: V) =>
  choice(label, values);

/** A day near enough that every day of its loan is in the calendar. */
export const quoteDay = (label: string, last = LAST_DAY) =>
  day(label).refine(
    (value) => value >= FIRST_DAY && value <= last,
    `${label}应在 ${FIRST_DAY} 至 ${last} 之间`,
  );

export const startDay = (label: string) => quoteDay(label, LAST_START);

/** An object with no key but its own: a key that is misspelt must not pass for one that was left out. */
export const part = <S extends z.ZodRawShape>(label: string, shape: S) =>
  z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? `${label}没有这一项：${(issue.keys as string[]).join('、').slice(0, 60)}`
        : `${label}格式不正确，应为一组“名称: 值”`,
  });

export const listOf = <S extends z.ZodType>(label: string, item: S, maximum: number) =>
  z.array(item, `${label}应为列表`).max(maximum, `${label}不得超过 ${maximum} 项`);
