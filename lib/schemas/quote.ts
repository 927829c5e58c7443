// What a quote is asked with: terms, what has happened since where that is to be reckoned too, and the day.
import { z } from 'zod';
import type { IsoDate } from '@/lib/domain/calendar/iso-date';
import type { LoanEvent } from '@/lib/domain/loan/events';
import { EXCESS_USES, type LoanTerms } from '@/lib/domain/loan/terms';
import { ZERO, type Money } from '@/lib/domain/money/money';
import { text } from './fields';
import {
  agreedRows,
  annualRateOf,
  calendarFields,
  grace,
  quoteTermsInput,
  rateShape,
  TWO_RATES,
  type QuotedTerms,
} from './quote-terms';
import { amount, count, flag, listOf, maybe, oneOf, part, quoteDay, usually } from './quote-values';

export const QUOTE_EVENTS_MAX = 100;

const valueDate = quoteDay('发生日');

const restructured = part('新的还款计划', {
  maturesOn: quoteDay('到期日'),
  ...rateShape,
  method: maybe(calendarFields.method),
  periodEvery: maybe(calendarFields.periodEvery),
  periodUnit: maybe(calendarFields.periodUnit),
  dueDayRule: maybe(calendarFields.dueDayRule),
  dueDay: maybe(calendarFields.dueDay),
  firstPeriod: maybe(calendarFields.firstPeriod),
  agreed: maybe(agreedRows),
  grace: maybe(grace),
});

const event = <const T extends string, S extends z.ZodRawShape>(type: T, shape: S) =>
  part('这类业务', { type: z.literal(type), valueDate, ...shape });

const eventInput = z.discriminatedUnion(
  'type',
  [
    event('disburse', { amount: amount('放款金额') }),
    event('end_draw', {}),
    event('repay', { amount: amount('还款金额'), excess: usually(oneOf('多余款项', EXCESS_USES), 'hold') }),
    event('charge_fee', {
      amount: amount('费用金额'),
      name: usually(text('费用名称', 40), '费用'),
      component: usually(oneOf('费用性质', ['fee', 'penalty']), 'fee'),
    }),
    event('refund', { amount: amount('退款金额') }),
    event('waive', {
      amount: amount('减免金额'),
      component: oneOf('减免项目', ['fee', 'compound', 'penalty', 'interest']),
    }),
    event('change_rate', rateShape),
    event('extend', { maturesOn: quoteDay('展期后到期日'), ...rateShape, amount: maybe(amount('展期金额')) }),
    event('restructure', { plan: restructured }),
    event('transfer', { debtor: text('新债务人', 60) }),
    event('stop_accrual', {}),
    event('resume_accrual', {}),
    event('defer_interest', { periods: count('延期付息的期数', 1, 620) }),
    event('mark_misuse', { amount: amount('挪用金额') }),
    event('end_misuse', {}),
    event('write_off', {}),
    event('recover', { amount: amount('收回金额') }),
    event('reverse', { target: count('被冲正的序号', 1, QUOTE_EVENTS_MAX) }),
  ],
  '业务类型不认识，应为 disburse、end_draw、repay、charge_fee、refund、waive、change_rate、extend、restructure、transfer、stop_accrual、resume_accrual、defer_interest、mark_misuse、end_misuse、write_off、recover、reverse 之一',
);

type TypedEvent = z.output<typeof eventInput>;

export const QUOTE_EVENT_TYPES = eventInput.options.flatMap((option) => [...option.shape.type.values]);

export type QuoteAsked = Readonly<{
  terms: QuotedTerms;
  events: readonly LoanEvent[];
  asOf: IsoDate | null;
  feeAtSigning: Money;
  withDetails: boolean;
}>;

export const quoteInput = part('请求', {
  terms: quoteTermsInput,
  events: usually(listOf('业务', eventInput, QUOTE_EVENTS_MAX), []),
  asOf: maybe(quoteDay('截至日')),
  feeAtSigning: usually(amount('签约时另付的费用'), ZERO),
  withDetails: usually(flag('附计息明细'), true),
}).transform((asked, context): QuoteAsked => {
  const events = asked.events.map((one, index) => loanEvent(one, index, asked.terms, context));
  return { ...asked, events: events.filter((one) => one !== null), asOf: asked.asOf ?? null };
});

/** The event as the engine takes it, numbered by its place; booked on its day. */
function loanEvent(
  typed: TypedEvent,
  index: number,
  terms: Pick<LoanTerms, 'dayCount'>,
  context: z.RefinementCtx,
): LoanEvent | null {
  const common = { sequence: index + 1, valueDate: typed.valueDate, bookingDate: typed.valueDate };
  const complain = (field: string, message: string): null => {
    context.addIssue({ code: 'custom', path: ['events', index, ...field.split('.')], message });
    return null;
  };
  switch (typed.type) {
    case 'change_rate': {
      const annualRate = annualRateOf(typed, terms.dayCount);
      if (typeof annualRate === 'string') return { ...common, type: typed.type, annualRate };
      return complain('annualRate', annualRate === null ? TWO_RATES : '请填写年利率');
    }
    case 'extend': {
      const annualRate = annualRateOf(typed, terms.dayCount);
      if (annualRate === null) return complain('annualRate', TWO_RATES);
      const { maturesOn, amount: part } = typed;
      return {
        ...common,
        type: typed.type,
        maturesOn,
        ...(annualRate !== undefined && { annualRate }),
        ...(part !== undefined && { amount: part }),
      };
    }
    case 'restructure': {
      const annualRate = annualRateOf(typed.plan, terms.dayCount);
      if (annualRate === null) return complain('plan.annualRate', TWO_RATES);
      return { ...common, type: typed.type, plan: newPlan(typed.plan, annualRate) };
    }
    default:
      return { ...typed, ...common };
  }
}

type TypedPlan = z.output<typeof restructured>;
type NewPlan = Extract<LoanEvent, { type: 'restructure' }>['plan'];

/** Only what was said: what was not stays as the contract has it. */
function newPlan(
  { monthlyRate: _m, dailyRate: _d, annualRate: _a, ...plan }: TypedPlan,
  annualRate?: string,
): NewPlan {
  const { maturesOn, ...rest } = plan;
  const said = Object.entries({ ...rest, annualRate }).filter(([, value]) => value !== undefined);
  return { ...(Object.fromEntries(said) as Omit<NewPlan, 'maturesOn'>), maturesOn };
}
