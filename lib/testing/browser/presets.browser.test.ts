// The seven products of the trade, each from its preset to the last fen: what one leaves to be typed is typed on screen.
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDatabase, type Db } from '@/db/client';
import { findLoan, domainEvents, listEvents } from '@/db/store/loan';
import { approveDrawEnd, requestDrawEnd } from '@/lib/commands/change/draw-end';
import { execute, type CommandContext } from '@/lib/commands/command';
import { draftContract } from '@/lib/commands/contract/draft';
import { signContract } from '@/lib/commands/contract/sign';
import { releaseDisbursement } from '@/lib/commands/disbursement/release';
import { requestDisbursement } from '@/lib/commands/disbursement/request';
import { verifyBooks } from '@/lib/commands/loan/verify-books';
import { postRepayment } from '@/lib/commands/repayment/post';
import type { Role } from '@/lib/domain/access/permissions';
import { instant } from '@/lib/domain/calendar/instant';
import { addDays, isoDate, type IsoDate } from '@/lib/domain/calendar/iso-date';
import { totalOf } from '@/lib/domain/loan/amounts';
import { PRESET_NAMES, PRODUCT_PRESETS, type PresetName } from '@/lib/domain/loan/product-presets';
import { replay } from '@/lib/domain/loan/replay';
import { maxMoney, subtract, sum, toYuanText, ZERO, type Money } from '@/lib/domain/money/money';
import { done } from '../lending-samples';
import { addPresetProduct } from '../preset-product';
import { startBrowser } from './browser';
import { Desk } from './desk';
import { downloadTwice, payOff, receiveMoney, releaseMoney } from './loan-desk';
import { PASSWORD, PEOPLE, type Act, type Person } from './office';
import { CaseDesk, PAYEE } from './office-cases';
import { openOffice, signInByPost, visitWith, type OpenOffice } from './open-office';
import { startPortal, type Portal } from './portal';

let open: OpenOffice;
let browser: Browser;
let later: Portal | undefined;
let db: Db;
let today: IsoDate;

beforeAll(async () => {
  open = await openOffice();
  browser = await startBrowser();
  today = isoDate(open.office.today);
  db = openDatabase(path.join(open.portal.dataDirectory, 'loan.db'));
});

afterAll(async () => {
  db?.$client.close();
  await browser?.close();
  await later?.stop();
  await open?.close();
});

const applications: Partial<Record<PresetName, number>> = {};
const contracts: Partial<Record<PresetName, number>> = {};
const loans: Partial<Record<PresetName, number>> = {};
const idIn = (ids: Partial<Record<PresetName, number>>, preset: PresetName): number => ids[preset] ?? 0;

const day = (count: number): IsoDate => addDays(today, count);

function contextOf(who: Person, days: number): CommandContext {
  const { role, name } = PEOPLE[who];
  const actor = { id: open.office.users[who], name, role: role as Role, mustChangePassword: false };
  const now = instant(`${day(days)}T02:00:00.000Z`);
  return { db, actor, today: day(days), now, address: '127.0.0.1', requestId: 'presets' };
}

/** So many days before today; after it where they are fewer than none. */
const act: Act = async (who, daysAgo, command, input) =>
  done(await execute(command, contextOf(who, -daysAgo), input));

async function atDesk<T>(who: Person, work: (desk: Desk) => Promise<T>): Promise<T> {
  const { origin } = later ?? open.portal;
  const cookie = later ? await signInByPost(origin, PEOPLE[who].username, PASSWORD) : open.cookies[who];
  const { page, close } = await visitWith(browser, origin, cookie);
  const answer = await work(new Desk(page));
  await close();
  return answer;
}

/** The same office so many days on: the server's own clock is moved, and what fell due till then was paid on its day. */
async function wakeUpAfter(days: number): Promise<void> {
  await (later ?? open.portal).kill();
  for (const preset of PRESET_NAMES) await payDues(idIn(loans, preset), days);
  later = await startPortal({ directory: open.portal.dataDirectory, daysAhead: days });
}

const stateOf = (loanId: number, on: IsoDate) => {
  const row = findLoan(db, loanId);
  if (!row) throw new Error(`no loan ${loanId}`);
  return replay(row.terms, domainEvents(listEvents(db, loanId)), on);
};

async function payDues(loanId: number, until: number): Promise<void> {
  for (let next = 1; next <= until; next += 1) {
    const on = day(next);
    const state = stateOf(loanId, on);
    const isDue = state.instalments.some((row) => row.effectiveDueOn === on);
    const amount = isDue ? maxMoney(ZERO, subtract(totalOf(state.dueNow), state.credit)) : ZERO;
    if (amount === ZERO) continue;
    await act('operator', -next, postRepayment, {
      loanId,
      amount: toYuanText(amount),
      valueDate: on,
      excess: 'hold',
      channel: 'bank_transfer',
    });
  }
}

const DRAWN_IN_PARTS: readonly PresetName[] = ['parts_whole', 'parts_parts', 'any_time'];

it('drafts what each product leaves to its contract, on screen where it must be typed', async () => {
  const limitProductId = open.office.productId;
  for (const preset of PRESET_NAMES) {
    const named = db.$client.prepare('select id from product where name = ?').pluck();
    const productId =
      (named.get(PRODUCT_PRESETS[preset].title) as number | undefined) ??
      addPresetProduct(db, open.office.users.administrator, preset);
    const customerId = open.office.customers.person;
    const desk = new CaseDesk(act, { today, productId, limitProductId, customerId });
    applications[preset] = (await desk.approved(0)).applicationId;
  }
  await atDesk('operator', async (desk) => {
    await desk.open(`/contracts/new?applicationId=${idIn(applications, 'point_to_point')}`);
    await desk.fill({ pasted: `${day(30)}\t40000\n${day(60)} 40,000.00\n${day(150)} 39999` });
    await desk.submit('计算还款计划');
    await desk.page.getByText('各期本金合计 119999.00 元，与贷款金额 120000.00 元不符').first().waitFor();
    await desk.fill({ 'agreed.2.principal': '40000' });
    await desk.submit('计算还款计划');
    await desk.submit('生成合同', '生成合同');
    contracts.point_to_point = await desk.told('合同已生成', /^\/contracts\/(\d+)$/);
    await desk.open(`/contracts/new?applicationId=${idIn(applications, 'parts_parts')}`);
    await desk.fill({ 'tranches.0.amount': '50000', lastDrawOn: day(90) });
    await desk.submit('添加放款');
    await desk.fill({ 'tranches.1.on': day(40), 'tranches.1.amount': '40000' });
    await desk.submit('计算还款计划');
    await desk.submit('生成合同', '生成合同');
    contracts.parts_parts = await desk.told('合同已生成', /^\/contracts\/(\d+)$/);
  });
  const tranches = [{ on: today, amount: '50000' }];
  for (const preset of PRESET_NAMES) {
    const asked = { applicationId: idIn(applications, preset), startsOn: today, tranches };
    contracts[preset] ??= (await act('operator', 0, draftContract, asked)).contractId;
    const signature = { contractId: contracts[preset], signedOn: today, disclosureSigned: 'on' };
    await act('operator', 0, signContract, signature);
  }
});

it('pays out the whole, a part, or what is asked for of a limit', async () => {
  for (const preset of PRESET_NAMES.filter((one) => one !== 'any_time')) {
    const asked = { contractId: idIn(contracts, preset), valueDate: today, amount: '50000', ...PAYEE };
    const { disbursementId } = await act('operator', 0, requestDisbursement, asked);
    loans[preset] = (await act('reviewer', 0, releaseDisbursement, { disbursementId, note: '' })).loanId;
  }
  const contractId = idIn(contracts, 'any_time');
  const number = db.$client.prepare('select number from contract where id = ?').pluck().get(contractId);
  await atDesk('operator', async (desk) => {
    await desk.open(`/contracts/${contractId}`);
    await desk.fill({ amount: '50000' });
    await desk.submit('提交放款申请', '提交放款申请');
    await desk.told('放款申请已提交', /^\/contracts\/(\d+)$/);
  });
  loans.any_time = await atDesk('reviewer', (desk) => releaseMoney(desk, String(number)));
  const drawn = (preset: PresetName): Money => stateOf(idIn(loans, preset), today).outstandingPrincipal;
  expect(PRESET_NAMES.map((preset) => [preset, drawn(preset)])).toEqual(
    PRESET_NAMES.map((preset) => [preset, DRAWN_IN_PARTS.includes(preset) ? 5_000_000 : 12_000_000]),
  );
});

it('draws again on screen forty days on, by two persons, with a note of each draw', async () => {
  await wakeUpAfter(40);
  await atDesk('operator', async (desk) => {
    for (const [preset, amount] of [
      ['parts_parts', null],
      ['parts_whole', '40000'],
      ['any_time', '60000'],
    ] as const) {
      await desk.open(`/loans/${idIn(loans, preset)}`);
      await desk.follow('提款');
      await desk.page.waitForURL(/\/draw$/);
      if (amount === null) expect(await desk.main.locator('[name=amount]').inputValue()).toBe('40000.00');
      else await desk.fill({ amount });
      await desk.submit('提交放款申请', '提交放款申请');
      await desk.told('提款申请已提交', /^\/loans\/(\d+)$/);
    }
    await receiveMoney(desk, idIn(loans, 'any_time'), { amount: '20,000', excess: 'prepay' });
  });
  await atDesk('reviewer', async (desk) => {
    for (const preset of DRAWN_IN_PARTS) {
      const contractId = idIn(contracts, preset);
      const number = db.$client.prepare('select number from contract where id = ?').pluck().get(contractId);
      await releaseMoney(desk, String(number));
      const note = desk.main.getByRole('region', { name: '提款记录' }).getByRole('link', { name: '借据' });
      await downloadTwice(desk, (await note.first().getAttribute('href')) ?? '');
    }
  });
  const limit = stateOf(idIn(loans, 'any_time'), day(40));
  expect(limit).toMatchObject({ outstandingPrincipal: 9_000_000, undrawn: 3_000_000, disbursed: 11_000_000 });
});

it('settles each to the fen ninety-five days on, the limit when it is given up', async () => {
  await wakeUpAfter(95);
  await atDesk('operator', async (desk) => {
    for (const preset of PRESET_NAMES.filter((one) => one !== 'any_time'))
      await payOff(desk, idIn(loans, preset));
  });
  const loanId = idIn(loans, 'any_time');
  const ending = await act('operator', -95, requestDrawEnd, { loanId, reason: '客户申请注销额度' });
  await act('reviewer', -95, approveDrawEnd, { requestId: ending.requestId, note: '' });
  await atDesk('operator', (desk) => payOff(desk, loanId));
  for (const preset of PRESET_NAMES) {
    const row = findLoan(db, idIn(loans, preset));
    expect([preset, row?.status, row?.outstandingPrincipal, row?.credit, row?.settledOn]).toEqual([
      preset,
      'settled',
      0,
      0,
      day(95),
    ]);
  }
  const received = (preset: PresetName): Money =>
    sum(
      listEvents(db, idIn(loans, preset)).flatMap(({ event }) =>
        event.type === 'repay' ? [event.amount] : [],
      ),
    );
  // 14.4 % / 360 is 0.04 % a day. Agreed: 30 days of 120,000, 30 of 80,000, 35 of 40,000.
  expect(received('point_to_point')).toBe(12_000_000 + 144_000 + 96_000 + 56_000);
  // 95 days of 50,000 and 55 of 40,000.
  expect(received('parts_whole')).toBe(9_000_000 + 190_000 + 88_000);
  // 40 days of 50,000, then 55 of 90,000.
  expect(received('any_time')).toBe(11_000_000 + 80_000 + 198_000);
  expect(verifyBooks(db).differences).toEqual([]);
});
