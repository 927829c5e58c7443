// What every answer tells the browser to refuse: scripts that are not ours, frames, other hosts, guessed file types.
import 'server-only';
import { isDevelopment, usesSecureCookies } from './env';

/** Files that a browser's own viewer shows: a viewer needs parts that a page may not have. */
const isShownByViewer = (pathname: string): boolean =>
  pathname.endsWith('.pdf') || pathname.startsWith('/documents/');

/**
 * Scripts run by the nonce of their page alone (OWASP ASVS 5.0, 3.4.3). Charts place their parts by style attributes,
 * which can move things but run nothing; style elements are held to our own files.
 */
export function contentSecurityPolicy(nonce: string, pathname: string): string {
  if (isShownByViewer(pathname)) return "frame-ancestors 'none'; base-uri 'none'; form-action 'none'";
  // The development server rebuilds stacks by eval; what is built needs none.
  const development = isDevelopment();
  return [
    "default-src 'self'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    `style-src 'self'${development ? " 'unsafe-inline'" : ''}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** Set only where people reach the portal by https: on plain http a browser scorns both. */
export const httpsHeaders = (): Readonly<Record<string, string>> =>
  usesSecureCookies()
    ? {
        'strict-transport-security': 'max-age=31536000',
        'cross-origin-opener-policy': 'same-origin',
      }
    : {};
