// The permission matrix in the order in which a lender works: areas, and the acts of each.
import { areaOf, GRANTABLE } from '@/lib/domain/access/own-role';
import type { Permission } from '@/lib/domain/access/permissions';

const AREAS: readonly (readonly [title: string, areas: readonly string[]])[] = [
  ['客户', ['customer']],
  ['申请与审批', ['application']],
  ['合同与放款', ['contract', 'disbursement', 'draw-end']],
  ['贷款与收款', ['loan', 'repayment', 'receipt', 'loan-note', 'certificate', 'approval']],
  ['冲正与退款', ['reversal', 'refund']],
  ['账务', ['ledger']],
  ['产品与利率', ['product', 'lpr', 'lpr-void']],
  ['公司与人员', ['company', 'user', 'role']],
  ['日志、备份与系统', ['audit', 'backup', 'system']],
];
/** What changes a running loan has kinds enough to be named by what they are not. */
const OF_RUNNING_LOANS = '贷款变更';

export type PermissionArea = Readonly<{ title: string; permissions: readonly Permission[] }>;

const named = new Set(AREAS.flatMap(([, areas]) => areas));

const inAreas = (areas: readonly string[]): readonly Permission[] =>
  GRANTABLE.filter((permission) => areas.includes(areaOf(permission)));

/** Every act that a role may have, each once. */
export const PERMISSION_AREAS: readonly PermissionArea[] = AREAS.flatMap(([title, areas]) => {
  const own = { title, permissions: inAreas(areas) };
  if (title !== '冲正与退款') return [own];
  const changes = GRANTABLE.filter((permission) => !named.has(areaOf(permission)));
  return [own, { title: OF_RUNNING_LOANS, permissions: changes }];
});
