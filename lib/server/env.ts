// The only reader of process.env.
import 'server-only';
import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { isIP } from 'node:net';
import path from 'node:path';

/** Everything the company owns lives in this one folder. A build that looked for it would trace the whole project. */
export const dataDirectory = (): string =>
  path.resolve(/* turbopackIgnore: true */ process.env.DATA_DIR || 'data');
export const databaseFile = (): string => path.join(dataDirectory(), 'loan.db');

/** The address that people type, when a proxy stands before the portal. */
export function publicUrl(): URL | null {
  const text = process.env.PUBLIC_URL;
  if (!text) return null;
  if (/^https?:\/\//.test(text) && URL.canParse(text)) return new URL(text);
  throw new Error(`PUBLIC_URL must be an address such as https://loans.example, but is "${text}".`);
}

/** The machines, by IP address, whose word on who is calling is taken; without any, only the socket's is. */
export function trustedProxies(): string[] {
  const addresses = (process.env.TRUSTED_PROXY ?? '').split(/[\s,]+/).filter(Boolean);
  const wrong = addresses.find((address) => isIP(address) === 0);
  if (wrong) throw new Error(`TRUSTED_PROXY must list IP addresses, but has "${wrong}".`);
  return addresses;
}

export const isDevelopment = (): boolean => process.env.NODE_ENV === 'development';

/** A browser drops a secure cookie on plain http, so only a public https address asks for it. */
export const usesSecureCookies = (): boolean => publicUrl()?.protocol === 'https:';

/** next-auth takes its own address from the environment alone: the public one, else whatever host the office used. */
export function prepareAuthEnvironment(): void {
  const address = publicUrl();
  if (address) process.env.NEXTAUTH_URL = address.href;
  else process.env.AUTH_TRUST_HOST = 'true';
}

/** The key that signs session cookies: made at the first start, readable by the server's user alone. */
export function authSecret(): string {
  const file = path.join(dataDirectory(), 'auth-secret');
  mkdirSync(dataDirectory(), { recursive: true, mode: 0o700 });
  try {
    // "wx" lets one of two processes starting together win; both then read the same key.
    writeFileSync(file, randomBytes(48).toString('base64url'), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  return readFileSync(file, 'utf8').trim();
}
