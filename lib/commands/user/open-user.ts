// Steps that the commands on people share.
import type { Reader } from '@/db/client';
import type { ChosenRole } from '@/lib/schemas/own-role';
import { countEnabledAdministrators, findUser, type UserRow } from '@/db/store/user';
import { findOwnRole } from '@/db/store/own-role';
import { Refusal, refuseField } from '@/lib/domain/refusal';

export function openUser(tx: Reader, userId: number): UserRow {
  const user = findUser(tx, userId);
  if (!user) throw new Refusal('用户不存在。');
  return user;
}

/** Without an administrator nobody could ever let anybody in again. */
export function keepOneAdministrator(tx: Reader, user: UserRow): void {
  if (user.role !== 'administrator' || user.disabledAt !== null) return;
  if (countEnabledAdministrators(tx) <= 1)
    throw new Refusal('这是最后一位启用中的管理员，不能停用或变更角色。');
}

/** What the log may show of a person: everything but the password. */
export const pictureOf = ({
  id,
  username,
  name,
  role,
  ownRoleId,
  mustChangePassword,
  disabledAt,
}: UserRow) => ({
  id,
  username,
  name,
  role,
  ownRoleId,
  mustChangePassword,
  disabledAt,
});

/** The role that was chosen, if it can be given: one of the company's own must be in use. */
export function givenRole(tx: Reader, chosen: ChosenRole): Pick<UserRow, 'role' | 'ownRoleId'> {
  if (chosen.ownRoleId === null) return chosen;
  const found = findOwnRole(tx, chosen.ownRoleId);
  if (!found || found.retiredAt !== null) refuseField('role', '该角色不存在或已停用，请重新选择');
  return chosen;
}
