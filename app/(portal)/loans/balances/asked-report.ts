// Which balances an address asks for: the day, which truth of it, what is looked for and in which order.
import { parseListQuery, type SearchParams } from '@/components/tables/list-query';
import { BALANCE_SORTS, type BalanceArgs } from '@/db/queries/loan-balances';
import type { IsoDate } from '@/lib/domain/calendar/iso-date';
import { TRUTHS } from '@/lib/domain/loan/known-on';

export function askedReport(params: SearchParams, today: IsoDate) {
  const list = parseListQuery(params, {
    sortable: BALANCE_SORTS,
    defaultSort: { sort: 'number', direction: 'asc' },
    filters: { asOf: 'date', truth: TRUTHS },
    pageSize: 50,
  });
  const asked = list.filters.asOf;
  const asOf = asked !== undefined && asked <= today ? asked : today;
  const isToday = asOf === today;
  const truth = isToday ? 'known' : (list.filters.truth ?? 'known');
  const { direction, q, sort } = list;
  const args: BalanceArgs = { asOf, truth, q, sort, direction };
  return { list, day: { asOf, truth, isToday }, args };
}
