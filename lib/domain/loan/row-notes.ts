// What made an amount of an instalment besides days at a rate: written down as it happens, for 计息明细.
import type { IsoDate } from '../calendar/iso-date';
import type { RateText } from '../interest/rate';
import { ZERO, type Money } from '../money/money';
import type { Component } from './terms';

export const NOTE_KINDS = [
  /** Interest of the row before that did not fit into its instalment, and what this one passes on. */
  'brought_in',
  'passed_on',
  /** 延期付息: interest that waited for this row, and what of this row waits for the next. */
  'deferred_in',
  'deferred_out',
  /** 分段取整: what rounding each stretch of one rate by itself adds to rounding all of them together. */
  'apart',
  /** Interest once paid or waived stays earned, though a later change would have made it less. */
  'kept',
  /** 等本等息: a share of the interest of the whole loan, agreed at the draw. */
  'share',
  /** 等本等息 ended early: what was collected is all that was earned. */
  'collected',
  /** 等本等息: never more for a part of a period than was agreed for the whole. */
  'agreed_most',
  /** 节假日顺延: interest of the shifted days, and what of it falls away when the loan ends within them. */
  'shift',
  'shift_cut',
  /** The plan was cut: what had been paid on rows that fell away. */
  'folded_in',
  /** Instalments that never come owe no fee. */
  'dropped',
  /** 超上限未计: what of a fee for being overdue the cap on all claims did not leave room for. */
  'over_cap',
  /** A fee of the contract, of a prepayment, or charged by an event. */
  'term',
  'prepayment',
  'charged',
] as const;
export type NoteKind = (typeof NOTE_KINDS)[number];

export type Note = Readonly<{
  component: Exclude<Component, 'principal' | 'compound'>;
  kind: NoteKind;
  /** fen, with its sign: what it adds to the amount or takes from it */
  amount: Money;
  /** The name of a fee */
  name?: string;
  /** fen: what a fee is a percent of, or the whole that is shared */
  base?: Money;
  percent?: RateText;
  /** Among how many instalments a whole is shared */
  parts?: number;
  /** The event that charged it, and its day */
  sequence?: number;
  on?: IsoDate;
}>;

/** Shared by all rows to which nothing of the kind has happened. */
export const NO_NOTES: readonly Note[] = [];

/** Adds to a row's notes; what changes no amount is not worth a word. */
export function note(row: { notes: readonly Note[] }, ...notes: readonly Note[]): void {
  const said = notes.filter((one) => one.amount !== ZERO);
  if (said.length > 0) row.notes = [...row.notes, ...said];
}
