// What the customer commands accept: each kind with the fields that belong to it, and the people around the customer.
import { z } from 'zod';
import { isBankCard, isBusinessAccount } from '@/lib/domain/identity/bank-card';
import { isCreditCode } from '@/lib/domain/identity/credit-code';
import { identityTypeOf } from '@/lib/domain/identity/kinds';
import { isFirmName, isPersonName, plainName } from '@/lib/domain/identity/names';
import { isPhone, plainPhone } from '@/lib/domain/identity/phone';
import { RELATIONS } from '@/lib/domain/identity/relations';
import { isResidentId, residentIdFault, type ResidentIdFault } from '@/lib/domain/identity/resident-id';
import { choice, code, compact, integer, normalise, optionalText, recordId, text } from './fields';

export const MOST_RELATED_PEOPLE = 20;

/** Normalised as any code is, and then written the one way it is kept. */
const keptAs = (write: (typed: string) => string) => (value: unknown) => {
  const typed = normalise(value);
  return typeof typed === 'string' ? write(typed) : typed;
};

const orEmpty = (isValid: (value: string) => boolean) => (value: string) => value === '' || isValid(value);

/** As `code`, but nothing typed is welcome too. */
const optionalCode = (label: string, isValid: (value: string) => boolean, complaint: string) =>
  z.string(`${label}格式不正确`).max(64, complaint).refine(orEmpty(isValid), complaint);

const PERSON_COMPLAINT = '应为 2 至 50 个汉字或字母，少数民族姓名中间用“·”分隔';
const FIRM_COMPLAINT = '应为 2 至 50 个字，可含括号、“·”和“&”，不能含其他符号';

const personName = (label: string) =>
  z.preprocess(keptAs(plainName), code(label, isPersonName, `${label}${PERSON_COMPLAINT}`));
const optionalPersonName = (label: string) =>
  z.preprocess(keptAs(plainName), optionalCode(label, isPersonName, `${label}${PERSON_COMPLAINT}`));
const firmName = (label: string) =>
  z.preprocess(keptAs(plainName), code(label, isFirmName, `${label}${FIRM_COMPLAINT}`));
const optionalFirmName = (label: string) =>
  z.preprocess(keptAs(plainName), optionalCode(label, isFirmName, `${label}${FIRM_COMPLAINT}`));

const PHONE_COMPLAINT = '应为 11 位手机号，或带区号的固定电话（如 0571-88001234）';

// Emoji, angle brackets and control signs belong in no address, and no contract could print them.
const isPrintable = (value: string): boolean => !/[<>\p{Cc}\p{Extended_Pictographic}]/u.test(value);
const printable = (label: string) => [isPrintable, `${label}不能含有表情符号、尖括号或换行`] as const;

const residentIdComplaints: Record<ResidentIdFault, string> = {
  shape: '居民身份证号码应为 18 位：前 17 位是数字，末位是数字或 X',
  birthday: '居民身份证号码中的出生日期不存在，请核对证件',
  checksum: '居民身份证号码的校验位不正确，请核对证件',
};

const residentId = z.preprocess(
  compact,
  z.string('请填写居民身份证号码').superRefine((value, context) => {
    const fault = value === '' ? null : residentIdFault(value);
    if (value !== '' && fault === null) return;
    const message = fault === null ? '请填写居民身份证号码' : residentIdComplaints[fault];
    context.addIssue({ code: 'custom', message });
  }),
);

const creditCode = z.preprocess(
  compact,
  code(
    '统一社会信用代码',
    isCreditCode,
    '统一社会信用代码应为 18 位且校验码正确（不含字母 I、O、S、V、Z），请核对营业执照',
  ),
);

const CARD_COMPLAINT = '银行卡号应为 13 至 19 位数字且校验位正确，请核对卡面';
const ACCOUNT_COMPLAINT = '银行账号应为 8 至 30 位数字';

const cardNumber = z.preprocess(compact, code('银行卡号', isBankCard, CARD_COMPLAINT));
const accountNumber = z.preprocess(compact, code('银行账号', isBusinessAccount, ACCOUNT_COMPLAINT));

const relatedPerson = z.object({
  relation: choice('与客户的关系', RELATIONS),
  name: firmName('姓名（名称）'),
  identityNumber: z.preprocess(
    compact,
    optionalCode(
      '证件号码',
      (value) => isResidentId(value) || isCreditCode(value),
      '证件号码应为有效的居民身份证号码或统一社会信用代码，请核对',
    ),
  ),
  phone: z.preprocess(keptAs(plainPhone), optionalCode('联系电话', isPhone, `联系电话${PHONE_COMPLAINT}`)),
});

/** A row in which nothing was typed or chosen is no row. */
const isEmptyRow = (row: unknown): boolean =>
  typeof row === 'object' && row !== null && Object.values(row).every((value) => normalise(value) === '');

// Rows are dropped after the check, so that a complaint names the row as it stands in the form.
const people = z.preprocess(
  (value) => value ?? [],
  z
    .array(
      z.preprocess((row) => (isEmptyRow(row) ? null : row), relatedPerson.nullable()),
      '关系人填写有误',
    )
    .max(MOST_RELATED_PEOPLE, `关系人不超过 ${MOST_RELATED_PEOPLE} 位`)
    .transform((rows) => rows.filter((row) => row !== null)),
);

const shared = {
  phone: z.preprocess(keptAs(plainPhone), code('联系电话', isPhone, `联系电话${PHONE_COMPLAINT}`)),
  address: text('地址', 120, 4).refine(...printable('地址')),
  occupation: optionalText('职业或行业', 60).refine(...printable('职业或行业')),
  bankName: text('开户银行', 60, 2).refine(...printable('开户银行')),
  bankAccountName: optionalFirmName('账户户名'),
  note: optionalText('备注', 500),
  people,
} as const;

/** A natural person stands for himself: such a customer has no representative. */
const ofPerson = {
  name: personName('姓名'),
  identityNumber: residentId,
  legalRepresentative: z.preprocess(normalise, z.literal('', '自然人和农户不填经营者或法定代表人')),
  bankAccount: cardNumber,
} as const;

const ofSelfEmployed = {
  name: firmName('字号或经营者姓名'),
  identityNumber: residentId,
  legalRepresentative: optionalPersonName('经营者姓名'),
  bankAccount: accountNumber,
} as const;

const ofCompany = {
  name: firmName('企业名称'),
  identityNumber: creditCode,
  legalRepresentative: personName('法定代表人'),
  bankAccount: accountNumber,
} as const;

const created = z.discriminatedUnion(
  'kind',
  [
    z.object({ kind: z.literal('person'), ...ofPerson, ...shared }),
    z.object({ kind: z.literal('farmer'), ...ofPerson, ...shared }),
    z.object({ kind: z.literal('self_employed'), ...ofSelfEmployed, ...shared }),
    z.object({ kind: z.literal('company'), ...ofCompany, ...shared }),
  ],
  '请选择客户类型',
);

/** The row as the person saw it: a stale one is refused. */
const concerned = { customerId: recordId('客户'), version: integer('版本', 1, 999_999_999) } as const;

const updated = z.discriminatedUnion(
  'kind',
  [
    z.object({ kind: z.literal('person'), ...concerned, ...ofPerson, ...shared }),
    z.object({ kind: z.literal('farmer'), ...concerned, ...ofPerson, ...shared }),
    z.object({ kind: z.literal('self_employed'), ...concerned, ...ofSelfEmployed, ...shared }),
    z.object({ kind: z.literal('company'), ...concerned, ...ofCompany, ...shared }),
  ],
  '请选择客户类型',
);

type CustomerForm = z.output<typeof created>;

/** Who answers for the customer: the operator of a shop without a name of its own is the customer himself. */
const representativeOf = (form: CustomerForm): string =>
  form.kind === 'self_employed' ? form.legalRepresentative || form.name : form.legalRepresentative;

const holderOf = (form: CustomerForm): string => form.bankAccountName || form.name;

// A shop may be paid to its firm's account, which has no checksum; what is in its operator's name is a card.
const isPaidToCard = (form: CustomerForm): boolean =>
  form.kind === 'self_employed' && holderOf(form) === representativeOf(form);

/** Of the self-employed without an operator named: the name must then be the operator's own, not that of a shop. */
const isShopWithoutOperator = (form: CustomerForm): boolean =>
  form.kind === 'self_employed' &&
  form.legalRepresentative === '' &&
  !(isPersonName(form.name) && (form.name.length <= 4 || form.name.includes('·')));

function checkBetweenFields(form: CustomerForm, context: z.RefinementCtx): void {
  const complain = (path: (string | number)[], message: string) =>
    context.addIssue({ code: 'custom', path, message });
  if (isShopWithoutOperator(form)) complain(['legalRepresentative'], '以字号经营的，请填写经营者姓名');
  if (isPaidToCard(form) && !isBankCard(form.bankAccount)) complain(['bankAccount'], CARD_COMPLAINT);
}

/** The row of a customer as the form states it, with what follows from its kind. */
function customerOf(form: CustomerForm) {
  const { people: related, ...particulars } = form;
  return {
    particulars: {
      ...particulars,
      identityType: identityTypeOf(form.kind),
      legalRepresentative: representativeOf(form),
      bankAccountName: holderOf(form),
    },
    people: related,
  };
}

export const createCustomerSchema = created.superRefine(checkBetweenFields).transform(customerOf);

export const updateCustomerSchema = updated
  .superRefine(checkBetweenFields)
  .transform(({ customerId, version, ...form }) => ({ customerId, version, ...customerOf(form) }));

export type CustomerInput = z.output<typeof createCustomerSchema>;
