import { Badge } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { presetNamesOf, PRODUCT_PRESETS } from '@/lib/domain/loan/product-presets';
import type { ProductTerms } from '@/lib/domain/loan/product';
import { productSentence } from '@/lib/format/product-words';

/** What kind of product it is, by the names of the trade, and what it means in plain words. */
export function PresetMeaning({ terms }: Readonly<{ terms: ProductTerms }>) {
  return (
    <Card>
      <div className="flex flex-wrap items-center gap-2">
        {presetNamesOf(terms).map((name) => (
          <Badge key={name} tone="info">
            {PRODUCT_PRESETS[name].title}
          </Badge>
        ))}
      </div>
      <p className="mt-2">{productSentence(terms)}</p>
    </Card>
  );
}
