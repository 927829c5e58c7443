import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { fen } from '@/lib/domain/money/money';
import { buildSchedule } from '@/lib/domain/schedule/build-schedule';
import { sampleTerms } from '@/lib/testing/sample-terms';
import { ScheduleTable } from './schedule-table';

const markupOf = (fees: typeof sampleTerms.fees): string =>
  renderToStaticMarkup(<ScheduleTable rows={buildSchedule({ ...sampleTerms, fees })} />);

describe('the plan on screen', () => {
  it('counts a fee into what is due, in a column of its own', () => {
    const fee = { name: '账户管理费', when: 'each_instalment', refundable: false } as const;
    const with10 = markupOf([{ ...fee, charge: { kind: 'amount', amount: fen(1000) } }]);
    // 120,000.00 at 12 ‰ over 12 months: 10,797.05 an instalment, 10.00 on top of it.
    expect(with10).toContain('10,807.05');
    expect(with10).toContain('费用');
    expect(with10).toContain('120.00');
  });

  it('has no such column where no fee is charged', () => {
    expect(markupOf([])).toContain('10,797.05');
    expect(markupOf([])).not.toContain('费用');
  });
});
