import { expect, it, vi } from 'vitest';

// The marker package of Next, not our code: outside a server bundle it throws.
vi.mock('server-only', () => ({}));

const { isOwnOrigin } = await import('./own-origin');

const asked = (headers: Readonly<Record<string, string>>): boolean => isOwnOrigin(new Headers(headers));

it.each([
  [{ origin: 'http://192.168.1.10:3000', host: '192.168.1.10:3000' }],
  [{ origin: 'http://loans', host: 'loans' }],
  [{ origin: 'http://[fe80::1]:3000', host: '[fe80::1]:3000' }],
  [{ origin: 'https://loans.example', host: '127.0.0.1:3000', 'x-forwarded-host': 'loans.example' }],
])('knows its own page by %o', (headers) => expect(asked(headers)).toBe(true));

it.each([
  [{ host: '192.168.1.10:3000' }],
  [{ origin: '', host: '192.168.1.10:3000' }],
  [{ origin: 'null', host: 'null' }],
  [{ origin: 'http://evil.example', host: '192.168.1.10:3000' }],
  [{ origin: 'http://192.168.1.10', host: '192.168.1.10:3000' }],
  [{ origin: 'http://192.168.1.10:3000.evil.example', host: '192.168.1.10:3000' }],
  [{ origin: '192.168.1.10:3000', host: '192.168.1.10:3000' }],
  [{ origin: 'http://192.168.1.10:3000' }],
])('does not take %o for its own', (headers) => expect(asked(headers)).toBe(false));
