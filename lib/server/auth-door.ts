// The way through next-auth for forms that must work without its JavaScript: same options, same checks, same cookies.
import 'server-only';
import NextAuth from 'next-auth';
import { cookies, headers } from 'next/headers';
import { NextRequest, NextResponse } from 'next/server';
import { authOptions } from './auth';

/** Hands a request to next-auth; `path` is what follows /api/auth/. */
export async function askNextAuth(request: NextRequest, path: string[]): Promise<Response> {
  const answer: unknown = await NextAuth(
    request,
    { params: Promise.resolve({ nextauth: path }) },
    authOptions(),
  );
  if (!(answer instanceof Response)) throw new Error('next-auth gave no response');
  return answer;
}

/** Signs in by next-auth's own credentials door; true when it opened a session, whose cookie is then set. */
export async function signInThroughNextAuth(username: string, password: string): Promise<boolean> {
  const answered = await post(['callback', 'credentials'], { username, password });
  return answered.some((cookie) => cookie.name.endsWith('next-auth.session-token') && cookie.value !== '');
}

/** Signs out by next-auth's own door; its event ends the session row. */
export async function signOutThroughNextAuth(): Promise<void> {
  await post(['signout'], {});
}

async function post(path: string[], fields: Readonly<Record<string, string>>) {
  const csrfToken = await freshCsrfToken();
  const body = new URLSearchParams({ ...fields, csrfToken, callbackUrl: '/' });
  const request = new NextRequest(await addressOfDoor(path), { method: 'POST', body });
  return passCookiesOn(await askNextAuth(request, path));
}

/** next-auth believes a form only with the token that its cookie signs. */
async function freshCsrfToken(): Promise<string> {
  const answer = await askNextAuth(new NextRequest(await addressOfDoor(['csrf'])), ['csrf']);
  await passCookiesOn(answer);
  const body: unknown = await answer.json();
  if (
    typeof body === 'object' &&
    body !== null &&
    'csrfToken' in body &&
    typeof body.csrfToken === 'string'
  ) {
    return body.csrfToken;
  }
  throw new Error('next-auth gave no csrf token');
}

async function passCookiesOn(answer: Response) {
  const given = new NextResponse(null, { headers: answer.headers }).cookies.getAll();
  const jar = await cookies();
  for (const cookie of given) jar.set(cookie);
  return given;
}

async function addressOfDoor(path: string[]): Promise<string> {
  const host = (await headers()).get('host') ?? 'localhost';
  return `http://${host}/api/auth/${path.join('/')}`;
}
