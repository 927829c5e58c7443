// What the company is, as its contracts and receipts state it.
import { z } from 'zod';
import { isCreditCode } from '@/lib/domain/identity/credit-code';
import { code, compact, normalise, text } from './fields';
import { person } from './user';

const PHONE = /^(1[3-9]\d{9}|0\d{2,3}-?\d{7,8}(-\d{1,6})?|[48]00-?\d{3}-?\d{4})$/;

export const companyInput = z.object({
  name: text('公司名称', 60, 4),
  shortName: z.preprocess(
    normalise,
    code(
      '公司简称',
      (value) => /^[\u4e00-\u9fffA-Za-z0-9]{1,8}$/.test(value),
      '公司简称为 1 至 8 个汉字、字母或数字',
    ),
  ),
  creditCode: z.preprocess(
    compact,
    code('统一社会信用代码', isCreditCode, '统一社会信用代码应为 18 位且校验码正确，请核对营业执照'),
  ),
  address: text('公司地址', 100),
  phone: code(
    '联系电话',
    (value) => PHONE.test(value),
    '联系电话格式不正确，例如 021-12345678 或 13800000000',
  ),
  legalRepresentative: text('法定代表人', 30),
  bankName: text('开户银行', 60),
  bankAccount: z.preprocess(
    compact,
    code('银行账号', (value) => /^\d{8,30}$/.test(value), '银行账号应为 8 至 30 位数字'),
  ),
});

export const setUpInput = z.object({ company: companyInput, administrator: person });
