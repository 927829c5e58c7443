// What a list's address asks for; garbage in an address is passed over, never an error.
import { parseIsoDate, type IsoDate } from '@/lib/domain/calendar/iso-date';

export const PAGE_SIZE = 20;
const MAX_PAGE = 100_000;
const MAX_SEARCH = 50;

export type SearchParams = Readonly<Record<string, string | readonly string[] | undefined>>;
export type SortDirection = 'asc' | 'desc';

/** A filter is one of a list of values, a day, or free text. */
export type FilterKind = readonly string[] | 'date' | 'text';
export type FilterKinds = Readonly<Record<string, FilterKind>>;
type FilterValue<K extends FilterKind> = K extends readonly (infer V)[]
  ? V
  : K extends 'date'
    ? IsoDate
    : string;
export type Filters<F extends FilterKinds> = { readonly [N in keyof F]?: FilterValue<F[N]> };

export type ListQuery<S extends string, F extends FilterKinds> = Readonly<{
  q: string;
  page: number;
  pageSize: number;
  sort: S;
  direction: SortDirection;
  filters: Filters<F>;
  /** The address again, cleaned: only what differs from the default. */
  query: Readonly<Record<string, string>>;
}>;

type ListOptions<S extends string, F extends FilterKinds> = Readonly<{
  sortable: readonly S[];
  defaultSort: Readonly<{ sort: NoInfer<S>; direction: SortDirection }>;
  filters?: F;
  pageSize?: number;
}>;

const first = (value: SearchParams[string]): string =>
  ((typeof value === 'string' ? value : value?.[0]) ?? '').replaceAll('\0', '').trim();

function filterText(kind: FilterKind, value: string): string | null {
  if (kind === 'date') return parseIsoDate(value);
  if (kind === 'text') return value.slice(0, MAX_SEARCH) || null;
  return kind.includes(value) ? value : null;
}

export function parseListQuery<const S extends string, const F extends FilterKinds = Record<never, never>>(
  searchParams: SearchParams,
  options: ListOptions<S, F>,
): ListQuery<S, F> {
  const { sortable, defaultSort, pageSize = PAGE_SIZE } = options;
  const q = first(searchParams.q).slice(0, MAX_SEARCH);
  const askedPage = first(searchParams.page);
  const page = /^\d{1,6}$/.test(askedPage) ? Math.min(Math.max(Number(askedPage), 1), MAX_PAGE) : 1;
  const askedSort = sortable.find((key) => key === first(searchParams.sort));
  const askedDirection = first(searchParams.direction);
  const sort = askedSort ?? defaultSort.sort;
  const direction =
    askedSort === undefined ? defaultSort.direction : askedDirection === 'desc' ? 'desc' : 'asc';

  const filters: Record<string, string> = {};
  for (const [name, kind] of Object.entries(options.filters ?? {})) {
    const value = filterText(kind, first(searchParams[name]));
    if (value !== null) filters[name] = value;
  }
  const isDefaultSort = sort === defaultSort.sort && direction === defaultSort.direction;
  const query = {
    ...(q && { q }),
    ...filters,
    ...(!isDefaultSort && { sort, direction }),
    ...(page > 1 && { page: String(page) }),
  };
  // Each value was held against its kind above, which the loop cannot show to the compiler.
  return { q, page, pageSize, sort, direction, filters: filters as Filters<F>, query };
}

/** What a list is shown by, out of its address: spread over the list. */
export const shownBy = <S extends string>({
  direction,
  page,
  pageSize,
  query,
  sort,
}: Pick<ListQuery<S, FilterKinds>, 'direction' | 'page' | 'pageSize' | 'query' | 'sort'>) => ({
  direction,
  page,
  pageSize,
  query,
  sort,
});

/** The list's address with some parameters changed; an empty text takes one away. */
export function listHref(
  basePath: string,
  query: Readonly<Record<string, string>>,
  changes: Readonly<Record<string, string>> = {},
): string {
  const kept = Object.entries({ ...query, ...changes }).filter(
    ([name, value]) => value !== '' && name !== 'notice' && !(name === 'page' && value === '1'),
  );
  return kept.length > 0 ? `${basePath}?${new URLSearchParams(kept)}` : basePath;
}
