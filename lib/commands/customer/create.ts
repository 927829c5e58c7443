// Enters a customer, once: a number that stands already is refused.
import { insertCustomer, replaceRelatedPeople } from '@/db/store/customer';
import { nextNumber } from '@/db/store/sequence';
import { createCustomerSchema } from '@/lib/schemas/customer';
import { defineCommand } from '../command';
import {
  customerColumns,
  customerData,
  pictureOfCustomer,
  refuseStandingNumber,
  refuseUnborn,
} from './particulars';

export const createCustomer = defineCommand({
  name: 'customer.create',
  input: createCustomerSchema,
  run: (tx, context, { particulars, people }) => {
    refuseUnborn(particulars, context.today);
    refuseStandingNumber(tx, particulars.identityNumber);
    const row = insertCustomer(tx, {
      ...customerColumns(particulars),
      number: `K${String(nextNumber(tx, 'customer', '')).padStart(6, '0')}`,
      version: 1,
      createdBy: context.actor.id,
      createdAt: context.now,
      updatedAt: context.now,
    });
    const related = replaceRelatedPeople(tx, row.id, people);
    return {
      data: customerData(row),
      audit: {
        subjectType: 'customer',
        subjectId: row.id,
        summary: `新建客户 ${row.number} ${row.name}`,
        after: pictureOfCustomer(row, related),
      },
    };
  },
});
