// Where a loan is shown on a day, and where its amounts are explained: all of it in the address.
import type { IsoDate } from '@/lib/domain/calendar/iso-date';
import type { ExplainedComponent } from '@/lib/domain/loan/explanation';
import type { Truth } from '@/lib/domain/loan/known-on';

/** The day and the truth that a page tells; without a day it is today. */
export type ShownDay = Readonly<{ asOf: IsoDate; truth: Truth; isToday: boolean }>;

/** What the address must say of the day: nothing of today, and nothing of the ordinary truth. */
export const dayQuery = ({ asOf, truth, isToday }: ShownDay): Record<string, string> => ({
  ...(!isToday && { asOf }),
  ...(!isToday && truth === 'reported' && { truth: 'reported' }),
});

function addressOf(path: string, query: Record<string, string>, anchor = ''): string {
  const text = String(new URLSearchParams(query));
  return `${path}${text && '?'}${text}${anchor && `#${anchor}`}`;
}

export const loanHref = (loanId: number, day: ShownDay): string =>
  addressOf(`/loans/${loanId}`, dayQuery(day));

type Explained = Readonly<{
  period?: number;
  component?: ExplainedComponent;
  receipt?: number;
  anchor?: string;
}>;

/** The page that explains an amount; the whole 计息明细 without further particulars. */
export const accrualsHref = (loanId: number, day: ShownDay, what: Explained = {}): string =>
  addressOf(
    `/loans/${loanId}/accruals`,
    {
      ...(what.period !== undefined && { period: String(what.period) }),
      ...(what.component !== undefined && { component: what.component }),
      ...(what.receipt !== undefined && { receipt: String(what.receipt) }),
      ...dayQuery(day),
    },
    what.anchor,
  );
