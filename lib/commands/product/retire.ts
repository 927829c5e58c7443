// Closes a product to new applications; loans and applications of it go on.
import { updateProduct } from '@/db/store/product';
import { retireProductSchema } from '@/lib/schemas/product';
import { defineCommand } from '../command';
import { loadLiveProduct } from './load';

export const retireProduct = defineCommand({
  name: 'product.retire',
  input: retireProductSchema,
  run: (tx, context, input) => {
    const { row } = loadLiveProduct(tx, input.productId, input.version);
    updateProduct(tx, row.id, { retiredAt: context.now });
    return {
      data: { productId: row.id },
      audit: {
        subjectType: 'product',
        subjectId: row.id,
        summary: `停用贷款产品 ${row.code} ${row.name}，原因：${input.reason}`,
        before: { retiredAt: null },
        after: { retiredAt: context.now, reason: input.reason },
      },
    };
  },
});
