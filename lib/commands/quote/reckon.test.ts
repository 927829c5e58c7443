import { describe, expect, it } from 'vitest';
import { goldenCase, goldenRows } from '@/lib/testing/golden-cases';
import { quotePicture } from './picture';
import { answerQuote } from './reckon';

const loan = { principal: '100000', annualRate: '14.4', startsOn: '2025-01-15', months: 12 };
const day = '2025-02-15';

function errorsOf(sent: unknown): Readonly<Record<string, string>> {
  const answer = answerQuote(sent);
  return answer.ok ? {} : answer.fieldErrors;
}

function pictureOf(sent: unknown) {
  const answer = answerQuote(sent);
  if (!answer.ok) throw new Error(JSON.stringify(answer));
  return quotePicture(answer.quote, true);
}

const repay = (valueDate: string, amount = '1000') => ({ type: 'repay', valueDate, amount });

const refusedTerms: readonly (readonly [string, Record<string, unknown>, string, RegExp])[] = [
  ['nothing lent', { principal: '0' }, 'principal', /大于 0/],
  ['half a fen', { principal: '0.005' }, 'principal', /两位小数/],
  ['a fen in twelve parts', { principal: '0.01' }, 'principal', /每期应还为 0/],
  ['more than the books of a bank', { principal: '99999999999' }, 'principal', /最大值/],
  ['a rate below nought', { annualRate: '-1' }, 'annualRate', /不小于 0/],
  ['a rate above a hundred', { annualRate: '100.1' }, 'annualRate', /不得超过 100%/],
  ['no rate', { annualRate: '' }, 'annualRate', /请填写/],
  ['two rates', { monthlyRate: '12' }, 'annualRate', /只填一种/],
  ['29 February of a common year', { startsOn: '2025-02-29' }, 'startsOn', /不是有效的日期/],
  ['a start before the calendar', { startsOn: '1899-12-31' }, 'startsOn', /不是有效的日期/],
  ['no end', { months: undefined }, 'maturesOn', /到期日或期限/],
  ['two ends', { periods: 12 }, 'periods', /只填一种/],
  ['an end before the start', { months: undefined, maturesOn: '2025-01-14' }, 'maturesOn', /晚于放款日/],
  ['an end on the start', { months: undefined, maturesOn: '2025-01-15' }, 'maturesOn', /晚于放款日/],
  ['no months', { months: 0 }, 'months', /在 1 至 600 之间/],
  ['more than fifty years', { months: 601 }, 'months', /在 1 至 600 之间/],
  ['periods of nothing', { periodEvery: 0 }, 'periodEvery', /在 1 至/],
  ['negative periods', { periodEvery: -3 }, 'periodEvery', /在 1 至/],
  ['half a period', { periodEvery: 1.5 }, 'periodEvery', /整数/],
  ['a plan of days for years', { months: 600, periodUnit: 'day' }, 'periodEvery', /620 期/],
  ['months counted for weeks', { periodUnit: 'week', dayCount: 'monthly' }, 'dayCount', /实际天数/],
  ['a fixed day for weeks', { periodUnit: 'week', dueDayRule: 'fixed_day', dueDay: 1 }, 'dueDayRule', /顺延/],
  ['a fixed day that is not said', { dueDayRule: 'fixed_day' }, 'dueDay', /1 至 31/],
  [
    'settlement every five months',
    { dueDayRule: 'settlement_day', periodEvery: 5 },
    'periodEvery',
    /1、2、3/,
  ],
  ['an unknown method', { method: 'balloon' }, 'method', /请选择/],
  ['an unknown axis', { intrest: 1 }, 'intrest', /没有这一项/],
  ['agreed rows for another method', { agreed: [{ dueOn: day, principal: '1' }] }, 'agreed', /约定还款计划/],
  ['no agreed rows', { method: 'agreed' }, 'agreed', /应列明/],
  [
    'a first due day before the draw',
    { method: 'agreed', months: undefined, agreed: [{ dueOn: '2025-01-15', principal: '100000' }] },
    'maturesOn',
    /晚于放款日/,
  ],
  [
    'a first due day before the draw, with others after it',
    { method: 'agreed', months: undefined, agreed: agreedOn('2025-01-10', day) },
    'agreed.0.dueOn',
    /首期应还日应晚于放款日/,
  ],
  [
    'agreed days out of order',
    {
      method: 'agreed',
      months: undefined,
      maturesOn: '2025-02-20',
      agreed: agreedOn('2025-02-20', '2025-02-20'),
    },
    'agreed.1.dueOn',
    /先后有序/,
  ],
  [
    'agreed principal that does not add up',
    { method: 'agreed', principal: '100', months: undefined, agreed: agreedOn(day, '2025-03-15') },
    'agreed',
    /与贷款金额/,
  ],
  ['tranches that are none', { draw: { kind: 'tranches' } }, 'draw.tranches', /至少/],
  ['grace as long as the loan', { grace: { principalPeriods: 12 } }, 'grace.principalPeriods', /少于总期数/],
  [
    'grace where principal comes last',
    { method: 'interest_only', grace: { principalPeriods: 1 } },
    'grace',
    /等额/,
  ],
  [
    'levelling by another method',
    { method: 'equal_principal', remainder: 'levelled' },
    'remainder',
    /等额本息/,
  ],
  ['a whole down payment', { downPayment: { percent: '100' } }, 'downPayment.percent', /首付/],
  ['a penalty above the law', { overdue: { upliftPercent: '51' } }, 'overdue.upliftPercent', /不得超过 50%/],
  ['an order with a part missing', { allocation: { order: ['fee'] } }, 'allocation.order', /各一次/],
  ['a fee without its amount', { fees: [{ name: '费' }] }, 'fees.0.amount', /一种/],
  ['interest for a shift that is none', { interestDuringShift: true }, 'interestDuringShift', /顺延/],
];

function agreedOn(first: string, second: string) {
  return [
    { dueOn: first, principal: '50000' },
    { dueOn: second, principal: '50000' },
  ];
}

describe('terms that make no loan', () => {
  it.each(refusedTerms)('%s', (_what, change, field, words) => {
    expect(errorsOf({ terms: { ...loan, ...change } })[`terms.${field}`]).toMatch(words);
  });
});

const settled = { type: 'repay', valueDate: '2025-02-01', amount: '200000' };

const refusedEvents: readonly (readonly [string, readonly unknown[], string, RegExp])[] = [
  ['before the draw', [repay('2025-01-14')], 'events.0.valueDate', /不得早于放款日/],
  ['after settlement', [settled, repay(day)], 'events.1.valueDate', /已于 2025-02-01 结清/],
  [
    'a draw too many',
    [{ type: 'disburse', valueDate: '2025-01-15', amount: '100000.01' }],
    'events.0.amount',
    /超过贷款金额/,
  ],
  ['nothing paid', [repay(day, '0')], 'events.0.amount', /大于 0/],
  [
    'a refund of nothing held',
    [{ type: 'refund', valueDate: day, amount: '1' }],
    'events.0.amount',
    /预收款 0.00 元/,
  ],
  [
    'waived before it is due',
    [{ type: 'waive', valueDate: '2025-01-20', component: 'interest', amount: '1' }],
    'events.0.amount',
    /不得超过/,
  ],
  [
    'principal waived',
    [{ type: 'waive', valueDate: day, component: 'principal', amount: '1' }],
    'events.0.component',
    /请选择/,
  ],
  [
    'recovered without write-off',
    [{ type: 'recover', valueDate: day, amount: '1' }],
    'events.0.type',
    /没有核销/,
  ],
  [
    'paid after write-off',
    [{ type: 'write_off', valueDate: day }, repay('2025-03-01')],
    'events.1.valueDate',
    /已核销/,
  ],
  ['resumed without stop', [{ type: 'resume_accrual', valueDate: day }], 'events.0.type', /没有停息/],
  [
    'extended to an earlier day',
    [{ type: 'extend', valueDate: day, maturesOn: '2026-01-15' }],
    'events.0.maturesOn',
    /晚于原到期日/,
  ],
  [
    'extended beyond fifty years',
    [{ type: 'extend', valueDate: day, maturesOn: '2080-01-15' }],
    'events.0.maturesOn',
    /50 年/,
  ],
  [
    'restructured into the past',
    [{ type: 'restructure', valueDate: day, plan: { maturesOn: day } }],
    'events.0.plan.maturesOn',
    /晚于重组日/,
  ],
  ['reversed of itself', [{ type: 'reverse', valueDate: day, target: 1 }], 'events.0.target', /排在它前面/],
  ['an unknown act', [{ type: 'gift', valueDate: day }], 'events.0.type', /不认识/],
  ['a rate that is not said', [{ type: 'change_rate', valueDate: day }], 'events.0.annualRate', /请填写/],
];

describe('events that cannot have happened', () => {
  it.each(refusedEvents)('%s', (_what, events, field, words) => {
    expect(errorsOf({ terms: loan, events })[field]).toMatch(words);
  });

  it('are too many beyond a hundred', () => {
    const events = Array.from({ length: 101 }, () => repay(day));
    expect(errorsOf({ terms: loan, events }).events).toMatch(/不得超过 100 项/);
  });

  it('refuses a day before the loan', () => {
    expect(errorsOf({ terms: loan, asOf: '2025-01-01' }).asOf).toMatch(/不得早于放款日/);
  });
});

describe('what is odd and yet a loan', () => {
  it.each([
    ['no interest', { annualRate: 0 }, '0.00', '0.0000'],
    ['one period', { months: 1 }, '1200.00', '14.4000'],
    ['a fen for a month', { principal: '0.01', months: 1 }, '0.00', '0.0000'],
  ])('%s', (_what, change, interest, simple) => {
    const { effectiveRate, totals } = pictureOf({ terms: { ...loan, ...change } });
    expect(totals.interest.yuan).toBe(interest);
    expect(effectiveRate.simple).toBe(simple);
  });

  it('fifty years, from 29 February', () => {
    const { plan } = pictureOf({ terms: { ...loan, startsOn: '2024-02-29', months: 600 } });
    expect(plan).toHaveLength(600);
    expect(plan[11]?.dueOn).toBe('2025-02-28');
    expect(plan.at(-1)).toMatchObject({ dueOn: '2074-02-28', closingBalance: { fen: 0 } });
  });

  it('tells no rate where a fen costs more than can be told', () => {
    const terms = {
      ...loan,
      principal: '0.01',
      months: undefined,
      maturesOn: '2025-01-16',
      fees: [{ name: '费', amount: 1 }],
    };
    expect(pictureOf({ terms }).effectiveRate).toEqual({
      basis: 'xirr',
      simple: null,
      compound: null,
      xirr: null,
    });
  });
});

describe('rates typed by the month and the day', () => {
  it.each([
    [{ monthlyRate: '12' }, '14.4'],
    [{ monthlyRate: '6.66667' }, '8.000004'],
    [{ dailyRate: '4' }, '14.4'],
    [{ dailyRate: '4', dayCount: 'act/365' }, '14.6'],
    [{ dailyRate: '1.75', dayCount: 'act/360' }, '6.3'],
  ])('%j is %s % a year', (typed, annual) => {
    expect(pictureOf({ terms: { ...loan, annualRate: undefined, ...typed } }).loan.annualRate).toBe(annual);
  });
});

describe('golden cases', () => {
  it.each(['cn-ei-1', 'cn-ei-2', 'cn-ei-3', 'cn-ep-1'])('%s comes out to the fen', (id) => {
    const golden = goldenCase(id);
    const { annualRate, disbursedOn, feeAtSigning, periods, principal } = golden.terms;
    const terms = { principal, annualRate, startsOn: disbursedOn, periods, method: golden.method };
    const { plan, effectiveRate } = pictureOf({ terms, feeAtSigning });
    const rows = plan.map((row) => ({
      period: row.period,
      due: row.dueOn,
      principal: row.principal.yuan,
      interest: row.interest.yuan,
      total: row.total.yuan,
      balance: row.closingBalance.yuan,
    }));
    expect(rows).toEqual(goldenRows(golden).map(({ days: _days, ...row }) => row));
    expect(effectiveRate.basis).toBe('irr');
  });

  it('states a loan in the middle of its life, to the fen of its payoff', () => {
    const { state } = pictureOf({ terms: loan, events: [repay(day, '8997.54')], asOf: '2025-03-20' });
    expect(state).toMatchObject({ daysPastDue: 5, outstandingPrincipal: { yuan: '92202.46' } });
    const { payoff } = state;
    const paid = pictureOf({
      terms: loan,
      events: [repay(day, '8997.54'), repay('2025-03-20', payoff.total.yuan)],
    });
    expect(paid.state).toMatchObject({
      settledOn: '2025-03-20',
      outstandingPrincipal: { fen: 0 },
      credit: { fen: 0 },
    });
  });

  it('reckons as if a reversed event had never been', () => {
    const events = [repay(day, '8997.54'), { type: 'reverse', valueDate: '2025-02-20', target: 1 }];
    const asOf = '2025-03-20';
    const { state } = pictureOf({ terms: loan, events, asOf });
    expect(state).toEqual(pictureOf({ terms: loan, asOf }).state);
  });
});
