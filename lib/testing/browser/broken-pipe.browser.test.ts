// The terminal is closed, the journal restarted: whoever read what the server prints is gone, and people go on working.
import { readFileSync } from 'node:fs';
import { afterAll, expect, inject, it } from 'vitest';
import { DEMO_ACCOUNTS } from '@/db/seed/seed';
import { signInByPost } from './open-office';
import { startPortal, type Portal } from './portal';

let portal: Portal | undefined;
afterAll(() => portal?.stop());

/** Ticks of processor time that a process has used so far. */
function ticksOf(pid: number): number {
  const [, after = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ');
  const fields = after.split(' ');
  return Number(fields[11]) + Number(fields[12]);
}

const rest = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

it.runIf(process.platform === 'linux')('answers and rests when nobody reads its log any more', async () => {
  portal = await startPortal({ demoTemplate: inject('demoTemplate') });
  portal.deafen();
  const [account] = DEMO_ACCOUNTS;
  const cookie = await signInByPost(portal.origin, account?.username ?? '', account?.password ?? '');
  // Something that is logged: a post from a foreign page.
  const forged = await fetch(`${portal.origin}/login`, {
    method: 'POST',
    body: new URLSearchParams({ username: 'x' }),
    headers: { cookie, origin: 'https://evil.example' },
  });
  expect(forged.status).toBe(403);
  await rest(1_000);
  const before = ticksOf(portal.pid);
  await rest(4_000);
  // A hundred ticks a second are one processor; the loop of complaints used many, a resting server hardly any.
  expect(ticksOf(portal.pid) - before).toBeLessThan(40);
  expect((await fetch(portal.origin, { headers: { cookie } })).status).toBe(200);
});
