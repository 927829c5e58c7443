// Amounts by component: 费用, 复利, 罚息, 利息, 本金.
import { add, ZERO, type Money } from '../money/money';
import type { Amounts, Component } from './terms';

export type MutableAmounts = Record<Component, Money>;

export const NO_AMOUNTS: Amounts = {
  fee: ZERO,
  compound: ZERO,
  penalty: ZERO,
  interest: ZERO,
  principal: ZERO,
};

export const noAmounts = (): MutableAmounts => ({ ...NO_AMOUNTS });

export const totalOf = (amounts: Amounts): Money =>
  (amounts.fee + amounts.compound + amounts.penalty + amounts.interest + amounts.principal) as Money;

export const addAmounts = (a: Amounts, b: Amounts): Amounts => ({
  fee: add(a.fee, b.fee),
  compound: add(a.compound, b.compound),
  penalty: add(a.penalty, b.penalty),
  interest: add(a.interest, b.interest),
  principal: add(a.principal, b.principal),
});

export function mapAmounts(value: (component: Component) => Money): Amounts {
  return {
    fee: value('fee'),
    compound: value('compound'),
    penalty: value('penalty'),
    interest: value('interest'),
    principal: value('principal'),
  };
}
