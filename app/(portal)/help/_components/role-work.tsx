import Link from 'next/link';
import { can, type Actor, type Permission, type Role } from '@/lib/domain/access/permissions';
import { roleNameOf } from '@/lib/format/labels-access';
import { Words } from './topic';

type Duty = Readonly<{ what: string; how: string; href: string; permission: Permission }>;

const duties: Readonly<Record<Role, readonly Duty[]>> = {
  operator: [
    {
      what: '先看工作台',
      how: '待办事项按等候时间排列，点开即到要办的页面；逾期和 7 天内到期的贷款在右侧。',
      href: '/',
      permission: 'home.view',
    },
    {
      what: '客户来访',
      how: '先查客户，没有再建档；证件号已存在时系统不让重复建档，并给出原档案的链接。',
      href: '/customers',
      permission: 'customer.view',
    },
    {
      what: '受理与调查',
      how: '受理申请、提交、写贷前调查；被退回的按意见补正后再提交。',
      href: '/applications',
      permission: 'application.view',
    },
    {
      what: '签约与放款',
      how: '审批通过后生成合同、打印签字、登记签约，再申请放款；由审核员复核放出。',
      href: '/contracts',
      permission: 'contract.view',
    },
    {
      what: '收款',
      how: '在贷款页面点“收款”，先试算分配，核对后确认；收据当场打印。',
      href: '/loans',
      permission: 'loan.view',
    },
    {
      what: '贷款变更',
      how: '减免、展期、利率调整、停息、收费、核销在贷款页面“贷款变更”里申请：先试算变更前后，再提交，由审核员复核后生效；办错了可以申请冲正。',
      href: '/loans',
      permission: 'loan.view',
    },
    {
      what: '更正与结清',
      how: '记错的收款申请冲正；多收的预收款申请退款；还清后开具结清证明。',
      href: '/receipts',
      permission: 'loan.view',
    },
  ],
  reviewer: [
    {
      what: '先看工作台',
      how: '待办事项是轮到您审查、审批、复核的业务；您自己经办过的不会出现。',
      href: '/',
      permission: 'home.view',
    },
    {
      what: '审查与审批',
      how: '看申请、调查报告和还款计划，写明意见：通过、退回（写明要补什么）或拒绝；审批可核减金额和期限。',
      href: '/applications',
      permission: 'application.view',
    },
    {
      what: '放款复核',
      how: '核对合同、户名、账号和放款日期，通过后贷款即成立并开始计息。',
      href: '/approvals',
      permission: 'disbursement.release',
    },
    {
      what: '冲正、退款与贷款变更复核',
      how: '核对银行流水、依据和原因，看“通过后的变化”；本人提交的申请须由另一位审核员处理。',
      href: '/approvals',
      permission: 'disbursement.release',
    },
  ],
  administrator: [
    {
      what: '用户',
      how: '一人一号，初始密码由本人首次登录时更换；离岗停用，不删除。建议人人在“我的账号”设置动态口令（手机验证器）。',
      href: '/users',
      permission: 'user.view',
    },
    {
      what: '贷款产品',
      how: '产品修订产生新版本，只用于以后的申请；已签的合同不受影响。',
      href: '/products',
      permission: 'product.view',
    },
    {
      what: '角色与权限',
      how: '三个内置角色之外，可按岗位另建角色（如出纳、稽核）；不相容职责会提示，系统管理不能与业务办理合为一个角色。',
      href: '/roles',
      permission: 'role.view',
    },
    {
      what: '公司信息',
      how: '合同、收据、证明按此打印；已经打印留存的文件不变。',
      href: '/company',
      permission: 'company.view',
    },
    {
      what: '操作日志',
      how: '谁在何时做了什么、被拒绝了什么，都有记录，不能修改。管理员不办理业务，也看不到客户资料。',
      href: '/audit',
      permission: 'audit.view',
    },
  ],
};

/** Of what the three roles do, what a role of the company's own may do. */
function dutiesAmong(actor: Actor): readonly Duty[] {
  const all = Object.values(duties).flat();
  return all.filter(
    ({ what, permission }, place) =>
      can(actor, permission) && all.findIndex((duty) => duty.what === what) === place,
  );
}

/** What the reader's own role does, with the way there. */
export function RoleWork({ actor }: Readonly<{ actor: Actor }>) {
  if (actor.role === 'system') return null;
  const own = actor.role === 'own' ? dutiesAmong(actor) : duties[actor.role];
  return (
    <Words>
      <p>您的岗位是{roleNameOf(actor)}：</p>
      <ul className="space-y-1.5 pointer-coarse:space-y-0">
        {own.map(({ what, how, href, permission }) => (
          <li key={what} className="grid gap-x-4 sm:grid-cols-[8rem_1fr]">
            {can(actor, permission) ? (
              <Link
                href={href}
                className="inline-flex items-center self-start justify-self-start font-medium text-brand-700 hover:underline pointer-coarse:min-h-11"
              >
                {what}
              </Link>
            ) : (
              <span className="font-medium">{what}</span>
            )}
            <span className="text-ink-soft pointer-coarse:py-[11px]">{how}</span>
          </li>
        ))}
      </ul>
    </Words>
  );
}
