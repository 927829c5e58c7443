'use client';

import { ActionForm, type FormAction } from '@/components/forms/action-form';
import { SelectField } from '@/components/forms/choice-fields';
import { FormSection } from '@/components/forms/form-section';
import { RepeatedFields } from '@/components/forms/repeated-fields';
import { TextAreaField, TextField } from '@/components/forms/text-fields';
import { ButtonLink } from '@/components/ui/button';
import { identityTypeOf, type CustomerKind } from '@/lib/domain/identity/kinds';
import { RELATIONS } from '@/lib/domain/identity/relations';
import {
  customerNameLabels,
  identityTypeLabels,
  relationLabels,
  representativeLabels,
} from '@/lib/format/labels-customer';
import { createCustomerSchema, MOST_RELATED_PEOPLE, updateCustomerSchema } from '@/lib/schemas/customer';

type CustomerFormProps<T> = Readonly<{
  action: FormAction<T>;
  submitLabel: string;
  cancelHref: string;
  /** Chosen by address, before the form: the fields depend on it, with JavaScript and without. */
  kind: CustomerKind;
  /** A correction names its customer and the version it was made from; without them a new one is entered. */
  corrects?: Readonly<{ customerId: number; version: number }>;
  defaultValues?: Readonly<Record<string, string>>;
}>;

const relationOptions = RELATIONS.map((value) => ({ value, label: relationLabels[value] }));

/** Who the customer is, for a new one and for one corrected. */
export function CustomerForm<T>(props: CustomerFormProps<T>) {
  const { action, submitLabel, cancelHref, kind, corrects, defaultValues } = props;
  const concerned = corrects && {
    customerId: String(corrects.customerId),
    version: String(corrects.version),
  };
  return (
    <ActionForm
      action={action}
      schema={corrects ? updateCustomerSchema : createCustomerSchema}
      submitLabel={submitLabel}
      hidden={{ kind, ...concerned }}
      defaultValues={defaultValues}
      secondary={<ButtonLink href={cancelHref}>取消</ButtonLink>}
    >
      <IdentitySection kind={kind} />
      <AccountSection kind={kind} />
      <FormSection title="关系人" description="配偶、担保人、股东、联系人等。整行不填的不保存。">
        <RepeatedFields name="people" label="关系人" maximum={MOST_RELATED_PEOPLE}>
          {(prefix) => <RelatedPersonFields prefix={prefix} />}
        </RepeatedFields>
      </FormSection>
      <FormSection title="备注">
        <TextAreaField name="note" label="备注" maxLength={500} rows={2} />
      </FormSection>
    </ActionForm>
  );
}

function IdentitySection({ kind }: Readonly<{ kind: CustomerKind }>) {
  const identityType = identityTypeOf(kind);
  const representative = representativeLabels[kind];
  return (
    <FormSection title="基本信息">
      <TextField name="name" label={customerNameLabels[kind]} required />
      <TextField
        name="identityNumber"
        label={identityTypeLabels[identityType] + (identityType === 'resident_id' ? '号码' : '')}
        required
        hint={
          kind === 'self_employed'
            ? '填写经营者的居民身份证号码，18 位。'
            : '18 位，保存时核对校验位，同一号码只能建一个客户。'
        }
      />
      {representative && (
        <TextField
          name="legalRepresentative"
          label={representative}
          required={kind === 'company'}
          hint={kind === 'company' ? undefined : '以字号经营的必填；以本人姓名经营的不填。'}
        />
      )}
      <TextField
        name="phone"
        label="联系电话"
        required
        type="tel"
        inputMode="tel"
        hint="手机号，或带区号的固定电话。"
      />
      <TextField
        name="occupation"
        label={kind === 'person' ? '职业' : kind === 'company' ? '所属行业' : '经营项目'}
      />
      <TextField
        name="address"
        label={kind === 'person' || kind === 'farmer' ? '住址' : '经营地址'}
        required
        span={2}
      />
    </FormSection>
  );
}

function AccountSection({ kind }: Readonly<{ kind: CustomerKind }>) {
  return (
    <FormSection title="银行账户" description="客户本人（本单位）的账户，放款时默认付到这里。">
      <TextField name="bankName" label="开户银行" required hint="写到支行，例如“杭州银行文三支行”。" />
      <TextField name="bankAccountName" label="账户户名" hint="与客户名称相同的不填。" />
      <TextField
        name="bankAccount"
        label={kind === 'company' ? '银行账号' : '银行卡号或账号'}
        required
        inputMode="numeric"
      />
    </FormSection>
  );
}

function RelatedPersonFields({ prefix }: Readonly<{ prefix: string }>) {
  return (
    <>
      <SelectField name={`${prefix}relation`} label="与客户的关系" required options={relationOptions} />
      <TextField name={`${prefix}name`} label="姓名（名称）" required />
      <TextField name={`${prefix}identityNumber`} label="证件号码" />
      <TextField name={`${prefix}phone`} label="联系电话" type="tel" inputMode="tel" />
    </>
  );
}
