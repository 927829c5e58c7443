// Who is asking: the one source of actors for pages and actions.
import 'server-only';
import { headers } from 'next/headers';
import { forbidden, redirect } from 'next/navigation';
import { cache } from 'react';
import { recordAudit } from '@/db/store/audit';
import { findCompany } from '@/db/store/company';
import { DENIED_MESSAGE } from '@/lib/commands/command';
import { can, type Actor, type Permission } from '@/lib/domain/access/permissions';
import { sessionToken } from './auth';
import { now } from './clock';
import { database } from './database';
import { addressOf, requestIdOf } from './front-door';
import { localPath } from './local-path';
import { actorOfToken } from './session';

/** Stands in where nobody is signed in. The open password change closes every permission to it, and `system` has no password. */
export const nobody: Actor = { id: 0, name: '未登录', role: 'system', mustChangePassword: true };

/** The signed-in person, asked of the database once in each request. */
export const currentActor = cache(async (): Promise<Actor | null> => {
  const token = await sessionToken();
  return token === null ? null : actorOfToken(database(), token, now());
});

/** The actor of a page, or an end to it: sign-in, first password, or 403 with a line in the log. */
export async function requireActor(permission: Permission): Promise<Actor> {
  const actor = await currentActor();
  if (!findCompany(database())) redirect('/setup');
  if (!actor) redirect(await signInAddress());
  if (actor.mustChangePassword && permission !== 'account.change-password') redirect('/account/password');
  if (!can(actor, permission)) {
    await auditDenied(actor, permission);
    forbidden();
  }
  return actor;
}

/** The page asked for is known only where `proxy.ts` has named it. */
async function signInAddress(): Promise<string> {
  const asked = localPath((await headers()).get('x-path'));
  return asked === '/' ? '/login' : `/login?returnTo=${encodeURIComponent(asked)}`;
}

async function auditDenied(actor: Actor, permission: Permission): Promise<void> {
  const requestHeaders = await headers();
  recordAudit(database(), {
    at: now(),
    actorId: actor.id,
    actorName: actor.name,
    actorRole: actor.ownRole?.name ?? actor.role,
    action: permission,
    outcome: 'denied',
    subjectType: null,
    subjectId: null,
    summary: DENIED_MESSAGE,
    address: addressOf(requestHeaders),
    requestId: requestIdOf(requestHeaders),
  });
}
