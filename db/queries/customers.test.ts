import { beforeEach, describe, expect, it } from 'vitest';
import { getCustomer, listCustomers, type CustomerListArgs } from '@/db/queries/customers';
import { createCustomer } from '@/lib/commands/customer/create';
import { execute, type CommandContext } from '@/lib/commands/command';
import { addPerson, contextOf, freshDb } from '@/lib/testing/fresh-db';
import { done } from '@/lib/testing/lending-samples';
import { lendingWorld } from '@/lib/testing/lending-world';

const shared = {
  address: '杭州市西湖区文三路 1 号',
  occupation: '',
  bankName: '杭州银行',
  bankAccountName: '',
  bankAccount: '6222020200012345670',
  note: '',
};
const entries = [
  { ...shared, kind: 'person', name: '单志强', identityNumber: '11010519491231002X', phone: '13812341234' },
  { ...shared, kind: 'farmer', name: '赵敏', identityNumber: '110101200002290034', phone: '13900005678' },
  {
    ...shared,
    kind: 'company',
    name: '百联（杭州）商贸有限公司',
    legalRepresentative: '沈国强',
    identityNumber: '91330100799655058B',
    phone: '0571-88001234',
  },
];

const args: CustomerListArgs = { sort: 'number', direction: 'asc', page: 1, pageSize: 10 };

describe('listCustomers', () => {
  let operator: CommandContext;
  const list = (more: Partial<CustomerListArgs>) =>
    listCustomers(operator.db, operator.actor, { ...args, ...more });
  const names = (more: Partial<CustomerListArgs>) => list(more).rows.map((row) => row.name);

  beforeEach(async () => {
    const db = freshDb();
    operator = contextOf(db, addPerson(db, 'operator', '李经办'));
    for (const entry of entries) done(await execute(createCustomer, operator, entry));
  });

  it.each([
    ['志强', '单志强'],
    ['szq', '单志强'],
    ['SHANZ', '单志强'],
    ['K000002', '赵敏'],
    ['13900005678', '赵敏'],
    ['139 0000 5678', '赵敏'],
    ['5678', '赵敏'],
    ['11010519491231002x', '单志强'],
    ['blhz', '百联（杭州）商贸有限公司'],
    ['0571-8800', '百联（杭州）商贸有限公司'],
  ])('finds by %s', (q, name) => expect(names({ q })).toEqual([name]));

  it.each(['%', '_', "' or 1=1 --", '567', '张'])('finds nobody by %s', (q) =>
    expect(list({ q }).total).toBe(0),
  );

  it('filters by kind, sorts by sound and pages', () => {
    expect(names({ kind: 'farmer' })).toEqual(['赵敏']);
    expect(names({ kind: 'farmer', q: 'szq' })).toEqual([]);
    expect(names({ sort: 'name' })).toEqual(['百联（杭州）商贸有限公司', '单志强', '赵敏']);
    expect(names({ direction: 'desc' })).toEqual(['百联（杭州）商贸有限公司', '赵敏', '单志强']);
    expect(list({ page: 2, pageSize: 2 })).toMatchObject({ total: 3, rows: [{ number: 'K000003' }] });
  });
});

describe('a customer with a loan', () => {
  it('shows what is owed in the list, and contracts and author on its page', () => {
    const world = lendingWorld();
    const { actor } = world.reviewer('2026-06-10');
    const listed = listCustomers(world.db, actor, args).rows;
    expect(listed).toMatchObject([{ openLoans: 1, outstanding: 12_000_000 }]);
    const found = getCustomer(world.db, actor, listed[0]?.id ?? 0);
    expect(found).toMatchObject({
      createdBy: '李经办',
      people: [],
      contracts: [{ id: world.loan().contractId, terms: { principal: 12_000_000 } }],
    });
    expect(getCustomer(world.db, actor, 999)).toBeNull();
    expect(getCustomer(world.db, actor, Number('x'))).toBeNull();
  });
});
