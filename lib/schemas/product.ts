// What the product commands accept: every term of a product as a form gives it.
import { z } from 'zod';
import { code, integer, recordId, text } from './fields';
import { productFields, type ProductFormFields } from './product-fields';
import { formComplaints } from './product-rules';
import { productTermsOf } from './product-terms';

function checkForm(form: ProductFormFields, context: z.RefinementCtx): void {
  for (const [field, message] of formComplaints(form)) {
    context.addIssue({ code: 'custom', path: [field], message });
  }
}

export const createProductSchema = z
  .object({
    code: code(
      '产品代码',
      (value) => /^[A-Za-z0-9-]{2,20}$/.test(value),
      '产品代码应为 2–20 位字母、数字或连字符',
    ),
    ...productFields,
  })
  .superRefine(checkForm)
  .transform((form) => ({ code: form.code.toUpperCase(), name: form.name, terms: productTermsOf(form) }));

export const reviseProductSchema = z
  .object({ productId: recordId('产品'), version: integer('版本', 1, 999_999), ...productFields })
  .superRefine(checkForm)
  .transform((form) => ({
    productId: form.productId,
    version: form.version,
    name: form.name,
    terms: productTermsOf(form),
  }));

export const retireProductSchema = z.object({
  productId: recordId('产品'),
  version: integer('版本', 1, 999_999),
  reason: text('停用原因', 200, 4),
});
