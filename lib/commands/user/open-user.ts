// Steps that the commands on people share.
import type { Reader } from '@/db/client';
import { countEnabledAdministrators, findUser, type UserRow } from '@/db/store/user';
import { Refusal } from '@/lib/domain/refusal';

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
export const pictureOf = ({ id, username, name, role, mustChangePassword, disabledAt }: UserRow) => ({
  id,
  username,
  name,
  role,
  mustChangePassword,
  disabledAt,
});
