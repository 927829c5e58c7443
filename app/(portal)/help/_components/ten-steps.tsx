import Link from 'next/link';
import { DataTable } from '@/components/ui/data-table';
import { can, type Actor, type Permission } from '@/lib/domain/access/permissions';

type Step = Readonly<{
  name: string;
  who: string;
  what: string;
  afterwards: string;
  href: string;
  permission: Permission;
}>;

const steps: readonly Step[] = [
  {
    name: '客户建档',
    who: '操作员',
    what: '录入身份、联系方式、收款账户和关系人；证件号码当场校验。',
    afterwards: '可以受理申请',
    href: '/customers/new',
    permission: 'customer.create',
  },
  {
    name: '受理申请',
    who: '操作员',
    what: '选产品，填金额、期限、利率、用途、还款来源和担保；可先存草稿。',
    afterwards: '草稿 → 提交后调查中',
    href: '/applications/new',
    permission: 'application.create',
  },
  {
    name: '贷前调查',
    who: '操作员',
    what: '核实主体、收入、用途、担保，写明建议金额和意见；资料不全可退回受理。',
    afterwards: '调查中 → 审查中',
    href: '/applications?state=investigating',
    permission: 'application.investigate',
  },
  {
    name: '审查',
    who: '审核员',
    what: '看调查是否属实、材料是否齐全：通过、退回或拒绝。',
    afterwards: '审查中 → 审批中',
    href: '/applications?state=reviewing',
    permission: 'application.review',
  },
  {
    name: '审批',
    who: '审核员',
    what: '决定是否放贷，定下金额、期限、利率；受理或调查过本笔的人不能审查、审批。',
    afterwards: '审批中 → 审批通过',
    href: '/applications?state=approving',
    permission: 'application.approve',
  },
  {
    name: '合同',
    who: '操作员',
    what: '生成借款合同和综合融资成本明示表，打印签字后登记签约；有误可作废重做。',
    afterwards: '待签约 → 已签约',
    href: '/contracts',
    permission: 'contract.draft',
  },
  {
    name: '申请放款',
    who: '操作员',
    what: '填放款日期和借款人本人的收款账户。',
    afterwards: '放款待复核',
    href: '/contracts?state=signed',
    permission: 'disbursement.request',
  },
  {
    name: '放款复核',
    who: '审核员',
    what: '核对账户和合同后放出，申请人本人不能复核；还款计划自实际放款日起定。',
    afterwards: '合同已放款，借据成立',
    href: '/approvals',
    permission: 'disbursement.release',
  },
  {
    name: '收款',
    who: '操作员',
    what: '任意金额、任意日期（可补录 30 天内的）；先试算再确认，当场出收据。',
    afterwards: '余额、逾期天数当即更新',
    href: '/loans?state=active',
    permission: 'repayment.post',
  },
  {
    name: '结清',
    who: '操作员',
    what: '按结清金额收款，分文不差即结清；在贷款页面开具结清证明。',
    afterwards: '已结清',
    href: '/loans?state=settled',
    permission: 'certificate.issue',
  },
];

/** The whole life of a loan; the steps of the reader's own role lead to their screens. */
export function TenSteps({ actor }: Readonly<{ actor: Actor }>) {
  return (
    <DataTable
      caption="一笔贷款的十个步骤"
      rows={steps}
      rowKey={(row) => row.name}
      columns={[
        { key: 'number', header: '步', align: 'center', render: (_row, index) => index + 1 },
        { key: 'name', header: '步骤', render: (row) => <StepName step={row} actor={actor} /> },
        {
          key: 'who',
          header: '办理人',
          render: (row) => <span className="whitespace-nowrap">{row.who}</span>,
        },
        { key: 'what', header: '做什么', wraps: true, render: (row) => row.what },
        { key: 'afterwards', header: '之后', wraps: true, render: (row) => row.afterwards },
      ]}
    />
  );
}

function StepName({ step, actor }: Readonly<{ step: Step; actor: Actor }>) {
  if (!can(actor, step.permission)) return <span className="font-medium whitespace-nowrap">{step.name}</span>;
  return (
    <Link
      href={step.href}
      className="inline-flex items-center font-medium whitespace-nowrap text-brand-700 hover:underline pointer-coarse:min-h-11"
    >
      {step.name}
    </Link>
  );
}
