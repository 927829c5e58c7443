import { desc } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Db } from '@/db/client';
import { audit, customer, relatedPerson } from '@/db/schema';
import { createCustomer } from '@/lib/commands/customer/create';
import { updateCustomer } from '@/lib/commands/customer/update';
import { execute, type CommandContext } from '@/lib/commands/command';
import { addPerson, contextOf, freshDb } from '@/lib/testing/fresh-db';
import { done } from '@/lib/testing/lending-samples';

let db: Db;
let administrator: CommandContext;
let operator: CommandContext;
let reviewer: CommandContext;

beforeEach(() => {
  db = freshDb();
  administrator = contextOf(db, addPerson(db, 'administrator', '管理'));
  operator = contextOf(db, addPerson(db, 'operator', '李经办'));
  reviewer = contextOf(db, addPerson(db, 'reviewer', '王审核'));
});

const person = {
  kind: 'person',
  name: '单志强',
  identityNumber: '11010519491231002X',
  phone: '13812341234',
  address: '杭州市西湖区文三路 1 号',
  occupation: '建材零售',
  bankName: '杭州银行文三支行',
  bankAccountName: '',
  bankAccount: '6222020200012345670',
  note: '',
};
const shop = {
  ...person,
  kind: 'self_employed',
  name: '余杭区老李面馆',
  legalRepresentative: '李卫东',
  identityNumber: '330106199003072415',
  bankAccount: '19045101040012345',
};
const company = {
  ...person,
  kind: 'company',
  name: '百联（杭州）商贸有限公司',
  identityNumber: '91330100799655058B',
  legalRepresentative: '沈国强',
  phone: '0571-88001234',
  bankAccount: '19045101040012345',
};
const spouse = {
  relation: 'spouse',
  name: '李梅',
  identityNumber: '510107198811230018',
  phone: '13900001111',
};
const emptyRow = { relation: '', name: ' ', identityNumber: '', phone: '' };

const create = (input: unknown, context = operator) => execute(createCustomer, context, input);
const rows = () => db.select().from(customer).all();
const relations = () => db.select().from(relatedPerson).all();
const lastAudit = () => db.select().from(audit).orderBy(desc(audit.id)).limit(1).get();
const complaintsOf = (result: Awaited<ReturnType<typeof create>>) =>
  result.ok ? {} : (result.fieldErrors ?? {});

describe('customer.create', () => {
  it('enters a person as typed on a Chinese keyboard, numbered and with its sound', async () => {
    const data = done(
      await create({
        ...person,
        name: '单 志强',
        identityNumber: '１１０１０５１９４９１２３１００２x',
        phone: '１３８-１２３４ １２３４',
        bankAccount: '6222 0202 0001 2345 670',
        people: [emptyRow, spouse],
      }),
    );
    expect(data).toMatchObject({ number: 'K000001', version: 1 });
    expect(rows()).toMatchObject([
      {
        kind: 'person',
        name: '单志强',
        pinyin: 'shanzhiqiang',
        initials: 'szq',
        identityType: 'resident_id',
        identityNumber: '11010519491231002X',
        phone: '13812341234',
        legalRepresentative: '',
        bankAccountName: '单志强',
        bankAccount: '6222020200012345670',
        createdBy: operator.actor.id,
      },
    ]);
    expect(relations()).toMatchObject([{ ...spouse, customerId: data.customerId }]);
    const log = lastAudit();
    expect(log).toMatchObject({ action: 'customer.create', outcome: 'done', subjectId: data.customerId });
    expect(JSON.stringify(log)).toContain('单志强');
    expect(JSON.stringify(log)).not.toMatch(/11010519491231002X|6222020200012345670|510107198811230018/);
  });

  it('enters a farmer, a shop and a company with what belongs to each', async () => {
    done(await create({ ...person, kind: 'farmer' }));
    done(await create(shop));
    done(await create(company));
    const { identityNumber, bankAccount } = person;
    const alone = { ...shop, name: '赵敏', legalRepresentative: '', identityNumber: '110101200002290034' };
    done(await create({ ...alone, bankAccount }));
    expect(rows().map((row) => [row.number, row.kind, row.identityType, row.legalRepresentative])).toEqual([
      ['K000001', 'farmer', 'resident_id', ''],
      ['K000002', 'self_employed', 'resident_id', '李卫东'],
      ['K000003', 'company', 'credit_code', '沈国强'],
      ['K000004', 'self_employed', 'resident_id', '赵敏'],
    ]);
    expect(rows()[0]?.identityNumber).toBe(identityNumber);
  });

  it('refuses the wrong role and says nothing of who stands', async () => {
    done(await create(person));
    for (const context of [reviewer, administrator]) {
      const result = await create(person, context);
      expect(result).toEqual({ ok: false, message: '您没有进行此操作的权限。' });
    }
    expect(lastAudit()).toMatchObject({ action: 'customer.create', outcome: 'denied' });
    expect(rows()).toHaveLength(1);
  });

  it('refuses a number that stands, at its field and with the way to its customer', async () => {
    const first = done(await create(person));
    const again = await create({ ...person, name: '单强', identityNumber: '11010519491231002x' });
    expect(complaintsOf(again).identityNumber).toContain('K000001 单志强');
    expect(again).toMatchObject({ link: { href: `/customers/${first.customerId}` } });
    expect(lastAudit()).toMatchObject({ action: 'customer.create', outcome: 'refused' });
    expect(rows()).toHaveLength(1);
    expect(done(await create(company)).number).toBe('K000002');
  });

  it('refuses a birthday after today', async () => {
    const result = await create({ ...person, identityNumber: '330106203003072414' });
    expect(complaintsOf(result).identityNumber).toContain('晚于今天');
  });
});

const NASTY = [
  '<script>alert(1)</script>',
  "'; drop table customer; --",
  '😀😀😀',
  '1e30',
  '-1',
  '长'.repeat(201),
];
const refused: [object, string, string][] = [
  ...NASTY.flatMap((typed): [object, string, string][] => [
    [{ identityNumber: typed }, 'identityNumber', '身份证'],
    [{ phone: typed }, 'phone', '联系电话'],
    [{ bankAccount: typed }, 'bankAccount', '银行卡号'],
    [{ name: typed }, 'name', '姓名'],
    [{ people: [{ ...spouse, name: `${typed}<` }] }, 'people.0.name', '姓名'],
    [{ people: [emptyRow, { ...spouse, identityNumber: typed }] }, 'people.1.identityNumber', '证件号码'],
    [{ people: [{ ...spouse, phone: typed }] }, 'people.0.phone', '联系电话'],
    [{ people: [{ ...spouse, relation: typed }] }, 'people.0.relation', '关系'],
  ]),
  ...['name', 'identityNumber', 'phone', 'address', 'bankName', 'bankAccount'].flatMap((field) =>
    ['', '   ', undefined, null, 7, ['x'], {}].map((typed): [object, string, string] => [
      { [field]: typed },
      field,
      '',
    ]),
  ),
  [{ kind: '' }, 'kind', '请选择客户类型'],
  [{ kind: 'bank' }, 'kind', '请选择客户类型'],
  [{ name: '单' }, 'name', '2 至 50'],
  [{ identityNumber: '110101190002290038' }, 'identityNumber', '出生日期不存在'],
  [{ identityNumber: '110105194912310021' }, 'identityNumber', '校验位'],
  [{ identityNumber: '110105491231002' }, 'identityNumber', '18 位'],
  [{ identityNumber: '91330100799655058B' }, 'identityNumber', '18 位'],
  [{ bankAccount: '6222020200012345671' }, 'bankAccount', '校验位'],
  [{ address: '杭州市<b>西湖区' }, 'address', '尖括号'],
  [{ address: '杭州市😀西湖区' }, 'address', '表情'],
  [{ address: '路'.repeat(121) }, 'address', '120'],
  [{ occupation: '业'.repeat(61) }, 'occupation', '60'],
  [{ bankName: '行'.repeat(61) }, 'bankName', '60'],
  [{ bankAccountName: '<b>户' }, 'bankAccountName', '户名'],
  [{ note: '注'.repeat(501) }, 'note', '500'],
  [{ legalRepresentative: '沈国强' }, 'legalRepresentative', '不填'],
  [{ people: 'everyone' }, 'people', '关系人'],
  [{ people: Array.from({ length: 21 }, () => spouse) }, 'people', '20'],
  [{ people: [{ ...spouse, relation: '' }] }, 'people.0.relation', '请选择'],
  [{ ...company, legalRepresentative: '' }, 'legalRepresentative', '请填写法定代表人'],
  [{ ...company, identityNumber: '91350100M000100Y44' }, 'identityNumber', '校验码'],
  [{ ...company, identityNumber: '92330106MA2B0XYZ01' }, 'identityNumber', '不含字母'],
  [{ ...company, identityNumber: '11010519491231002X' }, 'identityNumber', '统一社会信用代码'],
  [{ ...company, bankAccount: '1234567' }, 'bankAccount', '8 至 30'],
  [{ ...shop, legalRepresentative: '' }, 'legalRepresentative', '经营者'],
  [{ ...shop, bankAccountName: '李卫东' }, 'bankAccount', '校验位'],
];

describe('bad input', () => {
  it.each(refused)('case %#: refuses at $1 and writes nothing', async (changes, field, words) => {
    const result = await create({ ...person, ...changes });
    expect(result.ok).toBe(false);
    expect(complaintsOf(result)[field]).toMatch(/\p{Script=Han}/u);
    expect(complaintsOf(result)[field]).toContain(words);
    expect(rows()).toEqual([]);
  });

  it('names all that is wrong at once', async () => {
    const result = await create({ kind: 'company' });
    expect(Object.keys(complaintsOf(result)).toSorted()).toEqual(
      [
        'name',
        'identityNumber',
        'legalRepresentative',
        'phone',
        'address',
        'bankName',
        'bankAccount',
      ].toSorted(),
    );
  });
});

describe('customer.update', () => {
  it('corrects the particulars and the people, with both pictures in the log', async () => {
    const seen = done(await create({ ...person, people: [spouse] }));
    const guarantor = { ...spouse, relation: 'guarantor', name: '王大力', identityNumber: '' };
    const edited = { ...person, kind: 'farmer', name: '曾强', phone: '13900002222', people: [guarantor] };
    const data = done(await execute(updateCustomer, operator, { ...edited, ...seen }));
    expect(data).toMatchObject({ number: 'K000001', version: 2 });
    expect(rows()).toMatchObject([{ kind: 'farmer', name: '曾强', initials: 'zq', phone: '13900002222' }]);
    expect(relations()).toMatchObject([{ relation: 'guarantor', name: '王大力' }]);
    expect(lastAudit()).toMatchObject({
      action: 'customer.update',
      outcome: 'done',
      before: { name: '单志强', phone: '13812341234', people: [{ name: '李梅' }] },
      after: { name: '曾强', phone: '13900002222', people: [{ name: '王大力' }] },
    });
  });

  it('refuses a stale form, the wrong role, an unknown customer and bad input', async () => {
    const seen = done(await create(person));
    const input = { ...person, ...seen, phone: '13900002222' };
    expect(await execute(updateCustomer, reviewer, input)).toMatchObject({ ok: false });
    expect(lastAudit()).toMatchObject({ action: 'customer.update', outcome: 'denied' });
    expect(await execute(updateCustomer, operator, { ...input, customerId: '999' })).toMatchObject({
      ok: false,
    });
    const wrong = await execute(updateCustomer, operator, { ...input, bankAccount: '6222020200012345671' });
    expect(wrong).toMatchObject({ fieldErrors: { bankAccount: expect.stringContaining('校验位') } });
    expect(rows()[0]?.phone).toBe('13812341234');
    done(await execute(updateCustomer, operator, input));
    const stale = await execute(updateCustomer, operator, { ...input, phone: '13900003333' });
    expect(stale.ok ? '' : stale.message).toContain('已被他人修改');
    expect(rows()[0]?.phone).toBe('13900002222');
  });

  it('keeps its own number, takes no number of another, and makes no firm of a person', async () => {
    const seen = done(await create(person));
    const other = done(await create(company));
    const taken = await execute(updateCustomer, operator, {
      ...company,
      ...other,
      kind: 'company',
      name: '别家有限公司',
    });
    expect(taken.ok).toBe(true);
    const clash = { ...shop, ...seen, identityNumber: shop.identityNumber };
    done(await create(shop));
    const refusal = await execute(updateCustomer, operator, clash);
    expect(complaintsOf(refusal).identityNumber).toContain('K000003');
    const firm = { ...company, ...seen, identityNumber: '91350100M000100Y43' };
    expect(complaintsOf(await execute(updateCustomer, operator, firm)).kind).toContain('另建客户');
  });
});
