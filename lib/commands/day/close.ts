// 日终: brings every running loan to the day: accrues interest, applies held credit, rewrites what the lists show.
import { z } from 'zod';
import { listActiveLoans } from '@/db/store/loan';
import { defineCommand } from '../command';
import { bringToDay } from '../loan/book-event';

export const closeDay = defineCommand({
  name: 'day.close',
  input: z.object({}),
  run: (tx, context) => {
    const behind = listActiveLoans(tx).filter((row) => row.projectedTo < context.today);
    for (const row of behind) bringToDay(tx, context, row);
    return {
      data: { loans: behind.length },
      audit: {
        subjectType: 'day',
        subjectId: null,
        summary: `日终处理 ${context.today}：${behind.length} 笔贷款`,
      },
    };
  },
});
