// 计息明细 in words: unrounded amounts, what else made an amount, and which of the two truths of a past day is told.
import type { ExplainedComponent } from '@/lib/domain/loan/explanation';
import type { PayoffLine } from '@/lib/domain/loan/explain-payoff';
import type { Truth } from '@/lib/domain/loan/known-on';
import type { Note, NoteKind } from '@/lib/domain/loan/row-notes';
import type { AccrualSegment } from '@/lib/domain/loan/state';
import { componentLabels } from './labels-loan';
import { formatMoney } from './money';
import { formatRate } from './number';

/** fen with six decimals as yuan with eight: "144000.333333" reads "1,440.00333333". */
export function formatExact(exactFen: string): string {
  const [whole = '0', part = ''] = exactFen.replace('-', '').split('.');
  const digits = whole.padStart(3, '0');
  const yuan = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ',');
  return `${exactFen.startsWith('-') ? '-' : ''}${yuan}.${digits.slice(-2)}${part}`;
}

export const noteLabels: Record<NoteKind, string> = {
  brought_in: '上期应还额未能容纳的利息转入',
  passed_on: '超出本期应还额的利息转入下期',
  deferred_in: '以前各期延付的利息并入',
  deferred_out: '本期利息延至以后收取',
  apart: '各段利率分别取整的差额',
  kept: '已收或已减免的利息不再冲减',
  share: '按约定分摊的利息',
  collected: '提前结清，以已收利息为准',
  agreed_most: '不超过本期约定利息',
  shift: '节假日顺延期间的利息',
  shift_cut: '顺延期间提前结清，少计的利息',
  folded_in: '并入被取消各期的已收金额',
  dropped: '提前结清，以后各期费用不再收取',
  over_cap: '超上限未计',
  term: '合同约定费用',
  prepayment: '提前还款违约金',
  charged: '收取',
};

/** "服务费：100,000.00 × 0.1%" */
export function noteWords(note: Note): string {
  const name = note.name ?? noteLabels[note.kind];
  const day = note.on ? `（${note.on}）` : '';
  if (note.parts !== undefined && note.base !== undefined)
    return `${name}：利息总额 ${formatMoney(note.base)} 分摊至 ${note.parts} 期，尾差计入末期`;
  if (note.percent !== undefined && note.base !== undefined)
    return `${name}${day}：${formatMoney(note.base)} × ${formatRate(note.percent)}`;
  return `${name}${day}`;
}

/** What must be said of a stretch besides its figures; empty for most. */
export const segmentRemarks = ({
  isMisuse,
  overCap,
}: Pick<AccrualSegment, 'isMisuse' | 'overCap'>): string[] => [
  ...(isMisuse ? ['挪用部分加收'] : []),
  ...(overCap
    ? [`约定年利率 ${formatRate(overCap.agreedRate)}，超上限未计 ${formatExact(overCap.exact)} 元`]
    : []),
];

export const payoffLineLabels: Record<PayoffLine['kind'], string> = {
  open: '应还未还',
  accrued: '未到期，计至当日',
  whole_period: '按约定计满本期',
  whole_plan: '按约定计满全部期数',
  ahead: '未到期本金',
  prepayment_fee: '提前还款违约金',
  credit: '减：预收款',
};

/** "第 3 期利息" */
export const explainedName = (period: number, component: ExplainedComponent | 'principal'): string =>
  `第 ${period} 期${componentLabels[component]}`;

export const truthLabels: Record<Truth, string> = {
  reported: '按当时入账所知',
  known: '按现在所知',
};
