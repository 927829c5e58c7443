// What is typed line by line into the calculator: days with amounts, and what happens to the loan.
import type { FieldErrors } from '@/lib/domain/refusal';

/** A list as typed, or the complaint about its first line that is none. */
export type TypedLines = Readonly<{
  rows: readonly Readonly<Record<string, unknown>>[];
  complaint: string | null;
}>;

const NOTHING: TypedLines = { rows: [], complaint: null };

const linesOf = (text: string | undefined): string[][] =>
  (text ?? '')
    .split('\n')
    .map((line) => line.replace(/[，；]|,\s/g, ' ').trim())
    .filter((line) => line !== '')
    .map((line) => line.split(/\s+/));

function read(
  text: string | undefined,
  rowOf: (words: readonly string[]) => Readonly<Record<string, unknown>> | string,
): TypedLines {
  const rows: Readonly<Record<string, unknown>>[] = [];
  for (const [index, words] of linesOf(text).entries()) {
    const row = rowOf(words);
    if (typeof row === 'string') return { ...NOTHING, complaint: `第 ${index + 1} 行：${row}` };
    rows.push(row);
  }
  return { rows, complaint: null };
}

/** 约定还款计划: a day and the principal due on it. */
export const agreedLines = (text: string | undefined): TypedLines =>
  read(text, (words) => {
    const [dueOn, principal] = words;
    return words.length === 2 ? { dueOn, principal } : '应为“应还日 应还本金”，例如 2026-03-15 50000';
  });

/** 分次放款: a day and the amount drawn on it. */
export const trancheLines = (text: string | undefined): TypedLines =>
  read(text, (words) => {
    const [on, amount] = words;
    return words.length === 2 ? { on, amount } : '应为“放款日 金额”，例如 2026-03-15 50000';
  });

type Form = Readonly<{ example: string; read: (rest: readonly string[]) => Record<string, unknown> | null }>;

const alone = (type: string): Form => ({
  example: '',
  read: (rest) => (rest.length === 0 ? { type } : null),
});
const amounted = (said: Readonly<Record<string, unknown>>): Form => ({
  example: '1000',
  read: ([amount, ...more]) => (amount !== undefined && more.length === 0 ? { ...said, amount } : null),
});

/** What may happen, by its word, with what the line must say after it. */
const EVENTS: Readonly<Record<string, Form>> = {
  还款: amounted({ type: 'repay', excess: 'hold' }),
  提前还本: amounted({ type: 'repay', excess: 'prepay' }),
  放款: amounted({ type: 'disburse' }),
  终止提款: alone('end_draw'),
  调整利率: {
    example: '12',
    read: ([annualRate, ...more]) =>
      annualRate !== undefined && more.length === 0 ? { type: 'change_rate', annualRate } : null,
  },
  展期: {
    example: '2027-03-15 12',
    read: ([maturesOn, annualRate, ...more]) =>
      maturesOn !== undefined && more.length === 0
        ? { type: 'extend', maturesOn, ...(annualRate !== undefined && { annualRate }) }
        : null,
  },
  重组: {
    example: '2027-03-15 12',
    read: ([maturesOn, annualRate, ...more]) =>
      maturesOn !== undefined && more.length === 0
        ? { type: 'restructure', plan: { maturesOn, ...(annualRate !== undefined && { annualRate }) } }
        : null,
  },
  停息: alone('stop_accrual'),
  恢复计息: alone('resume_accrual'),
  延期付息: {
    example: '2',
    read: ([periods, ...more]) =>
      periods !== undefined && more.length === 0 ? { type: 'defer_interest', periods } : null,
  },
  收费: {
    example: '500 评估费',
    read: ([amount, name, ...more]) =>
      amount !== undefined && more.length === 0
        ? { type: 'charge_fee', amount, ...(name !== undefined && { name }) }
        : null,
  },
  违约金: amounted({ type: 'charge_fee', name: '违约金', component: 'penalty' }),
  退款: amounted({ type: 'refund' }),
  减免利息: amounted({ type: 'waive', component: 'interest' }),
  减免罚息: amounted({ type: 'waive', component: 'penalty' }),
  减免复利: amounted({ type: 'waive', component: 'compound' }),
  减免费用: amounted({ type: 'waive', component: 'fee' }),
  认定挪用: amounted({ type: 'mark_misuse' }),
  解除挪用: alone('end_misuse'),
  核销: alone('write_off'),
  核销后收回: amounted({ type: 'recover' }),
  冲正: {
    example: '2',
    read: ([target, ...more]) =>
      target !== undefined && more.length === 0 ? { type: 'reverse', target } : null,
  },
};

export const EVENT_WORDS: readonly string[] = Object.keys(EVENTS);

/** 业务: a day, a word, and what belongs to it. */
export const eventLines = (text: string | undefined): TypedLines =>
  read(text, ([valueDate, word, ...rest]) => {
    if (word === undefined || valueDate === undefined)
      return '应为“日期 业务 金额”，例如 2026-03-15 还款 5000';
    const form = Object.hasOwn(EVENTS, word) ? EVENTS[word] : undefined;
    if (!form) return `没有这种业务，可以是：${EVENT_WORDS.join('、')}`;
    const said = form.read(rest);
    return said ? { ...said, valueDate } : `应写作“${`${valueDate} ${word} ${form.example}`.trim()}”`;
  });

/** "events.2.amount" is about the third line of its field; the first complaint of each field is told. */
export function atLines(errors: FieldErrors): FieldErrors {
  const named: Record<string, string> = {};
  for (const [path, message] of Object.entries(errors)) {
    const match = /^(?:terms\.)?(events|agreed|draw\.tranches)\.(\d+)/.exec(path);
    const field = match?.[1] === 'draw.tranches' ? 'tranches' : match?.[1];
    named[field ?? path] ??= match ? `第 ${Number(match[2]) + 1} 行：${message}` : message;
  }
  return named;
}
