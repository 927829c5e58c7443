import { expect, it } from 'vitest';
import { draftContractInput } from './loan';
import { pastedRows } from './pasted-rows';

it('reads a day and an amount a line, however they are kept apart', () => {
  const rows = pastedRows('2026-03-31\t50,000.00\r\n2026/6/30 30000\n\n2026年9月30日　２００００元；');
  expect(rows).toEqual([
    { day: '2026-03-31', amount: '50,000.00' },
    { day: '2026/6/30', amount: '30000' },
    { day: '2026年9月30日', amount: '20000元' },
  ]);
  const agreed = rows.map(({ day, amount }) => ({ dueOn: day, principal: amount }));
  const parsed = draftContractInput.parse({ applicationId: '1', startsOn: '2026-01-15', agreed });
  expect(parsed).toMatchObject({
    agreed: [
      { dueOn: '2026-03-31', principal: 5_000_000 },
      { dueOn: '2026-06-30', principal: 3_000_000 },
      { dueOn: '2026-09-30', principal: 2_000_000 },
    ],
    tranches: [],
    lastDrawOn: null,
  });
});

it('leaves a line that says no amount to the complaint of its field', () => {
  const agreed = pastedRows('3 月底还一半').map(({ day, amount }) => ({ dueOn: day, principal: amount }));
  const parsed = draftContractInput.safeParse({ applicationId: '1', startsOn: '2026-01-15', agreed });
  expect(parsed.error?.issues.map(({ path }) => path.join('.'))).toEqual([
    'agreed.0.dueOn',
    'agreed.0.principal',
  ]);
});
