// Gives a product a new version; what has been signed or applied for keeps the version it began with.
import { insertProductVersion, updateProduct } from '@/db/store/product';
import { reviseProductSchema } from '@/lib/schemas/product';
import { defineCommand } from '../command';
import { loadLiveProduct } from './load';
import { refuseContradictions } from './validate';

export const reviseProduct = defineCommand({
  name: 'product.revise',
  input: reviseProductSchema,
  run: (tx, context, input) => {
    const { row, current } = loadLiveProduct(tx, input.productId, input.version);
    refuseContradictions(input.terms);
    const version = row.currentVersion + 1;
    insertProductVersion(tx, {
      productId: row.id,
      version,
      name: input.name,
      terms: input.terms,
      createdBy: context.actor.id,
      createdAt: context.now,
    });
    updateProduct(tx, row.id, { name: input.name, currentVersion: version });
    return {
      data: { productId: row.id, version },
      audit: {
        subjectType: 'product',
        subjectId: row.id,
        summary: `修订贷款产品 ${row.code} ${input.name}，版本 ${row.currentVersion} → ${version}`,
        before: { name: current.name, terms: current.terms },
        after: { name: input.name, terms: input.terms },
      },
    };
  },
});
