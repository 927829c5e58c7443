// The golden cases as the engine takes them.
import chinaPractice from './golden/china-practice.json';
import { addMonths, dayOfMonth, isoDate } from '@/lib/domain/calendar/iso-date';
import type { LoanTerms } from '@/lib/domain/loan/terms';
import { parseYuan, type Money } from '@/lib/domain/money/money';
import { sampleTerms } from './sample-terms';

export type GoldenRow = Readonly<{
  period: number;
  due: string;
  days?: number;
  principal: string;
  interest: string;
  total: string;
  balance: string;
}>;

export type GoldenCase = Readonly<{
  id: string;
  method: string;
  terms: Readonly<Record<string, unknown>>;
  expected: Readonly<Record<string, unknown>>;
}>;

export const chinaCases = chinaPractice as readonly GoldenCase[];

export function goldenCase(id: string): GoldenCase {
  const found = chinaCases.find((one) => one.id === id);
  if (!found) throw new Error(`no golden case ${id}`);
  return found;
}

export const goldenRows = (golden: GoldenCase): readonly GoldenRow[] =>
  golden.expected.rows as readonly GoldenRow[];

export function yuan(text: unknown): Money {
  const amount = parseYuan(String(text));
  if (amount === null) throw new Error(`not an amount: ${String(text)}`);
  return amount;
}

/** The planned cases (rows of a plan) as terms of this product. */
export function goldenTerms({ method, terms }: GoldenCase): LoanTerms {
  const startsOn = isoDate(String(terms.disbursedOn));
  const common = {
    ...sampleTerms,
    principal: yuan(terms.principal),
    annualRate: String(terms.annualRate),
    startsOn,
    holidayRule: 'none' as const,
  };
  if (method === 'interest_only') {
    return {
      ...common,
      method,
      dayCount: terms.dayBase === 365 ? 'act/365' : 'act/360',
      maturesOn: isoDate(String(terms.maturity)),
      periodEvery: Number(terms.everyMonths ?? 1),
      periodUnit: 'month',
      dueDayRule: terms.settlementDay ? 'settlement_day' : 'same_day',
      dueDay: terms.settlementDay ? Number(terms.settlementDay) : null,
      firstPeriod: 'short',
    };
  }
  if (method !== 'equal_instalment' && method !== 'equal_principal')
    throw new Error(`not a planned case: ${method}`);
  return {
    ...common,
    method,
    dayCount: 'monthly',
    maturesOn: addMonths(startsOn, Number(terms.periods), dayOfMonth(startsOn)),
  };
}
