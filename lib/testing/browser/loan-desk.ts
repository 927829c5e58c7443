// The acts of the main job as the desk does them: from the customer's first visit to the certificate.
import { createHash } from 'node:crypto';
import { expect } from 'vitest';
import type { Desk } from './desk';

export async function enterCustomer(
  desk: Desk,
  kind: string,
  fields: Readonly<Record<string, string>>,
): Promise<number> {
  await desk.open('/customers');
  await desk.follow('新建客户');
  await desk.follow(kind, desk.page.getByRole('navigation', { name: '客户类型' }));
  await desk.page.locator(`nav a[aria-current=page]`, { hasText: kind }).waitFor();
  await desk.fill(fields);
  await desk.submit('保存客户');
  return desk.told('客户已建立', /^\/customers\/(\d+)$/);
}

export async function enterApplication(
  desk: Desk,
  customerId: number,
  product: string,
  fields: Readonly<Record<string, string>>,
): Promise<number> {
  await desk.open(`/customers/${customerId}`);
  await desk.follow('新建申请');
  const options = desk.main.locator('[name=productId] option');
  const chosen = await options.filter({ hasText: product }).first().getAttribute('value');
  await desk.fill({ productId: chosen ?? '', ...fields });
  await desk.submit('保存草稿');
  return desk.told('申请已保存为草稿', /^\/applications\/(\d+)$/);
}

export async function submitAndInvestigate(
  desk: Desk,
  applicationId: number,
  report: Readonly<Record<string, string>>,
): Promise<void> {
  await desk.open(`/applications/${applicationId}`);
  await desk.submit('提交调查');
  await desk.told('已提交调查', /^\/applications\/(\d+)$/);
  await desk.fill(report);
  await desk.submit('提交调查结论');
  await desk.told('调查结论已提交', /^\/applications\/(\d+)$/);
}

/** Finds the case among what waits, as a reviewer does, and decides it. */
export async function decide(
  desk: Desk,
  applicationNumber: string,
  stage: '审查' | '审批',
  decision: Readonly<Record<string, string>>,
): Promise<void> {
  await desk.open('/applications');
  await desk.follow(applicationNumber);
  await desk.page.getByRole('heading', { name: applicationNumber }).waitFor();
  await desk.fill(decision);
  await desk.submit(`提交${stage}意见`);
  await desk.told(`${stage}意见已提交`, /^\/applications\/(\d+)$/);
}

export async function drawUpContract(desk: Desk, applicationId: number): Promise<number> {
  await desk.open(`/applications/${applicationId}`);
  await desk.follow('生成合同');
  await desk.page.waitForURL(/\/contracts\/new/);
  await desk.submit('生成合同', '生成合同');
  return desk.told('合同已生成', /^\/contracts\/(\d+)$/);
}

export async function signAndRequestMoney(desk: Desk, contractId: number): Promise<void> {
  await desk.open(`/contracts/${contractId}`);
  await desk.fill({ disclosureSigned: 'on' });
  await desk.submit('登记签约');
  await desk.told('已登记签约', /^\/contracts\/(\d+)$/);
  await desk.submit('提交放款申请', '提交放款申请');
  await desk.told('放款申请已提交', /^\/contracts\/(\d+)$/);
}

export async function releaseMoney(desk: Desk, contractNumber: string): Promise<number> {
  await desk.open('/approvals');
  await desk.follow('查看合同并复核', desk.main.locator('section', { hasText: contractNumber }).last());
  await desk.page.waitForURL(/\/contracts\/\d+/);
  await desk.submit('复核通过，放款', '确认放款');
  return desk.told('放款已复核通过', /^\/loans\/(\d+)$/);
}

export type Allocation = Readonly<Record<string, string>>;

/** Asks what a payment would pay, posts it, and proves that the loan shows just that; answers the parts and the receipt. */
export async function receiveMoney(
  desk: Desk,
  loanId: number,
  payment: Readonly<Record<string, string>>,
): Promise<Readonly<{ parts: Allocation; receipt: string; href: string }>> {
  await desk.open(`/loans/${loanId}/repay`);
  await desk.fill(payment);
  await desk.submit('计算');
  await desk.page.getByText('试算结果').waitFor();
  return postWhatIsShown(desk);
}

/** The desk's own suggestion: the whole of what is owed, to the fen. */
export async function payOff(desk: Desk, loanId: number) {
  await desk.open(`/loans/${loanId}/repay`);
  await desk.follow(/^结清金额/, desk.page.getByRole('navigation', { name: '常用金额' }));
  await desk.page.getByText('本次收款后，该贷款结清').waitFor();
  return postWhatIsShown(desk);
}

async function postWhatIsShown(desk: Desk) {
  const rows = desk.main.getByRole('region', { name: '款项分配' }).locator('tbody tr');
  const shown = await rows.evaluateAll((found) =>
    found.map((row) => [...row.children].map((cell) => cell.textContent.trim())),
  );
  await desk.submit('确认收款入账', '确认收款入账');
  await desk.told('收款已入账，收据号', /^\/loans\/(\d+)$/);
  const newest = desk.main.getByRole('region', { name: '还款记录' }).locator('tbody tr').first();
  const receipt = (await newest.locator('td').first().textContent()) ?? '';
  const words = (await newest.locator('td').nth(3).textContent()) ?? '';
  const parts = Object.fromEntries(shown.map(([label = '', amount = '']) => [label, amount]));
  expect(partsInWords(words)).toEqual(asTheLoanSaysIt(parts));
  const href = (await newest.getByRole('link', { name: '收据' }).getAttribute('href')) ?? '';
  return { parts, receipt, href };
}

const partsInWords = (words: string): Allocation =>
  Object.fromEntries(
    [...words.matchAll(/([\p{Script=Han}]+) ([\d,]+\.\d{2})/gu)].map(([, label = '', amount = '']) => [
      label,
      amount,
    ]),
  );

/** The desk tells principal ahead of the plan apart; the loan tells it as a part of the principal. */
function asTheLoanSaysIt(parts: Allocation): Allocation {
  const { 提前归还本金: ahead, 转入预收款: held, ...rest } = parts;
  const fenOf = (amount = '0.00'): number => Number(amount.replace(/[,.]/g, ''));
  const principal = fenOf(rest['本金']) + fenOf(ahead);
  const yuan = (principal / 100).toLocaleString('en', { minimumFractionDigits: 2 });
  return {
    ...rest,
    ...(principal > 0 && { 本金: yuan }),
    ...(ahead !== undefined && { 含提前还本: ahead }),
    ...(held !== undefined && { 预收款: held }),
  };
}

export async function askForReversal(desk: Desk, loanId: number, receipt: string): Promise<void> {
  await desk.open(`/loans/${loanId}`);
  const row = desk.main.getByRole('region', { name: '还款记录' }).locator('tr', { hasText: receipt });
  await desk.press(row.getByText('申请冲正', { exact: true }));
  await desk.fill({ reason: '入错户，客户实际未付此笔' }, row);
  await desk.submit('提交冲正申请', '提交冲正申请', row);
  await desk.told('冲正申请已提交', /^\/loans\/(\d+)$/);
}

export async function approveReversal(desk: Desk, receipt: string): Promise<void> {
  await desk.open('/approvals');
  const card = desk.main.locator('section', { hasText: receipt }).last();
  await desk.submit('复核通过', '复核通过', card);
  await desk.told('冲正已复核通过并入账', /^\/approvals$/);
}

/** A paper is a PDF, and the same byte for byte when asked for again. */
export async function downloadTwice(desk: Desk, address: string): Promise<Buffer> {
  const { request } = desk.page.context();
  const [first, second] = [await request.get(address), await request.get(address)];
  expect(first.status(), address).toBe(200);
  expect(first.headers()['content-type']).toBe('application/pdf');
  const content = await first.body();
  expect(content.subarray(0, 5).toString()).toBe('%PDF-');
  expect((await second.body()).equals(content), `${address} is the same again`).toBe(true);
  return content;
}

export const sha256Of = (content: Buffer): string => createHash('sha256').update(content).digest('hex');
