import { endSession, findOwnSession } from '@/db/store/session';
import { Refusal } from '@/lib/domain/refusal';
import { sessionReference } from '@/lib/schemas/second-factor';
import { defineCommand } from '../command';

/** A person ends one of his own sign-ins, wherever it is open. */
export const endOwnSession = defineCommand({
  name: 'session.end',
  input: sessionReference,
  run: (tx, context, { session }) => {
    const { id, name } = context.actor;
    const found = findOwnSession(tx, id, session);
    if (!found || found.endedAt !== null) throw new Refusal('该登录已经结束。');
    endSession(tx, found.tokenHash, context.now);
    return {
      data: { userId: id },
      audit: { subjectType: 'user', subjectId: id, summary: `${name} 结束在 ${found.address} 的登录` },
    };
  },
});
