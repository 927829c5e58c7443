import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { CustomerDetail } from '@/db/queries/customers';
import { createCustomer } from '@/lib/commands/customer/create';
import { getCustomer } from '@/db/queries/customers';
import { CUSTOMER_KINDS, type CustomerKind } from '@/lib/domain/identity/kinds';
import { execute } from '@/lib/commands/command';
import { createCustomerSchema, updateCustomerSchema } from '@/lib/schemas/customer';
import { addPerson, contextOf, freshDb } from '@/lib/testing/fresh-db';
import { done } from '@/lib/testing/lending-samples';
import { formTree } from '@/components/forms/form-values';
import { customerFormValues } from './customer-form-values';
import { CustomerForm } from './customer-form';

const never = () => Promise.reject(new Error('not posted here'));

const entered: Record<CustomerKind, Record<string, unknown>> = {
  person: { name: '单志强', identityNumber: '11010519491231002X', bankAccount: '6222020200012345670' },
  farmer: { name: '赵敏', identityNumber: '110101200002290034', bankAccount: '6222020200012345670' },
  self_employed: {
    name: '余杭区老李面馆',
    identityNumber: '330106199003072415',
    legalRepresentative: '李卫东',
    bankAccount: '19045101040012345',
  },
  company: {
    name: '百联（杭州）商贸有限公司',
    identityNumber: '91330100799655058B',
    legalRepresentative: '沈国强',
    bankAccountName: '百联总部',
    bankAccount: '19045101040012345',
  },
};

async function standing(kind: CustomerKind): Promise<CustomerDetail> {
  const db = freshDb();
  const operator = contextOf(db, addPerson(db, 'operator', '李经办'));
  const { customerId } = done(
    await execute(createCustomer, operator, {
      kind,
      phone: '13812341234',
      address: '杭州市西湖区文三路 1 号',
      occupation: '零售',
      bankName: '杭州银行',
      bankAccountName: '',
      note: '老客户',
      ...entered[kind],
      people: [{ relation: 'guarantor', name: '李梅', identityNumber: '510107198811230018', phone: '' }],
    }),
  );
  const found = getCustomer(db, operator.actor, customerId);
  if (!found) throw new Error('the customer is gone');
  return found;
}

/** What a browser would post from the markup, untouched. */
function posted(markup: string): FormData {
  const formData = new FormData();
  const unescape = (text = '') => text.replace(/&quot;/g, '"').replace(/&amp;/g, '&');
  for (const [, attributes = ''] of markup.matchAll(/<input([^>]*)>/g)) {
    const name = / name="([^"]*)"/.exec(attributes)?.[1];
    if (name) formData.set(name, unescape(/ value="([^"]*)"/.exec(attributes)?.[1]));
  }
  for (const [, name = '', text = ''] of markup.matchAll(/<textarea[^>]* name="([^"]*)"[^>]*>([^<]*)</g)) {
    formData.set(name, unescape(text));
  }
  for (const [, name = '', options = ''] of markup.matchAll(
    /<select[^>]* name="([^"]*)"[^>]*>(.*?)<\/select>/g,
  )) {
    formData.set(name, /value="([^"]*)" selected/.exec(options)?.[1] ?? '');
  }
  return formData;
}

describe('the customer form', () => {
  it.each(CUSTOMER_KINDS)('gives a %s back as it stands', async (kind) => {
    const found = await standing(kind);
    const markup = renderToStaticMarkup(
      <CustomerForm
        action={never}
        submitLabel="保存"
        cancelHref="/customers"
        kind={kind}
        corrects={{ customerId: found.row.id, version: found.row.version }}
        defaultValues={customerFormValues(found)}
      />,
    );
    const read = updateCustomerSchema.parse(formTree(posted(markup)));
    expect(read).toMatchObject({ customerId: found.row.id, version: 1 });
    expect(found.row).toMatchObject(read.particulars);
    expect(found.people).toMatchObject(read.people);
  });

  it.each(CUSTOMER_KINDS)('asks a new %s for all that the command reads, and for no more', (kind) => {
    const markup = renderToStaticMarkup(
      <CustomerForm action={never} submitLabel="保存" cancelHref="/customers" kind={kind} />,
    );
    const names = new Set([...markup.matchAll(/ name="([^"]*)"/g)].map((match) => match[1] ?? ''));
    const result = createCustomerSchema.safeParse({ kind });
    const complained = result.success ? [] : result.error.issues.map((issue) => issue.path.join('.'));
    expect(complained.length).toBeGreaterThan(5);
    expect(complained.filter((name) => !names.has(name))).toEqual([]);
    expect(names.has('legalRepresentative')).toBe(kind === 'company' || kind === 'self_employed');
    expect(names.has('people.2.name')).toBe(true);
  });
});
