import clsx from 'clsx';
import { Check } from 'lucide-react';
import Link from 'next/link';
import { Card } from '@/components/ui/card';
import type { FirstSteps } from '@/db/queries/home-first-steps';
import { can, type Actor, type ActorRole, type Permission } from '@/lib/domain/access/permissions';

type Step = Readonly<{
  key: keyof FirstSteps;
  label: string;
  /** Who does it, and what for */
  hint: string;
  href: string;
  permission: Permission;
}>;

const product: Step = {
  key: 'product',
  label: '建立贷款产品',
  hint: '管理员：还款方式、利率、金额和期限的上下限',
  href: '/products/new',
  permission: 'product.create',
};
const operator: Step = {
  key: 'operator',
  label: '新建操作员',
  hint: '管理员：录入客户、申请、放款申请和收款的人',
  href: '/users/new',
  permission: 'user.create',
};
const reviewer: Step = {
  key: 'reviewer',
  label: '新建审核员',
  hint: '管理员：审查、审批和复核的人，不能与经办同一人',
  href: '/users/new',
  permission: 'user.create',
};
const customer: Step = {
  key: 'customer',
  label: '录入客户',
  hint: '操作员：客户来访后先建档',
  href: '/customers/new',
  permission: 'customer.create',
};
const application: Step = {
  key: 'application',
  label: '受理贷款申请',
  hint: '操作员：提交并完成贷前调查，再交审查、审批',
  href: '/applications/new',
  permission: 'application.create',
};
const contract: Step = {
  key: 'contract',
  label: '生成并签订合同',
  hint: '操作员：审批通过后打印，签字后登记签约',
  href: '/applications?state=approved',
  permission: 'contract.draft',
};
const loan: Step = {
  key: 'loan',
  label: '放款',
  hint: '操作员申请，审核员复核后放出',
  href: '/disbursements',
  permission: 'contract.view',
};

/** The administrator is told nothing of what happens to customers. */
const stepsOf: Readonly<Record<ActorRole, readonly Step[]>> = {
  administrator: [product, operator, reviewer],
  operator: [product, reviewer, customer, application, contract, loan],
  reviewer: [product, operator, customer, application, contract, loan],
  // What a role of the company's own does first, the company knows.
  own: [],
  system: [],
};

/** What a company does first; gone once all of it has been done, and back when nobody is left to check or to enter. */
export function FirstStepsCard({ actor, steps }: Readonly<{ actor: Actor; steps: FirstSteps }>) {
  const own = stepsOf[actor.role];
  if (own.every((step) => steps[step.key])) return null;
  return (
    <Card title="开始使用" description="依次完成下列各步，全部完成后本栏不再显示。" flush>
      <ol className="divide-y divide-line">
        {own.map((step, index) => (
          <li key={step.key} className="flex items-center gap-3 px-4 py-2.5">
            <Mark isDone={steps[step.key]} number={index + 1} />
            <div className="min-w-0">
              <StepLabel step={step} isDone={steps[step.key]} mayDo={can(actor, step.permission)} />
              <p className="text-[13px] text-ink-faint">{step.hint}</p>
            </div>
          </li>
        ))}
      </ol>
    </Card>
  );
}

function Mark({ isDone, number }: Readonly<{ isDone: boolean; number: number }>) {
  return (
    <span
      aria-hidden
      className={clsx(
        'flex size-6 shrink-0 items-center justify-center rounded-full border text-xs font-semibold',
        isDone ? 'border-brand-600 bg-brand-600 text-white' : 'border-line-strong text-ink-soft',
      )}
    >
      {isDone ? <Check className="size-3.5" /> : number}
    </span>
  );
}

type StepLabelProps = Readonly<{ step: Step; isDone: boolean; mayDo: boolean }>;

function StepLabel({ step, isDone, mayDo }: StepLabelProps) {
  if (isDone) {
    return (
      <p className="text-ink-soft">
        {step.label}
        <span className="sr-only">（已完成）</span>
      </p>
    );
  }
  if (!mayDo) return <p className="font-medium">{step.label}</p>;
  return (
    <Link
      href={step.href}
      className="inline-flex items-center font-medium text-brand-700 hover:underline pointer-coarse:-my-2.5 pointer-coarse:min-h-11"
    >
      {step.label}
    </Link>
  );
}
