import { endSessionsBut } from '@/db/store/session';
import { sessionReference } from '@/lib/schemas/second-factor';
import { defineCommand } from '../command';

/** All of a person's own sign-ins end but the one he names, the one he sits at. */
export const endOtherSessions = defineCommand({
  name: 'session.end-others',
  input: sessionReference,
  run: (tx, context, { session }) => {
    const { id, name } = context.actor;
    const ended = endSessionsBut(tx, id, session, context.now);
    return {
      data: { ended },
      audit: { subjectType: 'user', subjectId: id, summary: `${name} 结束其他 ${ended} 处登录` },
    };
  },
});
