// What the application screens show: the list with the reader's own work on top, one case with its trail.
import { and, asc, desc, eq, inArray, like, ne, or, sql, type SQL } from 'drizzle-orm';
import type { Reader } from '@/db/client';
import { application, applicationStep, contract, customer, product, productVersion, user } from '@/db/schema';
import { can, type Actor, type Permission } from '@/lib/domain/access/permissions';
import type { Instant } from '@/lib/domain/calendar/instant';
import type { Guarantee, ProductTerms } from '@/lib/domain/loan/product';
import type { Money } from '@/lib/domain/money/money';
import {
  APPLICATION_TRANSITIONS,
  isApplicationActOpen,
  type ApplicationAct,
  type ApplicationState,
  type CaseParticipation,
  type StepStage,
} from '@/lib/domain/workflow/application';

export const APPLICATION_SORTS = ['todo', 'number', 'amount', 'updatedAt'] as const;
export type ApplicationSort = (typeof APPLICATION_SORTS)[number];

export type ApplicationListArgs = Readonly<{
  state?: ApplicationState;
  q?: string;
  customerId?: number;
  sort: ApplicationSort;
  direction: 'asc' | 'desc';
  page: number;
  pageSize: number;
}>;

export type ApplicationListItem = Readonly<{
  id: number;
  number: string;
  customerId: number;
  customerName: string;
  productName: string;
  amount: Money;
  months: number;
  annualRate: string;
  state: ApplicationState;
  updatedAt: Instant;
  /** Waits for this reader. */
  isMine: boolean;
}>;

export type ApplicationList = Readonly<{ rows: readonly ApplicationListItem[]; total: number }>;

/** What waits in each state, and for whom. */
const MADE_BY: readonly (readonly [ApplicationState, Permission])[] = [
  ['draft', 'application.submit'],
  ['investigating', 'application.investigate'],
  ['approved', 'contract.draft'],
];
const CHECKED_BY: readonly (readonly [ApplicationState, Permission])[] = [
  ['reviewing', 'application.review'],
  ['approving', 'application.approve'],
];
const MAKER_STAGES: StepStage[] = ['entry', 'investigation'];

/** True in SQL for a case that waits for this person: his own drafts, what he may do, what he may check and did not make. */
export function waitsFor(actor: Actor): SQL<number> {
  const statesOf = (list: typeof MADE_BY): ApplicationState[] =>
    list.filter(([, permission]) => can(actor, permission)).map(([state]) => state);
  const [made, checked] = [statesOf(MADE_BY), statesOf(CHECKED_BY)];
  const makes = sql`(${inArray(application.state, made)} and (${ne(application.state, 'draft')} or ${eq(application.createdBy, actor.id)}))`;
  const checks = sql`(${inArray(application.state, checked)} and not exists (select 1 from ${applicationStep} where ${and(
    sql`${applicationStep}."application_id" = ${application.id}`,
    eq(applicationStep.userId, actor.id),
    inArray(applicationStep.stage, MAKER_STAGES),
  )}))`;
  return sql<number>`(${makes} or ${checks})`;
}

export function listApplications(db: Reader, actor: Actor, args: ApplicationListArgs): ApplicationList {
  const where = conditions(args);
  const mine = waitsFor(actor);
  const rows = db
    .select({
      id: application.id,
      number: application.number,
      customerId: customer.id,
      customerName: customer.name,
      productName: productVersion.name,
      amount: application.amount,
      months: application.months,
      annualRate: application.annualRate,
      state: application.state,
      updatedAt: application.updatedAt,
      isMine: mine.mapWith(Boolean),
    })
    .from(application)
    .innerJoin(customer, eq(customer.id, application.customerId))
    .innerJoin(productVersion, eq(productVersion.id, application.productVersionId))
    .where(where)
    .orderBy(...order(args, mine), desc(application.id))
    .limit(args.pageSize)
    .offset((args.page - 1) * args.pageSize)
    .all();
  const total =
    db
      .select({ count: sql<number>`count(*)` })
      .from(application)
      .innerJoin(customer, eq(customer.id, application.customerId))
      .where(where)
      .get()?.count ?? 0;
  return { rows, total };
}

function conditions(args: ApplicationListArgs): SQL | undefined {
  const words = args.q?.trim();
  const pattern = words ? contains(words) : null;
  return and(
    args.state && eq(application.state, args.state),
    args.customerId === undefined ? undefined : eq(application.customerId, args.customerId),
    pattern
      ? or(
          pattern(application.number),
          pattern(customer.name),
          pattern(customer.pinyin),
          pattern(customer.initials),
        )
      : undefined,
  );
}

/** A typed % or _ is itself, not a wildcard. */
const contains = (words: string) => {
  const escaped = `%${words.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  return (column: Parameters<typeof like>[0]) => sql`${column} like ${escaped} escape '\\'`;
};

function order(args: ApplicationListArgs, mine: SQL<number>): SQL[] {
  const direction = args.direction === 'asc' ? asc : desc;
  if (args.sort === 'number') return [direction(application.number)];
  if (args.sort === 'amount') return [direction(application.amount)];
  if (args.sort === 'updatedAt') return [direction(application.updatedAt)];
  return [desc(mine), desc(application.updatedAt)];
}

export type ApplicantItem = Readonly<{ id: number; number: string; name: string; phoneTail: string }>;

/** Customers by name, pinyin, number, phone or identity number, for the entry of an application. */
export function searchApplicants(db: Reader, _actor: Actor, q: string): ApplicantItem[] {
  const words = q.trim();
  if (words === '') return [];
  const pattern = contains(words);
  const exact = words.toUpperCase();
  return db
    .select({ id: customer.id, number: customer.number, name: customer.name, phone: customer.phone })
    .from(customer)
    .where(
      or(
        pattern(customer.name),
        pattern(customer.pinyin),
        pattern(customer.initials),
        pattern(customer.number),
        eq(customer.phone, words),
        eq(customer.identityNumber, exact),
      ),
    )
    .orderBy(desc(customer.updatedAt))
    .limit(20)
    .all()
    .map(toApplicant);
}

export function getApplicant(db: Reader, _actor: Actor, customerId: number): ApplicantItem | null {
  const row = db
    .select({ id: customer.id, number: customer.number, name: customer.name, phone: customer.phone })
    .from(customer)
    .where(eq(customer.id, customerId))
    .get();
  return row ? toApplicant(row) : null;
}

const toApplicant = (row: { id: number; number: string; name: string; phone: string }): ApplicantItem => ({
  id: row.id,
  number: row.number,
  name: row.name,
  phoneTail: row.phone.slice(-4),
});

export type ApplicationStepItem = Readonly<{
  id: number;
  stage: StepStage;
  outcome: (typeof applicationStep.$inferSelect)['outcome'];
  opinion: string;
  detail: Readonly<Record<string, string>>;
  userName: string;
  at: Instant;
}>;

export type ApplicationDetail = Readonly<{
  id: number;
  number: string;
  version: number;
  state: ApplicationState;
  customer: Readonly<{ id: number; number: string; name: string }>;
  product: Readonly<{ id: number; name: string; version: number; terms: ProductTerms; isRetired: boolean }>;
  amount: Money;
  months: number;
  annualRate: string;
  purpose: string;
  repaymentSource: string;
  guarantee: Guarantee;
  guaranteeDetail: string;
  createdBy: string;
  createdAt: Instant;
  updatedAt: Instant;
  steps: readonly ApplicationStepItem[];
  /** What this reader may do now. */
  acts: readonly ApplicationAct[];
  /** The reader made the case and so cannot check it, though his role could. */
  isKeptApart: boolean;
  contract: Readonly<{ id: number; number: string; state: (typeof contract.$inferSelect)['state'] }> | null;
}>;

export function getApplication(db: Reader, actor: Actor, applicationId: number): ApplicationDetail | null {
  const found = db
    .select({ row: application, customer, version: productVersion, product, author: user.name })
    .from(application)
    .innerJoin(customer, eq(customer.id, application.customerId))
    .innerJoin(productVersion, eq(productVersion.id, application.productVersionId))
    .innerJoin(product, eq(product.id, productVersion.productId))
    .innerJoin(user, eq(user.id, application.createdBy))
    .where(eq(application.id, applicationId))
    .get();
  if (!found) return null;
  const { row, version } = found;
  const trail = stepsOf(db, applicationId);
  const participants = trail.map(({ stage, userId }): CaseParticipation => ({ stage, userId }));
  return {
    id: row.id,
    number: row.number,
    version: row.version,
    state: row.state,
    customer: { id: found.customer.id, number: found.customer.number, name: found.customer.name },
    product: {
      id: found.product.id,
      name: version.name,
      version: version.version,
      terms: version.terms,
      isRetired: found.product.retiredAt !== null,
    },
    amount: row.amount,
    months: row.months,
    annualRate: row.annualRate,
    purpose: row.purpose,
    repaymentSource: row.repaymentSource,
    guarantee: row.guarantee,
    guaranteeDetail: row.guaranteeDetail,
    createdBy: found.author,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
    steps: trail.map(({ userId: _userId, ...step }) => step),
    acts: actsOf(actor).filter((act) => isApplicationActOpen(act, row.state, actor.id, participants)),
    isKeptApart: actsOf(actor).some(
      (act) =>
        isApplicationActOpen(act, row.state, actor.id, []) &&
        !isApplicationActOpen(act, row.state, actor.id, participants),
    ),
    contract: liveContract(db, applicationId),
  };
}

const ACTS = Object.keys(APPLICATION_TRANSITIONS).filter(isAct);

function isAct(name: string): name is ApplicationAct {
  return name in APPLICATION_TRANSITIONS;
}

const actsOf = (actor: Actor): ApplicationAct[] =>
  ACTS.filter((act) => can(actor, APPLICATION_TRANSITIONS[act].permission));

const stepsOf = (db: Reader, applicationId: number) =>
  db
    .select({
      id: applicationStep.id,
      stage: applicationStep.stage,
      outcome: applicationStep.outcome,
      opinion: applicationStep.opinion,
      detail: applicationStep.detail,
      userId: applicationStep.userId,
      userName: user.name,
      at: applicationStep.at,
    })
    .from(applicationStep)
    .innerJoin(user, eq(user.id, applicationStep.userId))
    .where(eq(applicationStep.applicationId, applicationId))
    .orderBy(asc(applicationStep.id))
    .all();

const liveContract = (db: Reader, applicationId: number) =>
  db
    .select({ id: contract.id, number: contract.number, state: contract.state })
    .from(contract)
    .where(and(eq(contract.applicationId, applicationId), ne(contract.state, 'voided')))
    .get() ?? null;
