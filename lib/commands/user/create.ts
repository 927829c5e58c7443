import { findUserByUsername, insertUser } from '@/db/store/user';
import { refuseField } from '@/lib/domain/refusal';
import { createUserInput } from '@/lib/schemas/user';
import { hashPassword } from '../account/password-hash';
import { defineCommand } from '../command';
import { givenRole, pictureOf } from './open-user';

/** Lets a person in; the password given here is known to two people, so it must be replaced at the first sign-in. */
export const createUser = defineCommand({
  name: 'user.create',
  input: createUserInput,
  prepare: (_context, input) => hashPassword(input.password),
  run: (tx, context, { username, name, role }, passwordHash) => {
    if (findUserByUsername(tx, username)) refuseField('username', '该用户名已被使用，请换一个');
    const row = {
      username,
      name,
      ...givenRole(tx, role),
      passwordHash,
      mustChangePassword: true,
      createdAt: context.now,
    };
    const user = insertUser(tx, row);
    return {
      data: { userId: user.id },
      audit: {
        subjectType: 'user',
        subjectId: user.id,
        summary: `新建用户 ${name}（${username}）`,
        after: pictureOf(user),
      },
    };
  },
});
