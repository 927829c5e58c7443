// next-auth as this portal uses it: one credentials door, and a cookie that carries our session token alone.
import 'server-only';
import { cache } from 'react';
import { getServerSession, type DefaultSession, type NextAuthOptions } from 'next-auth';
import CredentialsProvider from 'next-auth/providers/credentials';
import { now } from './clock';
import { database } from './database';
import { authSecret, prepareAuthEnvironment, usesSecureCookies } from './env';
import { addressOf } from './front-door';
import { log } from './log';
import { ABSOLUTE_LIMIT } from './session';
import { signIn, signOut } from './sign-in';

type ServerSession = DefaultSession & { token?: string };

const credentials = CredentialsProvider({
  name: '用户名和密码',
  credentials: { username: { type: 'text' }, password: { type: 'password' } },
  async authorize(typed, request) {
    const headers = new Headers(request.headers);
    const token = await signIn(database(), {
      username: String(typed?.username ?? ''),
      password: String(typed?.password ?? ''),
      address: addressOf(headers),
      userAgent: headers.get('user-agent') ?? '',
      at: now(),
    });
    return token === null ? null : { id: token };
  },
});

let made: NextAuthOptions | undefined;

/** Made at the first request, not when loaded: a build has no data folder. */
export function authOptions(): NextAuthOptions {
  if (made) return made;
  prepareAuthEnvironment();
  made = {
    secret: authSecret(),
    useSecureCookies: usesSecureCookies(),
    providers: [credentials],
    session: { strategy: 'jwt', maxAge: ABSOLUTE_LIMIT / 1000 },
    pages: { signIn: '/login', error: '/login', signOut: '/login' },
    callbacks: {
      // The subject is our session token; who that is, the database says at every request.
      jwt: ({ token }) => ({ sub: token.sub }),
      // What a browser may read of its session: that there is one.
      session: ({ session }) => ({ expires: session.expires }),
    },
    events: {
      signOut: ({ token }) => {
        if (token?.sub) signOut(database(), token.sub, now());
      },
    },
    logger: {
      error: (code, metadata) => log.error({ code, err: metadata }, 'next-auth'),
      warn: (code) => log.warn({ code }, 'next-auth'),
      debug: () => undefined,
    },
  };
  return made;
}

/** The session token of the request's cookie, if next-auth finds the cookie genuine; read once in each request. */
export const sessionToken = cache(async (): Promise<string | null> => {
  const options = authOptions();
  const session = await getServerSession<NextAuthOptions, ServerSession>({
    ...options,
    callbacks: {
      ...options.callbacks,
      session: ({ session: shown, token }) => ({ expires: shown.expires, token: token.sub }),
    },
  });
  return session?.token ?? null;
});
