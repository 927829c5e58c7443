// Names the page asked for, so that sign-in can lead back to it, gives each page its nonce, and leads foreign posts to
// their refusal, which Next would answer with a 500; and while the database cannot be used, every address leads to the
// page that says so. It guards nothing: every page and action asks for its actor and its origin itself.
import { randomBytes } from 'node:crypto';
import { NextResponse, type NextRequest } from 'next/server';
import { isOwnOrigin } from '@/lib/server/own-origin';
import { contentSecurityPolicy, httpsHeaders } from '@/lib/server/response-headers';
import { currentTrouble, stopsEverything } from '@/lib/server/trouble';

export function proxy(request: NextRequest): NextResponse {
  const { pathname, search } = request.nextUrl;
  const headers = new Headers(request.headers);
  const policy = contentSecurityPolicy(randomBytes(18).toString('base64'), pathname);
  headers.set('x-path', `${pathname}${search}`);
  // Next reads the nonce for its own scripts from here.
  headers.set('content-security-policy', policy);
  const elsewhere = instead(request);
  const response = elsewhere
    ? NextResponse.rewrite(new URL(elsewhere.page, request.url), {
        request: { headers },
        status: elsewhere.status,
      })
    : NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  for (const [name, value] of Object.entries(httpsHeaders())) response.headers.set(name, value);
  return response;
}

/** The page that answers in the place of the one asked for. A posted form hears of trouble from its own action. */
function instead(request: NextRequest): { page: string; status: number } | null {
  if (request.method === 'POST') {
    return isOwnOrigin(request.headers) ? null : { page: '/foreign-post', status: 403 };
  }
  const trouble = currentTrouble();
  return trouble && stopsEverything(trouble) ? { page: '/unavailable', status: 503 } : null;
}

// The answers themselves are left out: led there through a proxy of Next's own, a request would be led there again, for
// ever. And an upload goes past here, to a route that asks for its origin itself: Next keeps the first ten megabytes of
// what is posted through a proxy, and drops the rest.
export const config = {
  matcher: ['/((?!_next/|api/|fonts/|favicon|healthz|foreign-post|unavailable|backup-upload).*)'],
};
