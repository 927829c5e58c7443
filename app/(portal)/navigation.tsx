import {
  Activity,
  Banknote,
  Building2,
  Calculator,
  ClipboardCheck,
  DatabaseBackup,
  FileSignature,
  FileText,
  Gauge,
  HandCoins,
  HelpCircle,
  KeyRound,
  Landmark,
  Package,
  Palette,
  Percent,
  ReceiptText,
  ScrollText,
  UserCog,
  Users,
} from 'lucide-react';
import type { ReactNode } from 'react';
import type { NavGroup } from '@/components/layout/nav-links';
import { can, type Actor, type Permission } from '@/lib/domain/access/permissions';

type Place = Readonly<{ href: string; label: string; icon: ReactNode; permission: Permission }>;

const PLACES: readonly Readonly<{ title: string; places: readonly Place[] }>[] = [
  {
    title: '',
    places: [
      { href: '/', label: '工作台', icon: <Gauge aria-hidden />, permission: 'home.view' },
      { href: '/quotes', label: '贷款试算', icon: <Calculator aria-hidden />, permission: 'quote.make' },
    ],
  },
  {
    title: '贷款业务',
    places: [
      { href: '/customers', label: '客户', icon: <Users aria-hidden />, permission: 'customer.view' },
      {
        href: '/applications',
        label: '贷款申请',
        icon: <FileText aria-hidden />,
        permission: 'application.view',
      },
      { href: '/contracts', label: '合同', icon: <FileSignature aria-hidden />, permission: 'contract.view' },
      { href: '/disbursements', label: '放款', icon: <Banknote aria-hidden />, permission: 'contract.view' },
      { href: '/loans', label: '贷款台账', icon: <Landmark aria-hidden />, permission: 'loan.view' },
      { href: '/receipts', label: '收款记录', icon: <HandCoins aria-hidden />, permission: 'loan.view' },
      {
        href: '/approvals',
        label: '待复核',
        icon: <ClipboardCheck aria-hidden />,
        permission: 'approval.view',
      },
      { href: '/vouchers', label: '记账凭证', icon: <ReceiptText aria-hidden />, permission: 'ledger.view' },
    ],
  },
  {
    title: '管理',
    places: [
      { href: '/products', label: '贷款产品', icon: <Package aria-hidden />, permission: 'product.view' },
      { href: '/lpr', label: 'LPR 利率表', icon: <Percent aria-hidden />, permission: 'lpr.view' },
      { href: '/users', label: '用户', icon: <UserCog aria-hidden />, permission: 'user.view' },
      { href: '/roles', label: '角色与权限', icon: <KeyRound aria-hidden />, permission: 'role.view' },
      { href: '/company', label: '公司信息', icon: <Building2 aria-hidden />, permission: 'company.view' },
      { href: '/audit', label: '操作日志', icon: <ScrollText aria-hidden />, permission: 'audit.view' },
      {
        href: '/backup',
        label: '数据备份与恢复',
        icon: <DatabaseBackup aria-hidden />,
        permission: 'backup.view',
      },
      { href: '/system', label: '系统状态', icon: <Activity aria-hidden />, permission: 'system.view' },
    ],
  },
  {
    title: '帮助',
    places: [
      { href: '/help', label: '使用帮助', icon: <HelpCircle aria-hidden />, permission: 'help.view' },
      // The design page is for those who run the portal; any of their permissions marks them.
      { href: '/design', label: '设计规范', icon: <Palette aria-hidden />, permission: 'company.view' },
    ],
  },
];

/** The places a person may go; groups without any are left out. */
export function navigationFor(actor: Actor): NavGroup[] {
  return PLACES.map(({ title, places }) => ({
    title,
    items: places
      .filter(({ permission }) => can(actor, permission))
      .map(({ href, label, icon }) => ({ href, label, icon })),
  })).filter(({ items }) => items.length > 0);
}
