// The forms for customers, products, people and the company; what shuts somebody out comes last.
import type { FieldKind, FormCase } from './form-case';
import { PRODUCT_FORMS } from './forms-of-products';
import { COMPANY, CUSTOMERS, PASSWORD } from './office';

const NEW_PASSWORD = '白日依山尽黄河入海流';

const customerFields = (kind: keyof typeof CUSTOMERS): Record<string, FieldKind> => ({
  name: kind === 'person' || kind === 'farmer' ? 'person name' : 'firm name',
  identityNumber: 'code',
  phone: 'phone',
  address: 'printable',
  occupation: 'optional printable',
  bankName: 'printable',
  bankAccountName: 'optional firm name',
  bankAccount: 'digits',
  note: 'note',
  'people.0.name': 'firm name',
  'people.0.identityNumber': 'optional code',
  'people.0.phone': 'optional phone',
  'people.0.relation': 'choice',
  ...(kind === 'company' && { legalRepresentative: 'person name' as const }),
  ...(kind === 'self_employed' && { legalRepresentative: 'optional person name' as const }),
});

const NEW_IDENTITIES = {
  person: '330106199208152646',
  farmer: '330125198506094119',
  self_employed: '330104199502183328',
  company: '91330106MA2CQW5R8H',
} as const;

const relative = {
  'people.0.relation': 'spouse',
  'people.0.name': '王丽娟',
  'people.0.identityNumber': '330102198307140923',
  'people.0.phone': '13612345678',
} as const;

const typedCustomer = (kind: keyof typeof CUSTOMERS): Record<string, string> => {
  const { kind: _kind, legalRepresentative, ...fields } = CUSTOMERS[kind];
  return { ...fields, ...(legalRepresentative && { legalRepresentative }), ...relative };
};

const newCustomer = (kind: keyof typeof CUSTOMERS): FormCase => ({
  command: 'customer.create',
  variant: kind,
  who: 'operator',
  at: () => `/customers/new?kind=${kind}`,
  button: '保存客户',
  typed: { ...typedCustomer(kind), identityNumber: NEW_IDENTITIES[kind] },
  fields: customerFields(kind),
  outOfPlace: {
    // Another's number, a birthday that no calendar has, a wrong checksum, the other kind of number.
    identityNumber: [
      CUSTOMERS[kind].identityNumber,
      '330106199002302415',
      '330106199208152647',
      '91330106MA2CQW5R8J',
    ],
    phone: ['12812341234', '1381234123', '88001234'],
    bankAccount: ['1234567'],
    'people.0.relation': ['colleague'],
  },
  leadsTo: /^\/customers\/\d+\?/,
});

const BUSINESS_FORMS: readonly FormCase[] = [
  newCustomer('person'),
  newCustomer('farmer'),
  newCustomer('self_employed'),
  newCustomer('company'),
  {
    command: 'customer.update',
    who: 'operator',
    at: ({ customers }) => `/customers/${customers.company}/edit`,
    button: '保存修改',
    typed: { ...typedCustomer('company'), phone: '0571-88660077' },
    fields: customerFields('company'),
    leadsTo: /^\/customers\/\d+\?/,
  },
  ...PRODUCT_FORMS,
];

const chosen = { password: NEW_PASSWORD, passwordAgain: NEW_PASSWORD } as const;
const secrets = { password: 'secret', passwordAgain: 'secret' } as const;

const PEOPLE_FORMS: readonly FormCase[] = [
  {
    command: 'company.update',
    who: 'administrator',
    at: () => '/company',
    button: '保存',
    typed: { ...COMPANY, phone: '0571-88001235' },
    fields: {
      name: 'text',
      shortName: 'code',
      creditCode: 'code',
      address: 'text',
      phone: 'phone',
      legalRepresentative: 'text',
      bankName: 'text',
      bankAccount: 'digits',
    },
    outOfPlace: { creditCode: ['91330100799655058A'], shortName: ['惠民小额贷款有限公司'] },
    leadsTo: /^\/company\?/,
    postedAgain: 'said again',
  },
  {
    command: 'user.create',
    who: 'administrator',
    at: () => '/users/new',
    button: '新建用户',
    typed: { username: 'xinren', name: '新人', role: 'operator', ...chosen },
    fields: { username: 'code', name: 'text', role: 'choice', ...secrets },
    outOfPlace: {
      username: ['lijing', '1ab', 'a'],
      role: ['system'],
      password: ['short', '1234567890', 'xinren'],
      passwordAgain: ['something else'],
    },
    leadsTo: /^\/users\/\d+\?/,
  },
  {
    command: 'user.change-role',
    who: 'administrator',
    at: ({ users }) => `/users/${users.newcomer}`,
    button: '变更角色',
    typed: { role: 'reviewer' },
    fields: { role: 'choice' },
    leadsTo: /^\/users\/\d+\?/,
  },
  {
    command: 'user.reset-password',
    who: 'administrator',
    at: ({ users }) => `/users/${users.newcomer}`,
    button: '重置密码',
    typed: chosen,
    fields: secrets,
    leadsTo: /^\/users\/\d+\?/,
    postedAgain: 'said again',
  },
  {
    command: 'user.disable',
    who: 'administrator',
    at: ({ users }) => `/users/${users.newcomer}`,
    button: '停用用户',
    typed: {},
    fields: {},
    leadsTo: /^\/users\/\d+\?/,
  },
  {
    command: 'user.enable',
    who: 'administrator',
    at: ({ users }) => `/users/${users.newcomer}`,
    button: '启用用户',
    typed: {},
    fields: {},
    leadsTo: /^\/users\/\d+\?/,
  },
  {
    command: 'account.change-password',
    who: 'secondOperator',
    at: () => '/account/password',
    button: '修改密码',
    typed: { currentPassword: PASSWORD, ...chosen },
    fields: { currentPassword: 'secret', ...secrets },
    outOfPlace: {
      currentPassword: ['not mine at all'],
      password: ['password123'],
      passwordAgain: ['different'],
    },
    leadsTo: /^\/login\?after=password/,
  },
];

const ROLE_FORMS: readonly FormCase[] = [
  {
    command: 'role.create',
    who: 'administrator',
    at: () => '/roles/new',
    button: '新建角色',
    typed: {
      name: '出纳',
      'grants.repayment.post': 'on',
      'grants.receipt.print': 'on',
      currentPassword: PASSWORD,
    },
    fields: { name: 'text', currentPassword: 'secret' },
    outOfPlace: { name: ['稽核', '审核员', '系统', '甲'], currentPassword: ['not mine at all'] },
    leadsTo: /^\/roles\?/,
  },
  {
    command: 'role.revise',
    who: 'administrator',
    at: ({ roleId }) => `/roles/${roleId}`,
    button: '保存修改',
    typed: {
      name: '内部稽核',
      'grants.loan.view': 'on',
      'grants.contract.view': 'on',
      currentPassword: PASSWORD,
    },
    fields: { name: 'text', currentPassword: 'secret' },
    outOfPlace: { name: ['管理员'], currentPassword: ['not mine at all'] },
    leadsTo: /^\/roles\?/,
    postedAgain: 'said again',
  },
  {
    command: 'role.retire',
    who: 'administrator',
    at: ({ roleId }) => `/roles/${roleId}`,
    button: '停用角色',
    typed: {},
    fields: {},
    leadsTo: /^\/roles\?/,
  },
];

export const FORMS_OF_THE_OFFICE = [...BUSINESS_FORMS, ...ROLE_FORMS, ...PEOPLE_FORMS];
