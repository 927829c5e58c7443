// Which role may do which act: an act's one word is its command, its permission and its audit action.

export const ROLES = ['administrator', 'operator', 'reviewer'] as const;
/** 管理员, 操作员, 审核员 */
export type Role = (typeof ROLES)[number];

/** What a person is: one of the three, or of a role that the company made for itself (自定义角色). */
export type UserRole = Role | 'own';

/** `system` acts for the day-end and for the first run; no person can sign in as it. */
export type ActorRole = UserRole | 'system';

const everyone = ['administrator', 'operator', 'reviewer'] as const;
const business = ['operator', 'reviewer'] as const;

/** The permission matrix. The administrator keeps people and products and alone can move no money. */
export const PERMISSIONS = {
  'home.view': everyone,
  'help.view': everyone,
  'quote.make': everyone,
  'account.change-password': everyone,
  'second-factor.prepare': everyone,
  'second-factor.confirm': everyone,
  'second-factor.renew-codes': everyone,
  'second-factor.remove': everyone,
  'session.end': everyone,
  'session.end-others': everyone,
  'customer.view': business,
  'customer.create': ['operator'],
  'customer.update': ['operator'],
  'product.view': everyone,
  'product.create': ['administrator'],
  'product.revise': ['administrator'],
  'product.retire': ['administrator'],
  'application.view': business,
  'application.create': ['operator'],
  'application.update': ['operator'],
  'application.submit': ['operator'],
  'application.withdraw': ['operator'],
  'application.investigate': ['operator'],
  'application.review': ['reviewer'],
  'application.approve': ['reviewer'],
  'contract.view': business,
  'contract.draft': ['operator'],
  'contract.sign': ['operator'],
  'contract.void': ['operator'],
  'disbursement.request': ['operator'],
  'disbursement.release': ['reviewer'],
  'disbursement.reject': ['reviewer'],
  'loan.view': business,
  'approval.view': ['reviewer'],
  'repayment.post': ['operator'],
  'receipt.print': business,
  'loan-note.print': business,
  'accrual-statement.print': business,
  'draw-note.print': business,
  'reversal.request': ['operator'],
  'reversal.approve': ['reviewer'],
  'reversal.reject': ['reviewer'],
  'refund.request': ['operator'],
  'refund.approve': ['reviewer'],
  'refund.reject': ['reviewer'],
  'waiver.request': ['operator'],
  'waiver.approve': ['reviewer'],
  'waiver.reject': ['reviewer'],
  'extension.request': ['operator'],
  'extension.approve': ['reviewer'],
  'extension.reject': ['reviewer'],
  'rate-change.request': ['operator'],
  'rate-change.approve': ['reviewer'],
  'rate-change.reject': ['reviewer'],
  'write-off.request': ['operator'],
  'write-off.approve': ['reviewer'],
  'write-off.reject': ['reviewer'],
  'recovery.request': ['operator'],
  'recovery.approve': ['reviewer'],
  'recovery.reject': ['reviewer'],
  'accrual-stop.request': ['operator'],
  'accrual-stop.approve': ['reviewer'],
  'accrual-stop.reject': ['reviewer'],
  'accrual-resume.request': ['operator'],
  'accrual-resume.approve': ['reviewer'],
  'accrual-resume.reject': ['reviewer'],
  'restructure.request': ['operator'],
  'restructure.approve': ['reviewer'],
  'restructure.reject': ['reviewer'],
  'deferral.request': ['operator'],
  'deferral.approve': ['reviewer'],
  'deferral.reject': ['reviewer'],
  'misuse.request': ['operator'],
  'misuse.approve': ['reviewer'],
  'misuse.reject': ['reviewer'],
  'misuse-end.request': ['operator'],
  'misuse-end.approve': ['reviewer'],
  'misuse-end.reject': ['reviewer'],
  'charge.request': ['operator'],
  'charge.approve': ['reviewer'],
  'charge.reject': ['reviewer'],
  'transfer.request': ['operator'],
  'transfer.approve': ['reviewer'],
  'transfer.reject': ['reviewer'],
  'lpr.view': everyone,
  'lpr.request': ['operator'],
  'lpr.approve': ['reviewer'],
  'lpr.reject': ['reviewer'],
  'lpr-void.request': ['operator'],
  'lpr-void.approve': ['reviewer'],
  'lpr-void.reject': ['reviewer'],
  'draw-end.request': ['operator'],
  'draw-end.approve': ['reviewer'],
  'draw-end.reject': ['reviewer'],
  'certificate.issue': ['operator'],
  'ledger.view': business,
  'company.view': ['administrator'],
  'company.set-up': ['system'],
  'company.update': ['administrator'],
  'user.view': ['administrator'],
  'user.create': ['administrator'],
  'user.disable': ['administrator'],
  'user.enable': ['administrator'],
  'user.change-role': ['administrator'],
  'user.reset-password': ['administrator'],
  'user.remove-second-factor': ['administrator'],
  'role.view': ['administrator'],
  'role.create': ['administrator'],
  'role.revise': ['administrator'],
  'role.retire': ['administrator'],
  'audit.view': ['administrator'],
  'audit.export': ['administrator'],
  'backup.view': ['administrator'],
  'backup.create': ['administrator', 'system'],
  'backup.download': ['administrator'],
  'backup.export': ['administrator'],
  'backup.verify': ['administrator'],
  'backup.schedule': ['administrator'],
  'backup.reveal': ['administrator'],
  'backup.inspect': ['administrator'],
  'backup.discard': ['administrator'],
  'backup.restore': ['administrator'],
  'system.view': ['administrator'],
  'day.close': ['system'],
} as const satisfies Record<string, readonly ActorRole[]>;

export type Permission = keyof typeof PERMISSIONS;

export type OwnRole = Readonly<{ name: string; grants: readonly Permission[] }>;

export type Actor = Readonly<{
  id: number;
  name: string;
  role: ActorRole;
  /** What a role of the company's own is called, and what it may do. */
  ownRole?: OwnRole;
  /** Set until the first password has been replaced; such a person may do nothing else. */
  mustChangePassword: boolean;
}>;

/** Fails closed: an unknown permission or role is refused. */
export function can(actor: Actor, permission: Permission): boolean {
  if (actor.mustChangePassword && permission !== 'account.change-password') return false;
  if (actor.role === 'own')
    return isForEveryone(permission) || (actor.ownRole?.grants.includes(permission) ?? false);
  const allowed: readonly ActorRole[] | undefined = PERMISSIONS[permission];
  return allowed?.includes(actor.role) ?? false;
}

/** What every signed-in person may do, whatever his role. */
export const isForEveryone = (permission: Permission): boolean => PERMISSIONS[permission] === everyone;
