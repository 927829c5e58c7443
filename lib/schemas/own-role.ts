// What the roles of the company's own accept, and how a role is chosen for a person.
import { z } from 'zod';
import { conflictsOf, isGrantable, mixesAdministration, withViews } from '@/lib/domain/access/own-role';
import { ROLES, type Permission, type UserRole } from '@/lib/domain/access/permissions';
import { normalise, recordId, text } from './fields';
import { currentPassword } from './own-password';

/** One of the three, or one of the company's own by its number. */
export type ChosenRole = Readonly<{ role: UserRole; ownRoleId: number | null }>;

/** "operator", or "own:3" */
export const chosenRole = z.preprocess(
  normalise,
  z.string('请选择角色').transform((value, context): ChosenRole => {
    const builtIn = ROLES.find((role) => role === value);
    if (builtIn) return { role: builtIn, ownRoleId: null };
    const own = /^own:([1-9]\d{0,8})$/.exec(value);
    if (own) return { role: 'own', ownRoleId: Number(own[1]) };
    context.addIssue({ code: 'custom', message: '请选择角色' });
    return z.NEVER;
  }),
);

/** As the matrix posts it: grants.loan.view = on. */
const grants = z.preprocess(
  (value) => value ?? {},
  z.record(z.string(), z.record(z.string(), z.unknown()), '权限格式不正确').transform((areas, context) => {
    const names = Object.entries(areas).flatMap(([area, acts]) =>
      Object.keys(acts)
        .filter((act) => acts[act] === 'on')
        .map((act) => `${area}.${act}`),
    );
    if (names.length === 0 || names.some((name) => !isGrantable(name))) {
      context.addIssue({ code: 'custom', message: '请至少选择一项权限' });
      return z.NEVER;
    }
    const wanted: readonly Permission[] = withViews(names.filter(isGrantable));
    if (mixesAdministration(wanted)) {
      context.addIssue({
        code: 'custom',
        message: '系统管理权限（用户、角色、公司、备份、日志）不能与业务操作权限放在同一角色',
      });
      return z.NEVER;
    }
    return wanted;
  }),
);

const role = {
  name: text('角色名称', 30, 2).refine(
    (value) => !['管理员', '操作员', '审核员', '系统'].includes(value),
    '该名称是系统内置角色，请换一个',
  ),
  grants,
  /** 不相容职责 in one role are possible, but never by accident. */
  acceptsConflicts: z.preprocess((value) => value === 'on', z.boolean()),
  currentPassword,
} as const;

type Draft = Readonly<{ grants: readonly Permission[]; acceptsConflicts: boolean }>;

function requireAcceptance(form: Draft, context: z.RefinementCtx): void {
  if (form.acceptsConflicts || conflictsOf(form.grants).length === 0) return;
  context.addIssue({
    code: 'custom',
    path: ['acceptsConflicts'],
    message: '所选权限含有不相容职责，请调整，或确认知悉后保存',
  });
}

export const createRoleInput = z.object(role).superRefine(requireAcceptance);

export const reviseRoleInput = z.object({ roleId: recordId('角色'), ...role }).superRefine(requireAcceptance);

export const retireRoleInput = z.object({ roleId: recordId('角色') });
