// What the officers know of a customer when a case is made: years in the trade, earnings, who stands by him.
import { daysBetween, yearOf, type IsoDate } from '@/lib/domain/calendar/iso-date';
import type { RelatedPerson, SeedCustomer } from './people';
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
  /** Somebody of the family or the firm, and what he is to the borrower */
  relative: string;
  relativeWord: string;
  hasSpouse: boolean;
}>;

const roundTo = (value: number, step: number): number => Math.max(step, Math.round(value / step) * step);

export function factsOf(story: Story, customer: SeedCustomer, day: IsoDate): Facts {
  const age = Math.floor(daysBetween(customer.born, day) / 365.25);
  const monthlyBurden = burdenOf(story);
  // What a year's earnings must bear, whatever falls due at the end.
  const needed = (story.yuan / Math.max(story.months, 10)) * 1.07;
  const monthlyNet = roundTo(needed * (1.6 + (story.index % 6) / 10) + 2_000, 500);
  const relative = customer.people.find((one) => one.name !== story.customer) ?? customer.people[0];
  return {
    story,
    customer,
    age,
    years: yearsInTrade(customer, day),
    monthlyNet,
    monthlyTurnover: roundTo(monthlyNet * (3.2 + (story.index % 5) / 2), 1_000),
    monthlyBurden,
    relative: relative?.name ?? '',
    relativeWord: relative ? relationWord(relative) : '亲属',
    hasSpouse: relative?.relation === 'spouse',
  };
}

const EVEN_PLANS = ['JYD', 'SHD', 'XFD', 'DRD'];

function burdenOf({ product, yuan, months, rate }: Story): number {
  const isEven = EVEN_PLANS.includes(product);
  return roundTo(isEven ? (yuan / months) * 1.07 : (yuan * Number(rate)) / 1_200, 100);
}

/** Farmers work from youth on; shops and firms were opened in the last fifteen years. */
function yearsInTrade({ born, kind }: SeedCustomer, day: IsoDate): number {
  const spread = Number(born.slice(8, 10)) % 9;
  const grownUp = yearOf(born) + 22 + spread;
  const began = kind === 'farmer' ? grownUp : Math.max(grownUp, 2010 + spread);
  return Math.max(2, yearOf(day) - began);
}

const RELATION_WORDS: Record<string, string> = {
  spouse: '配偶',
  shareholder: '股东',
  controller: '实际控制人',
  partner: '合伙人',
};

/** A resident number tells by its seventeenth digit whether the child is a son. */
function relationWord({ relation, identityNumber }: RelatedPerson): string {
  const isMale = Number(identityNumber.charAt(16)) % 2 === 1;
  if (relation === 'child') return isMale ? '儿子' : '女儿';
  if (relation === 'parent') return isMale ? '父亲' : '母亲';
  if (relation === 'sibling') return isMale ? '哥哥' : '姐姐';
  return RELATION_WORDS[relation] ?? '亲属';
}

/** 85000 → "8.5万元", 800 → "800元" */
export const yuanWords = (yuan: number): string =>
  yuan >= 10_000 ? `${Number((yuan / 10_000).toFixed(2))}万元` : `${yuan}元`;

/** One of a list, by a number. */
export function pick<T>(list: readonly [T, ...T[]], number: number): T {
  return list[number % list.length] ?? list[0];
}
