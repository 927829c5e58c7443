// The forms of the LPR table: entering, confirming, sending back, voiding.
import type { FormCase } from './form-case';

const page = { at: () => '/lpr', leadsTo: /^\/lpr\?/ } as const;
const approval = {
  ...page,
  who: 'reviewer',
  button: '复核通过',
  typed: { note: '' },
  fields: { note: 'note' },
} as const;
const rejection = {
  ...page,
  who: 'reviewer',
  button: '退回申请',
  typed: { note: '与公告不符' },
  fields: { note: 'text' },
} as const;

export const FORMS_OF_RATES: readonly FormCase[] = [
  {
    ...page,
    command: 'lpr.request',
    who: 'operator',
    button: '提交录入',
    typed: { publishedOn: 'TODAY', oneYear: '2.95', fiveYear: '3.45', source: '全国银行间同业拆借中心公告' },
    fields: { publishedOn: 'day', oneYear: 'rate', fiveYear: 'rate', source: 'text' },
    outOfPlace: {
      publishedOn: ['TODAY+1', '2019-08-19', '2026-06-22', 'TODAY-2'],
      oneYear: ['0', '20.01'],
      fiveYear: ['0.00', '300'],
    },
  },
  {
    ...page,
    command: 'lpr-void.request',
    who: 'operator',
    button: '提交作废申请',
    among: ({ lpr }) => ['lprId', `${lpr.standing}`],
    typed: { reason: '1 年期录入有误' },
    fields: { reason: 'text' },
  },
  { ...approval, command: 'lpr.approve', among: ({ lpr }) => ['lprId', `${lpr.entry}`] },
  { ...rejection, command: 'lpr.reject', among: ({ lpr }) => ['lprId', `${lpr.doubtfulEntry}`] },
  { ...approval, command: 'lpr-void.approve', among: ({ lpr }) => ['lprId', `${lpr.voiding}`] },
  { ...rejection, command: 'lpr-void.reject', among: ({ lpr }) => ['lprId', `${lpr.doubtfulVoiding}`] },
];
