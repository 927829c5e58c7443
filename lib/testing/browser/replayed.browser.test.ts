import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FORMS_OF_LENDING } from './forms-of-lending';
import { PASSWORD, PEOPLE, type Person } from './office';
import { openOffice, signInByPost, type OpenOffice } from './open-office';
import { auditAfter, businessIn, fillingOf, formOf, lastAudit } from './posting';
import { postForm, postRendered, readForm, type RenderedForm } from './post-form';

let open: OpenOffice;

beforeAll(async () => {
  open = await openOffice();
});

afterAll(() => open?.close());

const place = (answer: Response): string => answer.headers.get('location') ?? '';

const receiptsOf = (loanId: number): number =>
  open.look(
    (db) =>
      db.$client
        .prepare(`select count(*) from loan_event where loan_id = ? and type = 'repay'`)
        .pluck()
        .get(loanId) as number,
  );

describe('one payment', () => {
  const repayForm = (amount: string, who: Person = 'operator'): Promise<RenderedForm> =>
    readForm(
      `${open.portal.origin}/loans/${open.office.loans.overdue}/repay?amount=${amount}&excess=hold`,
      open.cookies[who],
      { button: '确认收款入账' },
    );
  const withField = (form: RenderedForm, name: string, value: string): RenderedForm => ({
    ...form,
    fields: form.fields.map((field) => (field[0] === name ? [name, value] : field)),
  });
  const post = (form: RenderedForm, who: Person = 'operator') => postRendered(form, open.cookies[who], {});

  it('is taken once when its button is pressed ten times at once', async () => {
    const { overdue } = open.office.loans;
    const before = receiptsOf(overdue);
    const form = await repayForm('100.01');
    const answers = await Promise.all(Array.from({ length: 10 }, () => post(form)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([303]));
    expect(new Set(answers.map(place)).size).toBe(1);
    expect(receiptsOf(overdue)).toBe(before + 1);
  });

  it('is taken once when the way back leads to its form again, and not with another amount', async () => {
    const { overdue } = open.office.loans;
    const form = await repayForm('100.02');
    const first = await post(form);
    const before = open.look(businessIn);
    expect(place(await post(form))).toBe(place(first));
    const changed = await post(withField(form, 'amount', '200.02'));
    expect(place(changed)).toBe('');
    expect(await changed.text()).toContain('该表单已经提交过，且内容不同');
    expect(open.look(businessIn) === before).toBe(true);
    expect(place(first)).toContain(`/loans/${overdue}?receipt=`);
  });

  it('is not taken under the key of a colleague', async () => {
    const form = await repayForm('100.03');
    await post(form);
    const before = open.look(businessIn);
    expect(place(await post(form, 'secondOperator'))).toBe('');
    expect(open.look(businessIn) === before).toBe(true);
  });

  it('is refused when the loan has moved since it was reckoned', async () => {
    const [early, late] = [await repayForm('100.04'), await repayForm('100.05', 'secondOperator')];
    expect(place(await post(late, 'secondOperator'))).toContain('receipt=');
    const [before, logged] = [open.look(businessIn), open.look(lastAudit)];
    const answer = await post(early);
    expect(place(answer)).toBe('');
    expect(await answer.text()).toContain('已有新的记账');
    expect(open.look(businessIn) === before).toBe(true);
    expect(open.look((db) => auditAfter(db, logged))).toMatchObject([
      { action: 'repayment.post', outcome: 'refused' },
    ]);
  });

  it('is not taken for a day or a use that the desk was not shown', async () => {
    const form = await repayForm('100.06');
    const before = open.look(businessIn);
    const forged: readonly (readonly [string, string])[] = [
      ['valueDate', '2999-01-01'],
      ['valueDate', '2001-01-01'],
      ['excess', 'keep'],
      ['channel', 'cash'],
      ['amount', '99999999'],
      ['amount', '-1'],
      ['loanId', '1 or 1=1'],
    ];
    for (const [name, value] of forged) {
      const answer = await post(withField(withField(form, name, value), 'idempotencyKey', randomUUID()));
      expect([name, value, answer.status < 500, place(answer)]).toEqual([name, value, true, '']);
    }
    expect(open.look(businessIn) === before).toBe(true);
  });
});

it('does not run an action that a foreign page calls as the portal’s own script would', async () => {
  const create = FORMS_OF_LENDING.find(({ command }) => command === 'application.create');
  if (!create) throw new Error('no such form');
  const form = await formOf(open, create);
  const action = /"id":"([0-9a-f]+)"/.exec(form.fields.map(([, value]) => value).join())?.[1] ?? '';
  expect(action).not.toBe('');
  const body = new FormData();
  for (const [name, value] of Object.entries(fillingOf(open, create))) body.append(`1_${name}`, value);
  body.append('0', '[null,"$K1"]');
  const [before, logged] = [open.look(businessIn), open.look(lastAudit)];
  for (const origin of ['https://evil.example', null]) {
    const answer = await fetch(form.url, {
      method: 'POST',
      body,
      headers: {
        cookie: open.cookies.operator,
        'next-action': action,
        ...(origin === null ? {} : { origin }),
      },
    });
    expect(answer.status).toBe(403);
  }
  expect(open.look(businessIn) === before).toBe(true);
  const lines = open.look((db) => auditAfter(db, logged));
  expect(lines.map(({ action: tried, outcome }) => [tried, outcome])).toEqual([
    ['request.foreign', 'denied'],
    ['request.foreign', 'denied'],
  ]);
});

describe('a session', () => {
  const pageOf = (who: Person, cookie = open.cookies[who]): Promise<Response> =>
    fetch(`${open.portal.origin}/help`, { headers: { cookie }, redirect: 'manual' });
  const endedFor = async (who: Person, cookie?: string): Promise<boolean> => {
    const answer = await pageOf(who, cookie);
    return answer.status === 307 && place(answer).startsWith('/login');
  };
  const asAdministrator = (who: Person, button: string, typed: Readonly<Record<string, string>> = {}) =>
    postForm(`${open.portal.origin}/users/${open.office.users[who]}`, open.cookies.administrator, typed, {
      button,
    });
  const again = (who: Person, password = PASSWORD): Promise<string> =>
    signInByPost(open.portal.origin, PEOPLE[who].username, password);

  it('ends at once for whoever is disabled, and cannot be opened again', async () => {
    expect((await pageOf('secondReviewer')).status).toBe(200);
    expect(place(await asAdministrator('secondReviewer', '停用用户'))).toContain('/users/');
    expect(await endedFor('secondReviewer')).toBe(true);
    await expect(again('secondReviewer')).rejects.toThrow('could not sign in');
  });

  it('ends at once for whoever gets another role, who then sees that role’s screens alone', async () => {
    await asAdministrator('secondOperator', '变更角色', { role: 'reviewer' });
    expect(await endedFor('secondOperator')).toBe(true);
    const cookie = await again('secondOperator');
    const status = async (address: string): Promise<number> =>
      (await fetch(open.portal.origin + address, { headers: { cookie }, redirect: 'manual' })).status;
    expect([await status('/approvals'), await status('/customers/new')]).toEqual([200, 403]);
  });

  it('ends on every device when the password changes, by its owner or by the administrator', async () => {
    const devices = [await again('reviewer'), await again('reviewer')];
    const typed = {
      currentPassword: PASSWORD,
      password: '白日依山尽黄河入海流',
      passwordAgain: '白日依山尽黄河入海流',
    };
    await postForm(`${open.portal.origin}/account/password`, devices[0] ?? '', typed, {
      button: '修改密码',
    });
    for (const cookie of devices) expect(await endedFor('reviewer', cookie)).toBe(true);
    const renewed = await again('reviewer', typed.password);
    const reset = { password: '举头望明月低头思故乡', passwordAgain: '举头望明月低头思故乡' };
    await asAdministrator('reviewer', '重置密码', reset);
    expect(await endedFor('reviewer', renewed)).toBe(true);
    const first = await again('reviewer', reset.password);
    expect(place(await pageOf('reviewer', first))).toMatch(/\/account\/password$/);
  });

  it('ends at sign-out for every copy of its cookie', async () => {
    const cookie = await again('operator');
    expect((await pageOf('operator', cookie)).status).toBe(200);
    await postForm(`${open.portal.origin}/account`, cookie, {}, { button: '退出' });
    expect(await endedFor('operator', cookie)).toBe(true);
  });
});
