// Where sign-in may lead back to: a page of this portal and nowhere else.
const ANYWHERE = 'http://portal.invalid';

/** The text as a path inside the portal; the front page when it is anything else. */
export function localPath(text: string | null | undefined): string {
  if (!text || !text.startsWith('/') || text.length > 500) return '/';
  // Browsers read "//host" and "/\host" as another host.
  if (/^\/[/\\]/.test(text) || /[\u0000-\u001f\\]/.test(text)) return '/';
  const url = new URL(text, ANYWHERE);
  if (url.origin !== ANYWHERE) return '/';
  return /^\/(login|setup|api)(\/|$)/.test(url.pathname) ? '/' : `${url.pathname}${url.search}`;
}
