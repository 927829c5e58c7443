// 自定义角色: which acts a company may put together into a role of its own, and which together need a warning (5.3).
import { isForEveryone, PERMISSIONS, type ActorRole, type Permission } from './permissions';

const ALL = Object.keys(PERMISSIONS) as Permission[];

const rolesOf = (permission: Permission): readonly ActorRole[] => PERMISSIONS[permission];

/** What can be granted: neither what everybody has anyway, nor what the portal does by itself alone. */
export const GRANTABLE: readonly Permission[] = ALL.filter(
  (permission) => !isForEveryone(permission) && rolesOf(permission).some((role) => role !== 'system'),
);

export const isGrantable = (text: string): text is Permission =>
  (GRANTABLE as readonly string[]).includes(text);

/** "loan" of "loan.view" */
export const areaOf = (permission: string): string => permission.slice(0, permission.indexOf('.'));

const WORKS_ON_LOANS = new Set(['repayment', 'receipt', 'loan-note', 'certificate', 'reversal', 'refund']);

/** Acts that belong to nobody who lends: who is let in, what the company is, what is kept and put back. */
const ADMINISTRATION = new Set(['user', 'role', 'company', 'backup', 'audit', 'system']);

export const isAdministration = (permission: Permission): boolean => ADMINISTRATION.has(areaOf(permission));

/** Decided in the list of what waits. */
const isDecision = (permission: string): boolean =>
  /\.(approve|release|reject)$/.test(permission) && !/^(application|lpr|lpr-void)\./.test(permission);

/** A change of a running loan is asked for on the loan's page and decided in the list of what waits. */
const isOnLoan = (permission: string): boolean =>
  WORKS_ON_LOANS.has(areaOf(permission)) ||
  (/\.(request|approve|reject)$/.test(permission) &&
    !/^(application|disbursement|lpr|lpr-void)\./.test(permission));

/**
 * The acts as they work: whoever does something must see what it is done to. Answers them in the order of the matrix,
 * each once.
 */
export function withViews(chosen: readonly Permission[]): readonly Permission[] {
  const wanted = new Set<string>(chosen);
  for (const permission of chosen) {
    const area = areaOf(permission);
    if (ALL.some((one) => one === `${area}.view`)) wanted.add(`${area}.view`);
    if (isOnLoan(permission)) wanted.add('loan.view');
    if (area === 'disbursement' || area === 'draw-end') wanted.add('contract.view');
    if (isDecision(permission)) wanted.add('approval.view');
    if (/^(application|contract)\./.test(permission)) wanted.add('customer.view');
  }
  return GRANTABLE.filter((permission) => wanted.has(permission));
}

export type RoleConflict = Readonly<{ first: Permission; second: Permission }>;

/** Steps of one business that two persons take: in one role, two of its holders check each other. */
const OTHER_PAIRS: readonly (readonly [Permission, Permission])[] = [
  ['application.investigate', 'application.review'],
  ['application.investigate', 'application.approve'],
  ['application.review', 'application.approve'],
  ['application.approve', 'disbursement.release'],
  ['contract.draft', 'disbursement.release'],
  ['repayment.post', 'reversal.approve'],
];

/**
 * 不相容职责 in one role: maker and checker of one act, and the pairs of the trade. No person checks his own work
 * whatever his role, so these are shown and recorded, not refused.
 */
export function conflictsOf(grants: readonly Permission[]): readonly RoleConflict[] {
  const has = (one: string): boolean => grants.some((grant) => grant === one);
  const makers = grants
    .filter((grant) => grant.endsWith('.request'))
    .flatMap((first) =>
      (['approve', 'release'] as const)
        .map((step) => `${areaOf(first)}.${step}`)
        .filter((second) => has(second))
        .flatMap((second) => (isGrantable(second) ? [{ first, second }] : [])),
    );
  const others = OTHER_PAIRS.filter(([first, second]) => has(first) && has(second)).map(
    ([first, second]) => ({ first, second }),
  );
  return [...makers, ...others];
}

/** Who lets people in or puts data back may do no business with it: with both, one person could make the other. */
export const mixesAdministration = (grants: readonly Permission[]): boolean =>
  grants.some((one) => isAdministration(one) && !one.endsWith('.view')) &&
  grants.some((one) => !isAdministration(one) && !one.endsWith('.view'));
