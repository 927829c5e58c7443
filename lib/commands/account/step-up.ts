import { findUser } from '@/db/store/user';
import { assert, refuseField } from '@/lib/domain/refusal';
import type { CommandContext } from '../command';
import { isPasswordOf } from './password-hash';

/** Asks the person at the keyboard for his password again: an unlocked screen alone must not be enough for this act. */
export async function confirmOwnPassword(context: CommandContext, currentPassword: string): Promise<void> {
  const user = findUser(context.db, context.actor.id);
  assert(user, 'an actor has a user row');
  if (!(await isPasswordOf(user.passwordHash, currentPassword))) {
    refuseField('currentPassword', '登录密码不正确');
  }
}
