// The second step of signing in, as the request at hand knows it.
import 'server-only';
import { SESSION_REFERENCE_LENGTH } from '@/lib/schemas/second-factor';
import { sessionToken } from './auth';
import { now } from './clock';
import { database } from './database';
import { hashOfToken } from './session';
import { awaitedPerson } from './sign-in';

/** Whose password was right a moment ago in this browser; null when nobody's second factor is awaited. */
export async function personAwaited(): Promise<Readonly<{ name: string }> | null> {
  const token = await sessionToken();
  return token === null ? null : awaitedPerson(database(), token, now());
}

/** The session of this request, as the list of one's own sign-ins names it. */
export async function ownSessionReference(): Promise<string | null> {
  const token = await sessionToken();
  return token === null ? null : hashOfToken(token).slice(0, SESSION_REFERENCE_LENGTH);
}
