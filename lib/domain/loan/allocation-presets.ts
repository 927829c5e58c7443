// The two orders in which a repayment may be applied: what the trade knows by name, never a free shuffle.
import type { Component } from './terms';

export const ALLOCATION_PRESETS = {
  /** 先息后本 */
  interest_first: ['fee', 'compound', 'penalty', 'interest', 'principal'],
  /** 先本后息 */
  principal_first: ['fee', 'principal', 'interest', 'penalty', 'compound'],
} as const satisfies Record<string, readonly Component[]>;

export const ALLOCATION_PRESET_NAMES = ['interest_first', 'principal_first'] as const;
export type AllocationPreset = (typeof ALLOCATION_PRESET_NAMES)[number];

/** The name of an order; null for one that no preset describes. */
export function presetOf(order: readonly Component[]): AllocationPreset | null {
  return ALLOCATION_PRESET_NAMES.find((name) => ALLOCATION_PRESETS[name].join() === order.join()) ?? null;
}
