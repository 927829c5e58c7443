// The only reader of process.env.
import 'server-only';
import path from 'node:path';

/** Everything the company owns lives in this one folder. */
export const dataDirectory = (): string => path.resolve(process.env.DATA_DIR ?? 'data');
export const databaseFile = (): string => path.join(dataDirectory(), 'loan.db');
/** Set when the portal is reached by https, so that cookies are marked secure. */
export const publicUrl = (): string | null => process.env.PUBLIC_URL ?? null;
