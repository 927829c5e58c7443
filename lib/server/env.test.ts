import { afterEach, expect, it, vi } from 'vitest';

// The marker package of Next, not our code: outside a server bundle it throws.
vi.mock('server-only', () => ({}));

const { publicUrl, trustedProxies, usesSecureCookies } = await import('./env');

afterEach(() => vi.unstubAllEnvs());

it.each([
  ['', []],
  ['127.0.0.1', ['127.0.0.1']],
  [' 10.0.0.2, fe80::1 ', ['10.0.0.2', 'fe80::1']],
])('reads TRUSTED_PROXY %j', (text, expected) => {
  vi.stubEnv('TRUSTED_PROXY', text);
  expect(trustedProxies()).toEqual(expected);
});

it.each(['true', '10.0.0.0/8', '127.0.0.1 proxy.example'])('refuses TRUSTED_PROXY %j', (text) => {
  vi.stubEnv('TRUSTED_PROXY', text);
  expect(trustedProxies).toThrow(/TRUSTED_PROXY must list IP addresses/);
});

it('marks cookies secure for a public https address alone', () => {
  for (const [text, isSecure] of [
    ['', false],
    ['http://loans.example', false],
    ['https://loans.example', true],
  ] as const) {
    vi.stubEnv('PUBLIC_URL', text);
    expect(usesSecureCookies(), text).toBe(isSecure);
  }
});

it.each(['loans.example', 'https://', 'javascript:alert(1)'])('refuses PUBLIC_URL %j', (text) => {
  vi.stubEnv('PUBLIC_URL', text);
  expect(publicUrl).toThrow(/PUBLIC_URL must be an address/);
});
