// What a list's search box looks for, in SQL.
import { or, sql, type SQL } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';

/** Rows of which one column contains the words; a typed % or _ is itself, not a wildcard. */
export function matching(words: string | undefined, columns: readonly SQLiteColumn[]): SQL | undefined {
  const typed = words?.trim();
  if (!typed) return undefined;
  const pattern = `%${typed.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  return or(...columns.map((column) => sql`${column} like ${pattern} escape '\\'`));
}
