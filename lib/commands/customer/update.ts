// Corrects a customer's particulars; contracts already made keep what they were made with.
import {
  findCustomer,
  listRelatedPeople,
  replaceRelatedPeople,
  updateCustomer as storeCustomer,
} from '@/db/store/customer';
import { Refusal, refuseField } from '@/lib/domain/refusal';
import { updateCustomerSchema } from '@/lib/schemas/customer';
import { defineCommand } from '../command';
import {
  customerColumns,
  customerData,
  pictureOfCustomer,
  refuseStandingNumber,
  refuseUnborn,
} from './particulars';

const STALE_MESSAGE = '该客户的资料已被他人修改，请刷新页面查看最新内容后再操作。';

export const updateCustomer = defineCommand({
  name: 'customer.update',
  input: updateCustomerSchema,
  run: (tx, context, { customerId, version, particulars, people }) => {
    const before = findCustomer(tx, customerId);
    if (!before) throw new Refusal('没有找到该客户。');
    if (before.version !== version) throw new Refusal(STALE_MESSAGE);
    // A firm does not become a person: its contracts would then name somebody else.
    if (before.identityType !== particulars.identityType)
      refuseField('kind', '企业与个人之间不能变更客户类型，请另建客户');
    refuseUnborn(particulars, context.today);
    refuseStandingNumber(tx, particulars.identityNumber, customerId);
    const peopleBefore = listRelatedPeople(tx, customerId);
    const after = storeCustomer(tx, before, { ...customerColumns(particulars), updatedAt: context.now });
    if (!after) throw new Refusal(STALE_MESSAGE);
    const related = replaceRelatedPeople(tx, customerId, people);
    return {
      data: customerData(after),
      audit: {
        subjectType: 'customer',
        subjectId: customerId,
        summary: `修改客户 ${after.number} ${after.name}`,
        before: pictureOfCustomer(before, peopleBefore),
        after: pictureOfCustomer(after, related),
      },
    };
  },
});
