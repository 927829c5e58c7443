// The front door: what a request says of where it comes from is put right before anything reads it.
import 'server-only';
import { randomUUID } from 'node:crypto';
import { subscribe } from 'node:diagnostics_channel';
import { IncomingMessage, ServerResponse, type IncomingHttpHeaders } from 'node:http';
import { isIP } from 'node:net';
import { publicUrl, trustedProxies } from './env';

/** Carries the word of this process that a request came through the door; Next keeps it when it asks itself for a page. */
const STAMP = 'x-front-door';
const UNKNOWN = 'unknown';

export type Surroundings = Readonly<{
  /** The machines whose X-Forwarded headers are believed. */
  trusted: readonly string[];
  /** The one address that people type, where a proxy stands before us. */
  publicUrl: URL | null;
}>;

// Next loads server modules more than once in a process; these are kept where all of them find them.
const shared = globalThis as typeof globalThis & {
  loanFrontDoorStamp?: string;
  /** The answers under way, by the name of their request. */
  loanAnswers?: Map<string, ServerResponse>;
};

/** From now on every request of this process comes through the door; called once, before any is answered. */
export function openFrontDoor(): void {
  if (shared.loanFrontDoorStamp) return;
  const surroundings = { trusted: trustedProxies(), publicUrl: publicUrl() };
  const stamp = (shared.loanFrontDoorStamp = randomUUID());
  subscribe('http.server.request.start', (message) => {
    if (typeof message !== 'object' || message === null || !('request' in message)) return;
    const { request } = message;
    if (!(request instanceof IncomingMessage) || request.headers[STAMP] === stamp) return;
    correctHeaders(request.headers, request.socket.remoteAddress, surroundings);
    request.headers[STAMP] = stamp;
    if (request.method === 'POST' && 'response' in message && message.response instanceof ServerResponse) {
      keepAtHand(String(request.headers['x-request-id']), message.response);
    }
  });
}

function keepAtHand(requestId: string, response: ServerResponse): void {
  const answers = (shared.loanAnswers ??= new Map());
  answers.set(requestId, response);
  response.once('close', () => answers.delete(requestId));
}

/**
 * A form that was refused comes back as its page, which Next would call a success. A browser's script is spared: it
 * reads the refusal from the answer, and a status would only stand as an error in the console.
 */
export function answerAsRefused(headers: Headers): void {
  if (!cameThrough(headers) || headers.has('next-action')) return;
  const response = shared.loanAnswers?.get(requestIdOf(headers));
  if (response && !response.headersSent) response.statusCode = 422;
}

/** Anybody can send these headers, so only a trusted proxy's are kept, and the rest are said anew. */
export function correctHeaders(
  headers: IncomingHttpHeaders,
  peerAddress: string | undefined,
  { trusted, publicUrl: known }: Surroundings,
): void {
  const peer = plainAddress(peerAddress ?? UNKNOWN);
  const claimed = String(headers['x-forwarded-for'] ?? '');
  if (!trusted.includes(peer)) {
    for (const name of Object.keys(headers).filter(isForwarding)) delete headers[name];
  }
  headers['x-forwarded-for'] = trusted.includes(peer) ? callerBehind(peer, claimed, trusted) : peer;
  headers['x-request-id'] = randomUUID();
  if (known) {
    headers['x-forwarded-host'] = known.host;
    headers['x-forwarded-proto'] = known.protocol.slice(0, -1);
  }
}

const isForwarding = (name: string): boolean => name === 'forwarded' || name.startsWith('x-forwarded-');

/** Each proxy adds whom it heard from at the end: the last one that is no proxy of ours is the caller. */
function callerBehind(peer: string, claimed: string, trusted: readonly string[]): string {
  const hops = claimed.split(',').map((hop) => plainAddress(hop.trim()));
  const caller = hops.findLast((hop) => !trusted.includes(hop));
  return caller && isIP(caller) ? caller : peer;
}

/** An IPv4 caller of a socket that listens on IPv6 too is written "::ffff:192.168.1.5". */
const plainAddress = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/i, '');

/** Who calls, for the log and the throttle; one and the same "unknown" for whatever did not come through the door. */
export function addressOf(headers: Headers): string {
  return (cameThrough(headers) && headers.get('x-forwarded-for')) || UNKNOWN;
}

/** The name of a request, the same in all that it writes to the log. */
export const requestIdOf = (headers: Headers): string =>
  (cameThrough(headers) && headers.get('x-request-id')) || randomUUID();

const cameThrough = (headers: Headers): boolean => headers.get(STAMP) === shared.loanFrontDoorStamp;
