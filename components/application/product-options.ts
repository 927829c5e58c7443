// Products on offer as the choices of an application, each with its limits in words.
import type { ProductListItem } from '@/db/queries/products';
import { repaymentMethodLabels } from '@/lib/format/labels-loan';
import { formatWan } from '@/lib/format/money';
import { formatRate } from '@/lib/format/number';

export const productOptions = (products: readonly Pick<ProductListItem, 'id' | 'name' | 'terms'>[]) =>
  products.map(({ id, name, terms }) => ({
    value: String(id),
    label: `${name}（${repaymentMethodLabels[terms.method]}，${formatWan(terms.minimumAmount)}–${formatWan(terms.maximumAmount)}，${terms.minimumMonths}–${terms.maximumMonths} 个月，年利率 ${formatRate(terms.minimumRate)}–${formatRate(terms.maximumRate)}）`,
  }));
