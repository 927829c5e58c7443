import { afterEach, describe, expect, it, vi } from 'vitest';

// The marker package of Next, not our code: outside a server bundle it throws.
vi.mock('server-only', () => ({}));

const { contentSecurityPolicy, httpsHeaders } = await import('./response-headers');

afterEach(() => vi.unstubAllEnvs());

describe('the content security policy', () => {
  it('runs scripts by their nonce alone, and reaches no other host', () => {
    const policy = contentSecurityPolicy('abc', '/loans/1');
    expect(policy).toContain("script-src 'nonce-abc' 'strict-dynamic';");
    expect(policy).not.toMatch(/script-src[^;]*unsafe/);
    expect(policy).not.toMatch(/https?:|\*/);
    for (const closed of [
      "object-src 'none'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
      "form-action 'self'",
    ]) {
      expect(policy).toContain(closed);
    }
  });

  it('lets the development server rebuild its stacks', () => {
    vi.stubEnv('NODE_ENV', 'development');
    expect(contentSecurityPolicy('abc', '/')).toContain("'unsafe-eval'");
  });

  it.each(['/documents/7', '/loans/1/loan-note.pdf'])('leaves %s to the viewer of the browser', (path) => {
    expect(contentSecurityPolicy('abc', path)).toBe(
      "frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
    );
  });
});

it('asks for https alone where people come by https', () => {
  expect(httpsHeaders()).toEqual({});
  vi.stubEnv('PUBLIC_URL', 'https://loans.example');
  expect(httpsHeaders()).toHaveProperty('strict-transport-security');
});
