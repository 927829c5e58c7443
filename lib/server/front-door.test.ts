import { createServer, request as send, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

// The marker package of Next, not our code: outside a server bundle it throws.
vi.mock('server-only', () => ({}));

const { addressOf, answerAsRefused, correctHeaders, openFrontDoor, requestIdOf } =
  await import('./front-door');

const PROXY = '10.0.0.2';
const forged = (): IncomingHttpHeaders => ({
  host: '192.168.1.10:3000',
  'x-forwarded-for': '8.8.8.8',
  'x-forwarded-host': 'evil.example',
  'x-forwarded-proto': 'https',
  'x-request-id': 'chosen by the caller',
  forwarded: 'for=8.8.8.8',
});

const corrected = (peer: string | undefined, given: IncomingHttpHeaders, publicUrl: URL | null = null) => {
  correctHeaders(given, peer, { trusted: [PROXY, '10.0.0.3'], publicUrl });
  return given;
};

describe('what a request says of itself', () => {
  it('is replaced by what the socket says, for everybody but a trusted proxy', () => {
    const { 'x-request-id': requestId, ...headers } = corrected('192.168.1.77', forged());
    expect(headers).toEqual({ host: '192.168.1.10:3000', 'x-forwarded-for': '192.168.1.77' });
    expect(requestId).toMatch(/^[\da-f-]{36}$/);
  });

  it('is believed of a trusted proxy, which names the caller last', () => {
    const via = (peer: string, hops: string) =>
      corrected(peer, { ...forged(), 'x-forwarded-for': hops })['x-forwarded-for'];
    expect(via(PROXY, '192.168.1.77')).toBe('192.168.1.77');
    expect(via(PROXY, '8.8.8.8, 192.168.1.77')).toBe('192.168.1.77');
    expect(via(PROXY, '8.8.8.8, 192.168.1.77, 10.0.0.3')).toBe('192.168.1.77');
    expect(via(`::ffff:${PROXY}`, '::ffff:192.168.1.77')).toBe('192.168.1.77');
    expect(corrected(PROXY, forged())['x-forwarded-host']).toBe('evil.example');
  });

  it('falls back to the proxy itself when that names nobody', () => {
    for (const hops of ['', 'unknown', '10.0.0.3', '<script>']) {
      expect(corrected(PROXY, { 'x-forwarded-for': hops })['x-forwarded-for']).toBe(PROXY);
    }
  });

  it('takes the public address, where there is one, for the host that was asked', () => {
    const headers = corrected('192.168.1.77', forged(), new URL('https://loans.example/'));
    expect(headers).toMatchObject({
      'x-forwarded-host': 'loans.example',
      'x-forwarded-proto': 'https',
      'x-forwarded-for': '192.168.1.77',
    });
  });

  it('reads an IPv4 caller of an IPv6 socket as IPv4, and knows no caller of a pipe', () => {
    expect(corrected('::ffff:192.168.1.5', {})['x-forwarded-for']).toBe('192.168.1.5');
    expect(corrected('fe80::1', {})['x-forwarded-for']).toBe('fe80::1');
    expect(corrected(undefined, forged())['x-forwarded-for']).toBe('unknown');
  });
});

describe('a real server', () => {
  let server: Server;
  let seen: IncomingHttpHeaders = {};

  beforeAll(async () => {
    server = createServer((request, response) => {
      seen = request.headers;
      if (request.url === '/refused') answerAsRefused(headersOf(seen));
      response.end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });

  afterAll(() => server.close());

  const headersOf = (given: IncomingHttpHeaders): Headers =>
    new Headers(Object.entries(given).map(([name, value]): [string, string] => [name, String(value)]));

  const statusOf = (method: string, path: string, headers: Readonly<Record<string, string>>) =>
    new Promise<number | undefined>((resolve, reject) => {
      const { port } = server.address() as AddressInfo;
      send({ method, path, port, host: '127.0.0.1', headers, agent: false }, (response) =>
        response.resume().once('end', () => resolve(response.statusCode)),
      )
        .once('error', reject)
        .end();
    });

  const ask = async (headers: Readonly<Record<string, string>>): Promise<Headers> => {
    await statusOf('GET', '/', headers);
    return headersOf(seen);
  };

  it('believes nobody before the door is open, and the socket alone afterwards', async () => {
    const early = await ask({ 'x-forwarded-for': '8.8.8.8', 'x-request-id': 'mine', 'x-front-door': 'mine' });
    expect(addressOf(early)).toBe('unknown');
    expect(requestIdOf(early)).not.toBe('mine');

    openFrontDoor();
    expect(addressOf(early)).toBe('unknown');
    const headers = await ask({
      'x-forwarded-for': '8.8.8.8',
      'x-request-id': 'mine',
      'x-front-door': 'mine',
    });
    expect(addressOf(headers)).toBe('127.0.0.1');
    expect(requestIdOf(headers)).not.toBe('mine');
    expect(requestIdOf(headers)).toBe(requestIdOf(headers));
  });

  it('leaves alone what it has put right already, when the server asks itself', async () => {
    openFrontDoor();
    const stamp = (await ask({})).get('x-front-door') ?? '';
    const headers = await ask({ 'x-forwarded-for': '192.168.1.77', 'x-front-door': stamp });
    expect(addressOf(headers)).toBe('192.168.1.77');
  });

  it('gives a refused form the status of a refusal, but not to the script that reads it from the answer', async () => {
    openFrontDoor();
    expect(await statusOf('POST', '/', {})).toBe(200);
    expect(await statusOf('POST', '/refused', {})).toBe(422);
    expect(await statusOf('POST', '/refused', { 'next-action': 'abc' })).toBe(200);
    expect(await statusOf('GET', '/refused', {})).toBe(200);
  });
});
