// Every address of the portal with the permission that opens it, checked against the files under app/(portal).
import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Permission } from '@/lib/domain/access/permissions';
import { BACKUP_NAME, DOWNLOAD_ID } from './backup-files';
import type { Office } from './office';

const FOLDER = 'app/(portal)';

/** The routes that the file system has: "/loans/[loanId]/repay". */
export const routesInFiles = (): string[] =>
  readdirSync(FOLDER, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /^(page\.tsx|route\.ts)$/.test(entry.name))
    .map((entry) => `/${path.relative(FOLDER, entry.parentPath).split(path.sep).join('/')}`)
    .sort();

type Route = Readonly<{
  permission: Permission;
  /** An address of something that is there; the route itself when it names nothing. */
  existing?: (office: Office) => string;
  /** The same of something that is not. */
  missing?: string;
}>;

const NOWHERE = 999_999;
const QUOTE = 'principal=100000&months=12&rate=14.4&startsOn=2026-01-15';

export const ROUTES: Readonly<Record<string, Route>> = {
  '/': { permission: 'home.view' },
  '/account': { permission: 'account.change-password' },
  '/account/password': { permission: 'account.change-password' },
  '/account/second-factor': { permission: 'second-factor.prepare' },
  '/applications': { permission: 'application.view' },
  '/applications/new': { permission: 'application.create' },
  '/applications/[applicationId]': {
    permission: 'application.view',
    existing: ({ applications }) => `/applications/${applications.reviewing}`,
    missing: `/applications/${NOWHERE}`,
  },
  '/applications/[applicationId]/edit': {
    permission: 'application.update',
    existing: ({ applications }) => `/applications/${applications.draft}/edit`,
    missing: `/applications/${NOWHERE}/edit`,
  },
  '/approvals': { permission: 'approval.view' },
  '/audit': { permission: 'audit.view' },
  '/audit/export.csv': { permission: 'audit.export' },
  '/audit/verify': { permission: 'audit.view' },
  '/backup': { permission: 'backup.view' },
  '/backup/schedule': { permission: 'backup.schedule' },
  '/backup/restore': { permission: 'backup.inspect' },
  '/backup/downloads/[downloadId]': {
    permission: 'backup.download',
    existing: () => `/backup/downloads/${DOWNLOAD_ID}`,
    missing: `/backup/downloads/${NOWHERE}`,
  },
  '/backup/files/[name]': {
    permission: 'backup.export',
    existing: () => `/backup/files/${BACKUP_NAME}`,
    missing: `/backup/files/${NOWHERE}`,
  },
  '/company': { permission: 'company.view' },
  '/contracts': { permission: 'contract.view' },
  '/contracts/new': {
    permission: 'contract.draft',
    existing: ({ applications }) => `/contracts/new?applicationId=${applications.approved}`,
    missing: `/contracts/new?applicationId=${NOWHERE}`,
  },
  '/contracts/[contractId]': {
    permission: 'contract.view',
    existing: ({ contracts }) => `/contracts/${contracts.signed}`,
    missing: `/contracts/${NOWHERE}`,
  },
  '/customers': { permission: 'customer.view' },
  '/customers/new': { permission: 'customer.create' },
  '/customers/[customerId]': {
    permission: 'customer.view',
    existing: ({ customers }) => `/customers/${customers.farmer}`,
    missing: `/customers/${NOWHERE}`,
  },
  '/customers/[customerId]/edit': {
    permission: 'customer.update',
    existing: ({ customers }) => `/customers/${customers.company}/edit`,
    missing: `/customers/${NOWHERE}/edit`,
  },
  '/design': { permission: 'company.view' },
  '/disbursements': { permission: 'contract.view' },
  '/documents/[documentId]': {
    permission: 'contract.view',
    existing: () => '/documents/1',
    missing: `/documents/${NOWHERE}`,
  },
  '/documents/[documentId]/voided': {
    permission: 'contract.view',
    existing: ({ voidedPaper }) => `/documents/${voidedPaper}/voided`,
    missing: `/documents/${NOWHERE}/voided`,
  },
  '/help': { permission: 'help.view' },
  '/loans': { permission: 'loan.view' },
  '/loans/balances': { permission: 'loan.view' },
  '/loans/balances/balances.xlsx': { permission: 'loan.view' },
  '/loans/[loanId]': {
    permission: 'loan.view',
    existing: ({ loans }) => `/loans/${loans.overdue}`,
    missing: `/loans/${NOWHERE}`,
  },
  '/loans/[loanId]/accruals': {
    permission: 'loan.view',
    existing: ({ loans }) => `/loans/${loans.overdue}/accruals`,
    missing: `/loans/${NOWHERE}/accruals`,
  },
  '/loans/[loanId]/accruals/statement.pdf': {
    permission: 'accrual-statement.print',
    existing: ({ loans }) => `/loans/${loans.overdue}/accruals/statement.pdf`,
    missing: `/loans/${NOWHERE}/accruals/statement.pdf`,
  },
  '/loans/[loanId]/changes/[kind]': {
    permission: 'waiver.request',
    existing: ({ loans }) => `/loans/${loans.overdue}/changes/waiver`,
    missing: `/loans/${NOWHERE}/changes/waiver`,
  },
  '/loans/[loanId]/draw': {
    permission: 'disbursement.request',
    existing: ({ loans }) => `/loans/${loans.revolving}/draw`,
    missing: `/loans/${NOWHERE}/draw`,
  },
  '/loans/[loanId]/draws/[sequence]/note.pdf': {
    permission: 'draw-note.print',
    existing: ({ loans }) => `/loans/${loans.revolving}/draws/1/note.pdf`,
    missing: `/loans/${NOWHERE}/draws/1/note.pdf`,
  },
  '/loans/[loanId]/loan-note.pdf': {
    permission: 'loan-note.print',
    existing: ({ loans }) => `/loans/${loans.running}/loan-note.pdf`,
    missing: `/loans/${NOWHERE}/loan-note.pdf`,
  },
  '/loans/[loanId]/receipts/[sequence]/receipt.pdf': {
    permission: 'receipt.print',
    existing: ({ loans }) => `/loans/${loans.running}/receipts/2/receipt.pdf`,
    missing: `/loans/${NOWHERE}/receipts/2/receipt.pdf`,
  },
  '/loans/[loanId]/repay': {
    permission: 'repayment.post',
    existing: ({ loans }) => `/loans/${loans.overdue}/repay`,
    missing: `/loans/${NOWHERE}/repay`,
  },
  '/lpr': { permission: 'lpr.view' },
  '/products': { permission: 'product.view' },
  '/products/new': { permission: 'product.create' },
  '/products/[productId]': {
    permission: 'product.view',
    existing: ({ productId }) => `/products/${productId}`,
    missing: `/products/${NOWHERE}`,
  },
  '/products/[productId]/revise': {
    permission: 'product.revise',
    existing: ({ productId }) => `/products/${productId}/revise`,
    missing: `/products/${NOWHERE}/revise`,
  },
  '/quotes': { permission: 'quote.make' },
  '/quotes/plan.pdf': {
    permission: 'quote.make',
    existing: () => `/quotes/plan.pdf?${QUOTE}`,
  },
  '/quotes/plan.xlsx': {
    permission: 'quote.make',
    existing: () => `/quotes/plan.xlsx?${QUOTE}`,
  },
  '/receipts': { permission: 'loan.view' },
  '/roles': { permission: 'role.view' },
  '/roles/new': { permission: 'role.create' },
  '/roles/[roleId]': {
    permission: 'role.revise',
    existing: ({ roleId }) => `/roles/${roleId}`,
    missing: `/roles/${NOWHERE}`,
  },
  '/system': { permission: 'system.view' },
  '/users': { permission: 'user.view' },
  '/users/new': { permission: 'user.create' },
  '/users/[userId]': {
    permission: 'user.view',
    existing: ({ users }) => `/users/${users.operator}`,
    missing: `/users/${NOWHERE}`,
  },
  '/vouchers': { permission: 'ledger.view' },
  '/vouchers/[voucherId]': {
    permission: 'ledger.view',
    existing: () => '/vouchers/1',
    missing: `/vouchers/${NOWHERE}`,
  },
};

export const addressIn = (route: string, office: Office): string =>
  ROUTES[route]?.existing?.(office) ?? route;
