// What waits for one person today, oldest first.
import { and, eq, ne, sql } from 'drizzle-orm';
import type { Reader } from '@/db/client';
import {
  application,
  applicationStep,
  contract,
  customer,
  disbursement,
  loan,
  loanRequest,
} from '@/db/schema';
import { can, type Actor } from '@/lib/domain/access/permissions';
import type { Instant } from '@/lib/domain/calendar/instant';
import type { ApplicationState } from '@/lib/domain/workflow/application';
import type { LoanRequestKind } from '@/lib/domain/workflow/loan-request';
import { waitsFor } from './applications';
import { listLpr } from './lpr';

export const TODO_KINDS = [
  'returned',
  'draft',
  'investigate',
  'draft_contract',
  'sign_contract',
  'request_disbursement',
  'review',
  'approve',
  'release_disbursement',
  'approve_reversal',
  'approve_refund',
  'approve_change',
  'approve_lpr',
] as const;
export type TodoKind = (typeof TODO_KINDS)[number];

export type TodoItem = Readonly<{
  kind: TodoKind;
  /** What is to be done */
  title: string;
  /** Which case: number and customer */
  subtitle: string;
  href: string;
  since: Instant;
}>;

/** Empty for those who have no part in the business. */
export function listTodo(db: Reader, actor: Actor): TodoItem[] {
  const items = [
    ...applicationItems(db, actor),
    ...(can(actor, 'contract.sign') ? contractItems(db) : []),
    ...(can(actor, 'disbursement.release') ? releaseItems(db, actor) : []),
    ...requestItems(db, actor),
    ...lprItems(db, actor),
  ];
  return items.sort((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : 0));
}

const APPLICATION_WORK: Partial<Record<ApplicationState, readonly [kind: TodoKind, title: string]>> = {
  draft: ['draft', '完善并提交申请'],
  investigating: ['investigate', '贷前调查'],
  reviewing: ['review', '审查'],
  approving: ['approve', '审批'],
  approved: ['draft_contract', '生成合同'],
};

function applicationItems(db: Reader, actor: Actor): TodoItem[] {
  const lastOutcome = sql<string>`(select ${applicationStep.outcome} from ${applicationStep} where ${applicationStep.applicationId} = ${application}."id" and ${applicationStep.outcome} <> 'drafted' order by ${applicationStep.id} desc limit 1)`;
  return db
    .select({
      id: application.id,
      number: application.number,
      name: customer.name,
      state: application.state,
      since: application.updatedAt,
      lastOutcome,
    })
    .from(application)
    .innerJoin(customer, eq(customer.id, application.customerId))
    .where(waitsFor(actor))
    .all()
    .flatMap((row): TodoItem[] => {
      const work = APPLICATION_WORK[row.state];
      if (!work) return [];
      const isReturned =
        row.lastOutcome === 'returned' && (row.state === 'draft' || row.state === 'investigating');
      return [
        {
          kind: isReturned ? 'returned' : work[0],
          title: isReturned ? (row.state === 'draft' ? '退回补件' : '退回重新调查') : work[1],
          subtitle: `${row.number} ${row.name}`,
          href:
            row.state === 'approved' ? `/contracts/new?applicationId=${row.id}` : `/applications/${row.id}`,
          since: row.since,
        },
      ];
    });
}

function contractItems(db: Reader): TodoItem[] {
  const ofContract = sql`${disbursement} where ${disbursement.contractId} = ${contract}."id"`;
  const sentBackAt = sql<Instant | null>`(select max(${disbursement.decidedAt}) from ${ofContract} and ${disbursement.state} = 'rejected')`;
  const signedAt = sql<Instant | null>`(select max(${applicationStep.at}) from ${applicationStep} where ${applicationStep.applicationId} = ${contract.applicationId} and ${applicationStep.outcome} = 'signed')`;
  return db
    .select({
      id: contract.id,
      number: contract.number,
      name: customer.name,
      state: contract.state,
      createdAt: contract.createdAt,
      sentBackAt,
      signedAt,
    })
    .from(contract)
    .innerJoin(customer, eq(customer.id, contract.customerId))
    .where(
      sql`${contract.state} = 'drafted' or (${contract.state} = 'signed' and not exists (select 1 from ${ofContract} and ${disbursement.state} <> 'rejected'))`,
    )
    .all()
    .map((row) => {
      const isDrafted = row.state === 'drafted';
      return {
        kind: isDrafted ? 'sign_contract' : 'request_disbursement',
        title: isDrafted ? '签约登记' : row.sentBackAt ? '放款被退回，重新申请' : '申请放款',
        subtitle: `${row.number} ${row.name}`,
        href: `/contracts/${row.id}`,
        since: isDrafted ? row.createdAt : (row.sentBackAt ?? row.signedAt ?? row.createdAt),
      };
    });
}

function releaseItems(db: Reader, actor: Actor): TodoItem[] {
  return db
    .select({
      contractId: contract.id,
      number: contract.number,
      name: customer.name,
      since: disbursement.requestedAt,
    })
    .from(disbursement)
    .innerJoin(contract, eq(contract.id, disbursement.contractId))
    .innerJoin(customer, eq(customer.id, contract.customerId))
    .where(and(eq(disbursement.state, 'requested'), ne(disbursement.requestedBy, actor.id)))
    .all()
    .map((row) => ({
      kind: 'release_disbursement',
      title: '放款复核',
      subtitle: `${row.number} ${row.name}`,
      href: `/contracts/${row.contractId}`,
      since: row.since,
    }));
}

const REQUEST_WORK: Partial<Record<LoanRequestKind, TodoKind>> = {
  reversal: 'approve_reversal',
  refund: 'approve_refund',
};
const REQUEST_TITLES: Readonly<Record<LoanRequestKind, string>> = {
  reversal: '冲正复核',
  refund: '退款复核',
  waiver: '减免复核',
  extension: '展期复核',
  'rate-change': '利率调整复核',
  'write-off': '核销复核',
  recovery: '核销后收回复核',
  'accrual-stop': '停息复核',
  'accrual-resume': '恢复计息复核',
  restructure: '重组复核',
  deferral: '延期付息复核',
  misuse: '挪用认定复核',
  'misuse-end': '挪用解除复核',
  charge: '收费复核',
  transfer: '债务转移复核',
  'draw-end': '终止提款复核',
};

function requestItems(db: Reader, actor: Actor): TodoItem[] {
  return db
    .select({
      loanId: loan.id,
      number: loan.number,
      name: customer.name,
      kind: loanRequest.kind,
      since: loanRequest.requestedAt,
    })
    .from(loanRequest)
    .innerJoin(loan, eq(loan.id, loanRequest.loanId))
    .innerJoin(customer, eq(customer.id, loan.customerId))
    .where(and(eq(loanRequest.state, 'requested'), ne(loanRequest.requestedBy, actor.id)))
    .all()
    .filter((row) => can(actor, `${row.kind}.approve`))
    .map((row) => ({
      kind: REQUEST_WORK[row.kind] ?? 'approve_change',
      title: REQUEST_TITLES[row.kind],
      subtitle: `${row.number} ${row.name}`,
      href: `/loans/${row.loanId}`,
      since: row.since,
    }));
}

function lprItems(db: Reader, actor: Actor): TodoItem[] {
  return listLpr(db, actor)
    .filter((item) => item.mayDecide)
    .map((item) => ({
      kind: 'approve_lpr',
      title: item.state === 'requested' ? 'LPR 利率复核' : 'LPR 作废复核',
      subtitle: `${item.publishedOn} 公布`,
      href: '/lpr',
      since: item.voidRequestedAt ?? item.requestedAt,
    }));
}
