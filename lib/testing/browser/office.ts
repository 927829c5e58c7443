// A lender with its five people and a case at every stage, told through the commands: what the suites work on.
import type { z } from 'zod';
import type { Db } from '@/db/client';
import { user } from '@/db/schema';
import { hashPassword } from '@/lib/commands/account/password-hash';
import { execute, type Command, type CommandContext } from '@/lib/commands/command';
import { setUpCompany } from '@/lib/commands/company/set-up';
import { createCustomer } from '@/lib/commands/customer/create';
import { createRole } from '@/lib/commands/role/create';
import { createProduct } from '@/lib/commands/product/create';
import type { Actor, Role } from '@/lib/domain/access/permissions';
import { instant, shanghaiDay } from '@/lib/domain/calendar/instant';
import { addDays, type IsoDate } from '@/lib/domain/calendar/iso-date';
import { done, productForm } from '../lending-samples';
import { addPresetProduct } from '../preset-product';
import { furnishCases, type Cases } from './office-cases';
import { furnishRates, type OfficeRates } from './office-rates';

export const PASSWORD = '春眠不觉晓处处闻啼鸟';

/** Who works here; `newcomer` has not yet chosen a password of his own. */
export const PEOPLE = {
  administrator: { username: 'zhoumin', name: '周敏', role: 'administrator' },
  operator: { username: 'lijing', name: '李静', role: 'operator' },
  secondOperator: { username: 'wangqiang', name: '王强', role: 'operator' },
  reviewer: { username: 'zhangwei', name: '张伟', role: 'reviewer' },
  secondReviewer: { username: 'zhaogang', name: '赵刚', role: 'reviewer' },
  newcomer: { username: 'sunli', name: '孙丽', role: 'operator' },
} as const satisfies Record<string, Readonly<{ username: string; name: string; role: Role }>>;

export type Person = keyof typeof PEOPLE;

export const COMPANY = {
  name: '杭州余杭惠民小额贷款有限公司',
  shortName: '惠民小贷',
  creditCode: '91330100799655058B',
  address: '浙江省杭州市余杭区文一西路 998 号',
  phone: '0571-88001234',
  legalRepresentative: '沈国强',
  bankName: '中国农业银行杭州余杭支行',
  bankAccount: '19045101040012345',
} as const;

const account = { bankName: '杭州银行文三支行', bankAccountName: '', note: '' } as const;

export const CUSTOMERS = {
  person: {
    ...account,
    kind: 'person',
    name: '张建国',
    identityNumber: '330106199003072415',
    legalRepresentative: '',
    phone: '13812341234',
    address: '杭州市西湖区文三路 1 号',
    occupation: '建材零售',
    bankAccount: '6222020200088112236',
  },
  farmer: {
    ...account,
    kind: 'farmer',
    name: '李秀英',
    identityNumber: '330106197911231822',
    legalRepresentative: '',
    phone: '13912345678',
    address: '杭州市余杭区径山镇漕桥村 12 号',
    occupation: '茶叶种植',
    bankAccount: '6228480329876543219',
  },
  self_employed: {
    ...account,
    kind: 'self_employed',
    name: '余杭区建国五金店',
    identityNumber: '330106198805123013',
    legalRepresentative: '陈海涛',
    phone: '13712345678',
    address: '杭州市余杭区塘栖镇人民路 8 号',
    occupation: '五金零售',
    bankAccount: '6217001540009876515',
  },
  company: {
    ...account,
    kind: 'company',
    name: '杭州恒丰五金机电有限公司',
    identityNumber: '91330110MA2XK7H12G',
    legalRepresentative: '赵永刚',
    phone: '0571-88660066',
    address: '杭州市余杭区良渚街道古墩路 66 号',
    occupation: '机电批发',
    bankAccount: '19045101040054321',
  },
} as const;

export type Office = Readonly<{
  today: IsoDate;
  productId: number;
  /** A role of the company's own that nobody has. */
  roleId: number;
  customers: Readonly<Record<keyof typeof CUSTOMERS, number>>;
  users: Readonly<Record<Person, number>>;
}> &
  Cases &
  OfficeRates;

/** Acts as a person of the office on a day so many days before today. */
export type Act = <S extends z.ZodType, D, P>(
  who: Person,
  daysAgo: number,
  command: Command<S, D, P>,
  input: Record<string, unknown>,
) => Promise<D>;

export async function furnishOffice(db: Db): Promise<Office> {
  const today = shanghaiDay(Date.now());
  const founded = contextOn(db, addDays(today, -200), SYSTEM);
  done(
    await execute(setUpCompany, founded, {
      company: COMPANY,
      administrator: { ...PEOPLE.administrator, password: PASSWORD, passwordAgain: PASSWORD },
    }),
  );
  const actors = await letIn(db, founded.now);
  const act: Act = async (who, daysAgo, command, input) =>
    done(await execute(command, contextOn(db, addDays(today, -daysAgo), actors[who]), input));
  const { productId } = await act('administrator', 190, createProduct, productForm);
  const { roleId } = await act('administrator', 190, createRole, {
    name: '稽核',
    grants: { loan: { view: 'on' }, ledger: { view: 'on' } },
    currentPassword: PASSWORD,
  });
  const limitProductId = addPresetProduct(db, actors.administrator.id, 'any_time');
  const enter = async (kind: keyof typeof CUSTOMERS): Promise<number> =>
    (await act('operator', 150, createCustomer, CUSTOMERS[kind])).customerId;
  const customers = {
    person: await enter('person'),
    farmer: await enter('farmer'),
    self_employed: await enter('self_employed'),
    company: await enter('company'),
  };
  const cases = await furnishCases(act, { today, productId, limitProductId, customerId: customers.person });
  const rates = await furnishRates(act, today);
  const users = Object.fromEntries(Object.entries(actors).map(([who, { id }]) => [who, id]));
  return { today, productId, roleId, customers, users: users as Record<Person, number>, ...cases, ...rates };
}

const SYSTEM: Actor = { id: 0, name: '首次启用', role: 'system', mustChangePassword: false };

/** The administrator came with the company; one hash serves the others, as hashing is slow on purpose. */
async function letIn(db: Db, createdAt: CommandContext['now']): Promise<Record<Person, Actor>> {
  const passwordHash = await hashPassword(PASSWORD);
  const actors: Partial<Record<Person, Actor>> = {};
  for (const [who, person] of Object.entries(PEOPLE) as [Person, (typeof PEOPLE)[Person]][]) {
    const mustChangePassword = who === 'newcomer';
    const row =
      person.role === 'administrator'
        ? { id: 1 }
        : db
            .insert(user)
            .values({ ...person, passwordHash, mustChangePassword, createdAt })
            .returning()
            .get();
    actors[who] = { id: row.id, name: person.name, role: person.role, mustChangePassword };
  }
  return actors as Record<Person, Actor>;
}

const contextOn = (db: Db, today: IsoDate, actor: Actor): CommandContext => ({
  db,
  actor,
  today,
  now: instant(`${today}T02:00:00.000Z`),
  address: '127.0.0.1',
  requestId: 'office',
});
