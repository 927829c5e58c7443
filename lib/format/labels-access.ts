// The words for roles, acts and outcomes.
import type { Actor, ActorRole, Permission, Role, UserRole } from '@/lib/domain/access/permissions';

export const ROLE_LABELS: Readonly<Record<Role, string>> = {
  administrator: '管理员',
  operator: '操作员',
  reviewer: '审核员',
};

const ACTOR_ROLE_LABELS: Readonly<Record<Exclude<ActorRole, 'own'>, string>> = {
  ...ROLE_LABELS,
  system: '系统',
};

/** The role as the log recorded it, one of the company's own by its name; a visitor who was nobody has none. */
export const actorRoleLabel = (role: string, actorId: number | null): string =>
  !actorId && role !== 'system'
    ? '—'
    : (Object.entries(ACTOR_ROLE_LABELS).find(([key]) => key === role)?.[1] ?? role);

/** What a person's role is called: one of the three, or the company's own by its name. */
export const roleOf = ({
  role,
  ownRoleName,
}: Readonly<{ role: UserRole; ownRoleName: string | null }>): string =>
  role === 'own' ? (ownRoleName ?? '') : ROLE_LABELS[role];

/** What the role of the person who acts is called. */
export const roleNameOf = (actor: Actor): string =>
  actor.ownRole?.name ?? actorRoleLabel(actor.role, actor.id);

export const OUTCOME_LABELS = { done: '成功', refused: '未通过', denied: '拒绝' } as const;

type OtherAction = 'session.sign-in' | 'session.sign-out' | 'request.foreign';

export const ACTION_LABELS: Readonly<Record<Permission | OtherAction, string>> = {
  'session.sign-in': '登录',
  'session.sign-out': '退出登录',
  'request.foreign': '站外提交',
  'home.view': '查看工作台',
  'help.view': '查看使用帮助',
  'quote.make': '贷款试算',
  'account.change-password': '修改自己的密码',
  'second-factor.prepare': '开始设置动态口令',
  'second-factor.confirm': '启用动态口令',
  'second-factor.renew-codes': '更换恢复码',
  'second-factor.remove': '停用动态口令',
  'session.end': '结束一处登录',
  'session.end-others': '结束其他登录',
  'customer.view': '查看客户',
  'customer.create': '新建客户',
  'customer.update': '修改客户',
  'product.view': '查看贷款产品',
  'product.create': '新建贷款产品',
  'product.revise': '修订贷款产品',
  'product.retire': '停用贷款产品',
  'application.view': '查看贷款申请',
  'application.create': '新建贷款申请',
  'application.update': '修改贷款申请',
  'application.submit': '提交贷款申请',
  'application.withdraw': '撤回贷款申请',
  'application.investigate': '贷前调查',
  'application.review': '审查',
  'application.approve': '审批',
  'contract.view': '查看合同',
  'contract.draft': '拟制合同',
  'contract.sign': '登记签订',
  'contract.void': '作废合同',
  'disbursement.request': '申请放款',
  'disbursement.release': '放款复核',
  'disbursement.reject': '退回放款',
  'loan.view': '查看贷款台账',
  'approval.view': '查看待复核',
  'repayment.post': '登记还款',
  'receipt.print': '打印收据',
  'loan-note.print': '打印借据',
  'accrual-statement.print': '打印计息明细',
  'draw-note.print': '打印提款借据',
  'reversal.request': '申请冲正',
  'reversal.approve': '复核冲正',
  'reversal.reject': '退回冲正',
  'refund.request': '申请退款',
  'refund.approve': '复核退款',
  'refund.reject': '退回退款',
  'waiver.request': '申请减免',
  'waiver.approve': '复核减免',
  'waiver.reject': '退回减免',
  'extension.request': '申请展期',
  'extension.approve': '复核展期',
  'extension.reject': '退回展期',
  'rate-change.request': '申请利率调整',
  'rate-change.approve': '复核利率调整',
  'rate-change.reject': '退回利率调整',
  'write-off.request': '申请核销',
  'write-off.approve': '复核核销',
  'write-off.reject': '退回核销',
  'recovery.request': '申请核销后收回',
  'recovery.approve': '复核核销后收回',
  'recovery.reject': '退回核销后收回',
  'accrual-stop.request': '申请停息',
  'accrual-stop.approve': '复核停息',
  'accrual-stop.reject': '退回停息',
  'accrual-resume.request': '申请恢复计息',
  'accrual-resume.approve': '复核恢复计息',
  'accrual-resume.reject': '退回恢复计息',
  'restructure.request': '申请重组',
  'restructure.approve': '复核重组',
  'restructure.reject': '退回重组',
  'deferral.request': '申请延期付息',
  'deferral.approve': '复核延期付息',
  'deferral.reject': '退回延期付息',
  'misuse.request': '申请挪用认定',
  'misuse.approve': '复核挪用认定',
  'misuse.reject': '退回挪用认定',
  'misuse-end.request': '申请挪用解除',
  'misuse-end.approve': '复核挪用解除',
  'misuse-end.reject': '退回挪用解除',
  'charge.request': '申请收费',
  'charge.approve': '复核收费',
  'charge.reject': '退回收费',
  'transfer.request': '申请债务转移',
  'transfer.approve': '复核债务转移',
  'transfer.reject': '退回债务转移',
  'lpr.view': '查看 LPR 利率表',
  'lpr.request': '录入 LPR',
  'lpr.approve': '复核 LPR',
  'lpr.reject': '退回 LPR',
  'lpr-void.request': '申请作废 LPR',
  'lpr-void.approve': '复核作废 LPR',
  'lpr-void.reject': '退回作废 LPR',
  'draw-end.request': '申请终止提款',
  'draw-end.approve': '复核终止提款',
  'draw-end.reject': '退回终止提款',
  'certificate.issue': '开具结清证明',
  'ledger.view': '查看记账凭证',
  'company.view': '查看公司信息',
  'company.set-up': '首次启用',
  'company.update': '修改公司信息',
  'user.view': '查看用户',
  'user.create': '新建用户',
  'user.disable': '停用用户',
  'user.enable': '启用用户',
  'user.change-role': '变更角色',
  'user.reset-password': '重置密码',
  'user.remove-second-factor': '解除动态口令',
  'role.view': '查看角色与权限',
  'role.create': '新建角色',
  'role.revise': '修改角色',
  'role.retire': '停用角色',
  'audit.view': '查看操作日志',
  'audit.export': '导出操作日志',
  'backup.view': '查看数据备份',
  'backup.create': '数据备份',
  'backup.download': '下载数据备份',
  'backup.export': '导出备份文件',
  'backup.verify': '试恢复备份',
  'backup.schedule': '设置定时备份',
  'backup.reveal': '查看备份口令',
  'backup.inspect': '检查备份',
  'backup.discard': '放弃恢复',
  'backup.restore': '恢复数据',
  'system.view': '查看系统状态',
  'day.close': '日终处理',
};

const ACTIONS: readonly (readonly [string, string])[] = Object.entries(ACTION_LABELS);

export const actionLabel = (action: string): string => ACTIONS.find(([key]) => key === action)?.[1] ?? action;

export const ROLE_OPTIONS = [
  { value: 'administrator', label: '管理员（用户、产品、公司信息与日志）' },
  { value: 'operator', label: '操作员（客户、申请、放款申请与还款登记）' },
  { value: 'reviewer', label: '审核员（审查、审批、放款与冲正复核）' },
] as const satisfies readonly Readonly<{ value: Role; label: string }>[];
