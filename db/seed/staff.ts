// The demo company and its five people.
import { updateCompany } from '@/db/store/company';
import { changeOwnPassword } from '@/lib/commands/account/change-password';
import { setUpCompany } from '@/lib/commands/company/set-up';
import { createUser } from '@/lib/commands/user/create';
import type { Actor, Role } from '@/lib/domain/access/permissions';
import { SYSTEM, type Scene } from './scene';

export const DEMO_PASSWORD = 'Xinda-demo-2026';
const FIRST_PASSWORD = 'Xinda-first-2026';

export const DEMO_ACCOUNTS: readonly { username: string; password: string; roleLabel: string }[] = [
  { username: 'admin', password: DEMO_PASSWORD, roleLabel: '管理员' },
  { username: 'lijing', password: DEMO_PASSWORD, roleLabel: '操作员' },
  { username: 'wangqiang', password: DEMO_PASSWORD, roleLabel: '操作员' },
  { username: 'zhangmin', password: DEMO_PASSWORD, roleLabel: '审核员' },
  { username: 'zhaoguodong', password: DEMO_PASSWORD, roleLabel: '审核员' },
];

export type Staff = Readonly<{
  administrator: Actor;
  operators: readonly [Actor, Actor];
  reviewers: readonly [Actor, Actor];
}>;

export async function openCompany(scene: Scene): Promise<Staff> {
  const { userId } = await scene.act(SYSTEM, setUpCompany, {
    company: {
      name: '杭州鑫达小额贷款有限公司',
      shortName: '鑫达',
      creditCode: '91330100799655058B',
      address: '浙江省杭州市余杭区文一西路 998 号 5 幢 3 层',
      phone: '0571-88660066',
      legalRepresentative: '陈志远',
      bankName: '杭州银行余杭支行',
      bankAccount: '3301040160012345678',
    },
    administrator: {
      username: 'admin',
      name: '陈志远',
      password: DEMO_PASSWORD,
      passwordAgain: DEMO_PASSWORD,
    },
  });
  scene.db.transaction((tx) => updateCompany(tx, { isDemo: true }));
  const administrator: Actor = {
    id: userId,
    name: '陈志远',
    role: 'administrator',
    mustChangePassword: false,
  };
  const hire = (username: string, name: string, role: Role) =>
    letIn(scene, administrator, username, name, role);
  return {
    administrator,
    operators: [await hire('lijing', '李静', 'operator'), await hire('wangqiang', '王强', 'operator')],
    reviewers: [await hire('zhangmin', '张敏', 'reviewer'), await hire('zhaoguodong', '赵国栋', 'reviewer')],
  };
}

/** Lets a person in with a first password, which that person replaces at once. */
async function letIn(scene: Scene, by: Actor, username: string, name: string, role: Role): Promise<Actor> {
  const { userId } = await scene.act(by, createUser, {
    username,
    name,
    role,
    password: FIRST_PASSWORD,
    passwordAgain: FIRST_PASSWORD,
  });
  const person: Actor = { id: userId, name, role, mustChangePassword: true };
  await scene.act(person, changeOwnPassword, {
    currentPassword: FIRST_PASSWORD,
    password: DEMO_PASSWORD,
    passwordAgain: DEMO_PASSWORD,
  });
  return { ...person, mustChangePassword: false };
}
