// 约定还款计划 typed or pasted as lines: a day and a principal each, in order of days.
import { z } from 'zod';
import type { IsoDate } from '@/lib/domain/calendar/iso-date';
import type { Money } from '@/lib/domain/money/money';
import { day, money, text } from './fields';
import { pastedRows } from './pasted-rows';

export type AgreedLine = Readonly<{ dueOn: IsoDate; principal: Money }>;

const LINES_MAX = 120;
const CHARACTERS_MAX = 4000;

const line = z.object({ dueOn: day('应还日'), principal: money('本金') });

/** "2026-03-31 50000" a line; empty lines count for nothing, and each complaint names its line. */
export const agreedLines = (label: string) =>
  z.preprocess(
    (value) => (value === undefined ? '' : value),
    z
      .union([z.literal(''), text(label, CHARACTERS_MAX)])
      .transform((typed, context): readonly AgreedLine[] => {
        const lines = pastedRows(typed);
        const complain = (message: string): never => {
          context.addIssue({ code: 'custom', message });
          return z.NEVER;
        };
        if (lines.length > LINES_MAX) return complain(`${label}不超过 ${LINES_MAX} 行`);
        const rows: AgreedLine[] = [];
        for (const [index, { day: dueOn, amount: principal }] of lines.entries()) {
          const read = line.safeParse({ dueOn, principal });
          if (!read.success)
            return complain(
              `第 ${index + 1} 行：${read.error.issues[0]?.message ?? ''}（应如 2026-03-31 50000）`,
            );
          rows.push(read.data);
        }
        return rows;
      }),
  );
