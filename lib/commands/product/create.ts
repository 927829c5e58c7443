// Opens a product with its first version.
import { findProductByCode, insertProduct, insertProductVersion } from '@/db/store/product';
import { refuseField } from '@/lib/domain/refusal';
import { createProductSchema } from '@/lib/schemas/product';
import { defineCommand } from '../command';
import { refuseContradictions } from './validate';

export const createProduct = defineCommand({
  name: 'product.create',
  input: createProductSchema,
  run: (tx, context, input) => {
    if (findProductByCode(tx, input.code)) refuseField('code', `产品代码 ${input.code} 已被使用`);
    refuseContradictions(input.terms);
    const row = insertProduct(tx, {
      code: input.code,
      name: input.name,
      currentVersion: 1,
      createdAt: context.now,
    });
    insertProductVersion(tx, {
      productId: row.id,
      version: 1,
      name: input.name,
      terms: input.terms,
      createdBy: context.actor.id,
      createdAt: context.now,
    });
    return {
      data: { productId: row.id },
      audit: {
        subjectType: 'product',
        subjectId: row.id,
        summary: `新建贷款产品 ${row.code} ${row.name}`,
        after: { code: row.code, name: row.name, terms: input.terms },
      },
    };
  },
});
