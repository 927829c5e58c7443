// The seven products of the trade by name: what each means, and the terms that make it so (domain.md 2.23).
import { fen } from '../money/money';
import { ALLOCATION_PRESETS } from './allocation-presets';
import { ORDINARY_AXES, ORDINARY_OVERDUE, ORDINARY_PREPAYMENT } from './complete-terms';
import type { ProductTerms } from './product';

export const PRESET_NAMES = [
  'whole_whole',
  'whole_parts',
  'parts_whole',
  'parts_parts',
  'any_time',
  'same_day',
  'point_to_point',
] as const;
export type PresetName = (typeof PRESET_NAMES)[number];

export type ProductPreset = Readonly<{
  /** The name that the trade knows it by. */
  title: string;
  /** What is drawn how, repaid how, when it falls due and how interest is reckoned. */
  meaning: string;
  /** A whole product; the limits and the rate are the usual ones and belong to the company. */
  terms: ProductTerms;
}>;

/** What every new product starts from; a preset changes what makes it that product. */
const USUAL_TERMS: ProductTerms = {
  ...ORDINARY_AXES,
  // 2.8: each stretch of one rate is rounded by itself.
  rateRegime: 'segment_rounded',
  method: 'equal_instalment',
  dayCount: 'act/360',
  periodEvery: 1,
  periodUnit: 'month',
  dueDayRule: 'same_day',
  dueDay: null,
  firstPeriod: 'short',
  holidayRule: 'none',
  interestDuringShift: false,
  overdue: {
    ...ORDINARY_OVERDUE,
    upliftPercent: '50',
    compound: true,
    graceDays: 0,
    graceLost: true,
    rateCapPercent: '24',
    totalCapPercent: '24',
  },
  allocation: {
    order: ALLOCATION_PRESETS.interest_first,
    overdueOrder: ALLOCATION_PRESETS.principal_first,
    switchAfterDays: 90,
    by: 'instalment',
  },
  prepayment: { ...ORDINARY_PREPAYMENT, allowed: true, effect: 'reduce_instalment', feePercent: '0' },
  rounding: 'HALF_UP',
  minimumAmount: fen(1_000_000),
  maximumAmount: fen(50_000_000),
  minimumMonths: 3,
  maximumMonths: 12,
  minimumRate: '8',
  maximumRate: '18',
  defaultRate: '14.4',
  guarantees: ['credit', 'guarantee', 'mortgage', 'pledge'],
  description: '',
};

export const PRODUCT_PRESETS: Readonly<Record<PresetName, ProductPreset>> = {
  whole_whole: {
    title: '整贷整还',
    meaning:
      '一次放款，到期一次还清本金，利随本清。整月按月利率、零头天数按日利率计息；提前归还一部分本金的，只收这部分本金的利息。',
    terms: {
      ...USUAL_TERMS,
      method: 'bullet',
      dayCount: 'monthly',
      prepayment: { ...USUAL_TERMS.prepayment, collects: 'with_principal' },
    },
  },
  whole_parts: {
    title: '整贷零还',
    meaning:
      '一次放款，本金分期归还：每季末月 20 日结息，次日付息并还等额的一份本金。按剩余本金和实际天数计息，利息逐季减少。',
    terms: {
      ...USUAL_TERMS,
      method: 'equal_principal',
      periodUnit: 'quarter',
      dueDayRule: 'settlement_day',
      dueDay: 20,
      maximumMonths: 36,
    },
  },
  parts_whole: {
    title: '零贷整还',
    meaning:
      '在提款期内分次放款，到期一次归还全部本金。每月 20 日结息、次日付息；每笔放款从放款当天起按实际天数计息，已还的不能再贷。',
    terms: {
      ...USUAL_TERMS,
      method: 'interest_only',
      dueDayRule: 'settlement_day',
      dueDay: 20,
      draw: { kind: 'tranches', tranches: [], levelOn: 'drawn', lastDrawOn: null },
      maximumMonths: 24,
    },
  },
  parts_parts: {
    title: '零贷零还',
    meaning:
      '在提款期内分次放款，按月等额本息归还，每放一次款就按剩余期数重算每期金额。每月在首次放款的对日还款，按月计息。',
    terms: {
      ...USUAL_TERMS,
      dayCount: 'monthly',
      draw: { kind: 'tranches', tranches: [], levelOn: 'drawn', lastDrawOn: null },
      maximumMonths: 36,
    },
  },
  any_time: {
    title: '时贷时还',
    meaning:
      '在额度和有效期内随借随还，归还的本金可以再借。每月 20 日按每天的余额（积数）结息，次日付息；到期还清全部本金。',
    terms: {
      ...USUAL_TERMS,
      method: 'free',
      dueDayRule: 'settlement_day',
      dueDay: 20,
      draw: { kind: 'revolving', tranches: [], levelOn: 'drawn', lastDrawOn: null },
      prepayment: { ...USUAL_TERMS.prepayment, collects: 'principal_first' },
    },
  },
  same_day: {
    title: '日对日',
    meaning:
      '一次放款，每月在与放款日相同的日子还款，当月没有这一天的取月末。对年对月对日按整月计息，与当月天数无关；按月等额本息归还。',
    terms: { ...USUAL_TERMS, dayCount: 'monthly', maximumMonths: 36 },
  },
  point_to_point: {
    title: '点对点',
    meaning:
      '一次放款，还款的日子和每次还的本金逐笔约定，写入合同。利息从上一个约定日算到这一个约定日，按剩余本金和实际天数计收。',
    terms: {
      ...USUAL_TERMS,
      method: 'agreed',
      prepayment: { ...USUAL_TERMS.prepayment, effect: 'reduce_term' },
      maximumMonths: 36,
    },
  },
};

type Named = Pick<ProductTerms, 'method' | 'draw' | 'dueDayRule' | 'dayCount' | 'periodUnit'>;

const REPAYS_AT_ONCE: readonly ProductTerms['method'][] = ['bullet', 'interest_only', 'free'];

/**
 * The names of the trade for some terms, the principal one first: how it is drawn and repaid, then whether it runs from
 * day to same day by whole months. Every product has at least one.
 */
export function presetNamesOf(terms: Named): readonly [PresetName, ...PresetName[]] {
  if (terms.draw.kind === 'revolving') return ['any_time'];
  if (terms.method === 'agreed') return ['point_to_point'];
  const isWhole = REPAYS_AT_ONCE.includes(terms.method);
  if (terms.draw.kind === 'tranches') return [isWhole ? 'parts_whole' : 'parts_parts'];
  const isByDays = terms.periodUnit === 'day' || terms.periodUnit === 'week';
  const isSameDay = !isByDays && terms.dueDayRule === 'same_day' && terms.dayCount === 'monthly';
  if (isWhole) return ['whole_whole'];
  return isSameDay ? ['same_day', 'whole_parts'] : ['whole_parts'];
}
