'use server';
// What the product screens may do.
import { createProduct } from '@/lib/commands/product/create';
import { retireProduct } from '@/lib/commands/product/retire';
import { reviseProduct } from '@/lib/commands/product/revise';
import { action } from '@/lib/server/action';

const to = (notice: string) => (data: { productId: number }) =>
  `/products/${data.productId}?notice=${encodeURIComponent(notice)}`;

export const createProductAction = action(createProduct, { redirectTo: to('产品已建立') });
export const reviseProductAction = action(reviseProduct, {
  redirectTo: to('产品已修订，新申请按新版本办理'),
});
export const retireProductAction = action(retireProduct, { redirectTo: to('产品已停用') });
