import { TextField } from '@/components/forms/text-fields';

/** The company's particulars, asked at the first run and corrected later; `prefix` places them inside a larger form. */
export function CompanyFields({ prefix = '' }: Readonly<{ prefix?: string }>) {
  return (
    <>
      <TextField name={`${prefix}name`} label="公司名称" hint="与营业执照一致" span={2} required />
      <TextField
        name={`${prefix}shortName`}
        label="公司简称"
        hint="用于合同编号，1 至 8 个汉字、字母或数字"
        required
      />
      <TextField name={`${prefix}creditCode`} label="统一社会信用代码" hint="18 位，见营业执照" required />
      <TextField name={`${prefix}legalRepresentative`} label="法定代表人" required />
      <TextField name={`${prefix}phone`} label="联系电话" inputMode="tel" required />
      <TextField name={`${prefix}address`} label="公司地址" span="full" required />
      <TextField name={`${prefix}bankName`} label="开户银行" required />
      <TextField name={`${prefix}bankAccount`} label="银行账号" inputMode="numeric" required />
    </>
  );
}
