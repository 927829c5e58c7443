// What the export of the log accepts: the filters of its list.
import { z } from 'zod';
import { choice, day, optionalText } from './fields';

const asked = <S extends z.ZodType>(schema: S) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional());

export const exportAuditInput = z.object({
  q: optionalText('内容', 50),
  actorName: optionalText('操作人', 50),
  action: optionalText('操作', 50),
  outcome: asked(choice('结果', ['done', 'refused', 'denied'])),
  from: asked(day('起始日期')),
  to: asked(day('截止日期')),
});
