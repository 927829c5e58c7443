// A list's filters and page as its address gives them; anything odd counts as not given.
export type SearchParams = Promise<Readonly<Record<string, string | string[] | undefined>>>;

type Given = Awaited<SearchParams>;

/** The named parameters that are given once and are not empty. */
export function singles(given: Given, names: readonly string[]): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const name of names) {
    const value = given[name];
    if (typeof value === 'string' && value.trim() !== '') found[name] = value.trim().slice(0, 100);
  }
  return found;
}

export function pageOf(given: Given): number {
  const page = typeof given.page === 'string' && /^\d{1,6}$/.test(given.page) ? Number(given.page) : 1;
  return Math.max(1, page);
}
