'use server';
// What the customer screens may do.
import { createCustomer } from '@/lib/commands/customer/create';
import { updateCustomer } from '@/lib/commands/customer/update';
import { action } from '@/lib/server/action';

const to = (notice: string) => (data: { customerId: number }) =>
  `/customers/${data.customerId}?notice=${encodeURIComponent(notice)}`;

export const createCustomerAction = action(createCustomer, { redirectTo: to('客户已建立') });
export const updateCustomerAction = action(updateCustomer, { redirectTo: to('客户资料已修改') });
