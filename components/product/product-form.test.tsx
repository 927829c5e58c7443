import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { createProductSchema } from '@/lib/schemas/product';
import { newProductValues, productFormValues } from './product-form-values';
import { ProductForm } from './product-form';

const never = () => Promise.reject(new Error('not posted here'));

const namesIn = (markup: string): Set<string> =>
  new Set([...markup.matchAll(/ name="([^"$]+)"/g)].map((match) => match[1] ?? ''));

const typed = {
  ...Object.fromEntries(Object.entries(newProductValues).filter(([name]) => !name.includes('.'))),
  code: 'XWJY',
  name: '小微经营贷',
  description: '',
  minimumAmount: '10000',
  maximumAmount: '500000',
  guarantees: { credit: 'on' },
};

describe('the product form', () => {
  it('has a field for everything the command reads, and usual terms that the command accepts', () => {
    const markup = renderToStaticMarkup(
      <ProductForm
        action={never}
        submitLabel="建立"
        cancelHref="/products"
        defaultValues={newProductValues}
      />,
    );
    const names = namesIn(markup);
    const { terms, ...rest } = createProductSchema.parse(typed);
    const wanted = Object.keys({ code: rest.code, ...productFormValues(rest.name, terms) });
    expect(wanted.filter((name) => !names.has(name))).toEqual([]);
  });

  it('gives a product back as it was read', () => {
    const { name, terms } = createProductSchema.parse(typed);
    const values = productFormValues(name, terms);
    expect(createProductSchema.parse({ ...typed, ...values, guarantees: { credit: 'on' } }).terms).toEqual(
      terms,
    );
  });

  it('names the product and its version in a revision, and leaves the code alone', () => {
    const names = namesIn(
      renderToStaticMarkup(
        <ProductForm
          action={never}
          submitLabel="保存"
          cancelHref="/products"
          defaultValues={newProductValues}
          revises={{ productId: 3, version: 2 }}
        />,
      ),
    );
    expect([names.has('productId'), names.has('version'), names.has('code')]).toEqual([true, true, false]);
  });
});
