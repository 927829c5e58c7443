import { zodResolver } from '@hookform/resolvers/zod';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { formTree, flatErrors } from './form-values';

const posted = (values: Record<string, string>): FormData => {
  const formData = new FormData();
  for (const [name, value] of Object.entries(values)) formData.append(name, value);
  return formData;
};

describe('formTree', () => {
  it('reads dotted names as rows, in the order of their numbers', () => {
    expect(
      formTree(
        posted({ name: '张伟', 'people.10.name': '丙', 'people.2.name': '乙', 'people.0.name': '甲' }),
      ),
    ).toEqual({ name: '张伟', people: [{ name: '甲' }, { name: '乙' }, { name: '丙' }] });
  });

  it("leaves the framework's fields out", () => {
    expect(formTree(posted({ $ACTION_ID_1: 'x', a: '1' }))).toEqual({ a: '1' });
  });
});

describe('flatErrors', () => {
  it('names the field of each complaint of a schema, rows included', async () => {
    const schema = z.object({
      name: z.string().min(1, '请填写姓名'),
      people: z.array(z.object({ name: z.string().min(1, '请填写关系人') })).min(3, '至少三人'),
    });
    const values = formTree(posted({ name: '', 'people.0.name': '甲', 'people.1.name': '' }));
    const result = await zodResolver<Record<string, unknown>, unknown, unknown>(schema)(values, undefined, {
      fields: {},
      shouldUseNativeValidation: false,
    });
    expect(flatErrors(result.errors)).toMatchObject({ name: '请填写姓名', 'people.1.name': '请填写关系人' });
  });
});
