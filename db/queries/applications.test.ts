import { beforeEach, describe, expect, it } from 'vitest';
import type { Db } from '@/db/client';
import {
  getApplication,
  listApplications,
  searchApplicants,
  type ApplicationListArgs,
} from '@/db/queries/applications';
import { getProduct, listOfferedProducts, listProducts } from '@/db/queries/products';
import { listTodo } from '@/db/queries/todo';
import { approveApplication } from '@/lib/commands/application/approve';
import { investigateApplication } from '@/lib/commands/application/investigate';
import { reviewApplication } from '@/lib/commands/application/review';
import { submitApplication } from '@/lib/commands/application/submit';
import { execute, type CommandContext } from '@/lib/commands/command';
import { retireProduct } from '@/lib/commands/product/retire';
import { reviseProduct } from '@/lib/commands/product/revise';
import { addPerson, contextOf, freshDb } from '@/lib/testing/fresh-db';
import {
  addCustomer,
  done,
  openApplication,
  openProduct,
  productForm,
  reportForm,
} from '@/lib/testing/lending-samples';

let db: Db;
let administrator: CommandContext;
let operator: CommandContext;
let colleague: CommandContext;
let reviewer: CommandContext;
let ids: { customerId: number; productId: number };

beforeEach(async () => {
  db = freshDb();
  administrator = contextOf(db, addPerson(db, 'administrator', '管理'));
  operator = contextOf(db, addPerson(db, 'operator', '李经办'), '2026-06-10');
  colleague = contextOf(db, addPerson(db, 'operator', '陈同事'), '2026-06-11');
  reviewer = contextOf(db, addPerson(db, 'reviewer', '王审核'), '2026-06-12');
  ids = { customerId: addCustomer(db, operator.actor.id), productId: await openProduct(administrator) };
});

const args: ApplicationListArgs = { sort: 'todo', direction: 'desc', page: 1, pageSize: 10 };
const opinion = '资料齐全，还款来源可靠，同意。';
const latest = (applicationId: number) => ({
  applicationId,
  version: getApplication(db, operator.actor, applicationId)?.version,
});

async function toReview(applicationId: number): Promise<void> {
  done(await execute(submitApplication, operator, latest(applicationId)));
  done(await execute(investigateApplication, operator, { ...reportForm, ...latest(applicationId) }));
}

describe('listApplications', () => {
  it("puts the reader's own work first, then the latest", async () => {
    const mine = await openApplication(operator, ids);
    const other = await openApplication(colleague, ids);
    const rows = listApplications(db, operator.actor, args).rows;
    expect(rows.map((row) => [row.id, row.isMine])).toEqual([
      [mine.applicationId, true],
      [other.applicationId, false],
    ]);
    expect(listApplications(db, reviewer.actor, args).rows.some((row) => row.isMine)).toBe(false);
  });

  it('filters, searches by name, pinyin and number, and pages', async () => {
    for (let count = 0; count < 3; count++) await openApplication(operator, ids);
    const second = addCustomer(db, operator.actor.id, '赵敏', '110101200002290034');
    const theirs = await openApplication(operator, { ...ids, customerId: second });
    const found = (more: Partial<ApplicationListArgs>) =>
      listApplications(db, operator.actor, { ...args, ...more });
    expect(found({ q: '赵敏' })).toMatchObject({ total: 1, rows: [{ id: theirs.applicationId }] });
    expect(found({ q: 'zjg' }).total).toBe(4);
    expect(found({ q: '000002' }).total).toBe(1);
    expect(found({ q: '%' }).total).toBe(0);
    expect(found({ customerId: second }).total).toBe(1);
    expect(found({ state: 'approved' }).total).toBe(0);
    expect(found({ page: 2, pageSize: 3 })).toMatchObject({ total: 4, rows: { length: 1 } });
    expect(found({ sort: 'number', direction: 'asc' }).rows[0]?.number).toBe('S2026000001');
  });
});

describe('getApplication', () => {
  it('opens to each person only his acts, and tells the maker why he is kept apart', async () => {
    const { applicationId } = await openApplication(operator, ids);
    const actsOf = (context: CommandContext) => getApplication(db, context.actor, applicationId)?.acts;
    expect(actsOf(operator)).toEqual(['update', 'submit', 'withdraw']);
    expect(actsOf(reviewer)).toEqual([]);
    await toReview(applicationId);
    expect(actsOf(operator)).toEqual(['withdraw']);
    expect(actsOf(reviewer)).toEqual(['pass_review', 'return_review', 'refuse_review']);
    const promoted = getApplication(db, { ...operator.actor, role: 'reviewer' }, applicationId);
    expect(promoted).toMatchObject({ acts: [], isKeptApart: true });
    expect(promoted?.steps.map((step) => [step.stage, step.outcome, step.userName])).toEqual([
      ['entry', 'drafted', '李经办'],
      ['entry', 'submitted', '李经办'],
      ['investigation', 'passed', '李经办'],
    ]);
    expect(getApplication(db, operator.actor, 999)).toBeNull();
  });

  it('keeps the product as it was when the application was made', async () => {
    const { applicationId } = await openApplication(operator, ids);
    done(
      await execute(reviseProduct, administrator, {
        ...productForm,
        ...ids,
        version: 1,
        name: '小微经营贷（新）',
      }),
    );
    expect(getApplication(db, operator.actor, applicationId)?.product).toMatchObject({
      name: '小微经营贷',
      version: 1,
    });
    expect(getProduct(db, operator.actor, ids.productId)?.versions.map((one) => one.version)).toEqual([2, 1]);
    done(
      await execute(retireProduct, administrator, {
        productId: ids.productId,
        version: 2,
        reason: '停止受理',
      }),
    );
    expect(listOfferedProducts(db, operator.actor)).toEqual([]);
    expect(listProducts(db, operator.actor)).toHaveLength(1);
  });
});

describe('searchApplicants', () => {
  it('finds by name, initials, phone and identity number, and nothing by nothing', () => {
    const found = (q: string) => searchApplicants(db, operator.actor, q).map((row) => row.name);
    expect(found('建国')).toEqual(['张建国']);
    expect(found('zjg')).toEqual(['张建国']);
    expect(found('13812341234')).toEqual(['张建国']);
    expect(found('330106199003072415')).toEqual(['张建国']);
    expect(found(' ')).toEqual([]);
  });
});

describe('listTodo', () => {
  const kinds = (context: CommandContext) => listTodo(db, context.actor).map((item) => item.kind);

  it('follows a case from hand to hand', async () => {
    const { applicationId } = await openApplication(operator, ids);
    expect([kinds(operator), kinds(colleague), kinds(reviewer)]).toEqual([['draft'], [], []]);
    await toReview(applicationId);
    expect([kinds(operator), kinds(reviewer)]).toEqual([[], ['review']]);
    const decide = { ...latest(applicationId), opinion };
    done(await execute(reviewApplication, reviewer, { ...decide, outcome: 'return' }));
    expect([kinds(operator), kinds(colleague)]).toEqual([['returned'], ['returned']]);
    done(await execute(investigateApplication, operator, { ...reportForm, ...latest(applicationId) }));
    done(await execute(reviewApplication, reviewer, { ...latest(applicationId), opinion, outcome: 'pass' }));
    expect(kinds(reviewer)).toEqual(['approve']);
    const figures = { amount: '100000', months: '12', annualRate: '14.4', capReason: '小额信用贷款' };
    done(
      await execute(approveApplication, reviewer, {
        ...latest(applicationId),
        opinion,
        outcome: 'approve',
        ...figures,
      }),
    );
    expect(listTodo(db, operator.actor)).toMatchObject([
      {
        kind: 'draft_contract',
        href: `/contracts/new?applicationId=${applicationId}`,
        subtitle: 'S2026000001 张建国',
      },
    ]);
    expect([kinds(reviewer), kinds(administrator)]).toEqual([[], []]);
  });

  it('keeps from a reviewer what he has made himself', async () => {
    const { applicationId } = await openApplication(operator, ids);
    await toReview(applicationId);
    expect(listTodo(db, { ...operator.actor, role: 'reviewer' })).toEqual([]);
  });
});
