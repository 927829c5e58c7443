// Names the page asked for, so that sign-in can lead back to it, gives each page its nonce, and leads foreign posts to
// their refusal, which Next would answer with a 500. It guards nothing: every page and action asks for its actor and its
// origin itself.
import { randomBytes } from 'node:crypto';
import { NextResponse, type NextRequest } from 'next/server';
import { isOwnOrigin } from '@/lib/server/own-origin';
import { contentSecurityPolicy, httpsHeaders } from '@/lib/server/response-headers';

export function proxy(request: NextRequest): NextResponse {
  const { pathname, search } = request.nextUrl;
  const headers = new Headers(request.headers);
  const policy = contentSecurityPolicy(randomBytes(18).toString('base64'), pathname);
  headers.set('x-path', `${pathname}${search}`);
  // Next reads the nonce for its own scripts from here.
  headers.set('content-security-policy', policy);
  const response =
    request.method === 'POST' && !isOwnOrigin(request.headers)
      ? NextResponse.rewrite(new URL('/foreign-post', request.url), { request: { headers } })
      : NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  for (const [name, value] of Object.entries(httpsHeaders())) response.headers.set(name, value);
  return response;
}

// The refusal itself is left out: led there through a proxy of Next's own, a post would be led there again, for ever.
export const config = { matcher: ['/((?!_next/|api/|fonts/|favicon|foreign-post).*)'] };
