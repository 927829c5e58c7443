// Whether a page of this portal made a request: a browser names the page's origin on every post.
import 'server-only';

/** SameSite cookies are not the only wall: the origin must be there, and be the host that was asked. */
export function isOwnOrigin(headers: Headers): boolean {
  const origin = headers.get('origin');
  const host = headers.get('x-forwarded-host') ?? headers.get('host');
  if (!origin || !host || !URL.canParse(origin)) return false;
  return new URL(origin).host === host;
}
