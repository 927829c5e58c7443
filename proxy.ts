// Names the page asked for, so that sign-in can lead back to it, and leads foreign posts to their refusal, which Next
// would answer with a 500. It guards nothing: every page and action asks for its actor and its origin itself.
import { NextResponse, type NextRequest } from 'next/server';
import { isOwnOrigin } from '@/lib/server/own-origin';

export function proxy(request: NextRequest): NextResponse {
  const headers = new Headers(request.headers);
  headers.set('x-path', `${request.nextUrl.pathname}${request.nextUrl.search}`);
  if (request.method === 'POST' && !isOwnOrigin(request.headers)) {
    return NextResponse.rewrite(new URL('/foreign-post', request.url), { request: { headers } });
  }
  return NextResponse.next({ request: { headers } });
}

export const config = { matcher: ['/((?!_next/|api/|fonts/|favicon).*)'] };
