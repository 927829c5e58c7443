// What the officers know of a customer when a case is made: years in the trade, earnings, who stands by him.
import { daysBetween, yearOf, type IsoDate } from '@/lib/domain/calendar/iso-date';
import type { SeedCustomer } from './people';
import type { Story } from './stories';

export type Facts = Readonly<{
  story: Story;
  customer: SeedCustomer;
  age: number;
  /** Years in the trade or in the post */
  years: number;
  /** Yuan a month, rounded as people say it */
  monthlyNet: number;
  monthlyTurnover: number;
  monthlyBurden: number;
  /** Somebody of the family or the firm, and what he is */
  relative: string;
  relativeWord: string;
}>;

const RELATION_WORDS: Record<string, string> = {
  spouse: '配偶',
  parent: '父亲',
  child: '子女',
  sibling: '兄弟',
  shareholder: '股东',
  controller: '实际控制人',
  partner: '合伙人',
  guarantor: '亲属',
  contact: '亲属',
};

const roundTo = (value: number, step: number): number => Math.max(step, Math.round(value / step) * step);

export function factsOf(story: Story, customer: SeedCustomer, day: IsoDate): Facts {
  const age = Math.floor(daysBetween(customer.born, day) / 365.25);
  const began = yearOf(customer.born) + 22 + (customer.born.charCodeAt(9) % 9);
  const monthlyBurden = (story.yuan / story.months) * 1.07;
  const monthlyNet = roundTo(monthlyBurden * (1.7 + (story.index % 6) / 10) + 2_000, 500);
  const relative = customer.people.find((one) => one.name !== story.customer) ?? customer.people[0];
  return {
    story,
    customer,
    age,
    years: Math.min(age - 20, Math.max(2, yearOf(day) - began)),
    monthlyNet,
    monthlyTurnover: roundTo(monthlyNet * (3.2 + (story.index % 5) / 2), 1_000),
    monthlyBurden: roundTo(monthlyBurden, 100),
    relative: relative?.name ?? '',
    relativeWord: RELATION_WORDS[relative?.relation ?? ''] ?? '亲属',
  };
}

/** 85000 → "8.5 万元", 800 → "800 元" */
export const yuanWords = (yuan: number): string =>
  yuan >= 10_000 ? `${Number((yuan / 10_000).toFixed(2))} 万元` : `${yuan} 元`;

/** One of a list, by a number. */
export function pick<T>(list: readonly [T, ...T[]], number: number): T {
  return list[number % list.length] ?? list[0];
}
