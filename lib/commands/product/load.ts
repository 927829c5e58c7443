// Shared by the product commands: the product as the person saw it, still on offer.
import type { Reader } from '@/db/client';
import { findCurrentVersion, findProduct, type ProductRow, type ProductVersionRow } from '@/db/store/product';
import { assert, Refusal, refuseField } from '@/lib/domain/refusal';

export type LiveProduct = Readonly<{ row: ProductRow; current: ProductVersionRow }>;

export function loadLiveProduct(tx: Reader, productId: number, seenVersion: number): LiveProduct {
  const row = findProduct(tx, productId);
  if (!row) throw new Refusal('没有找到该贷款产品。');
  if (row.retiredAt) throw new Refusal('该产品已停用，不能再修改。');
  if (row.currentVersion !== seenVersion) {
    throw new Refusal(`该产品已被他人修订为版本 ${row.currentVersion}，请刷新页面后重新操作。`);
  }
  return { row, current: currentOf(tx, row) };
}

/** The version on which a new application may be made; refused at the product field when closed. */
export function loadOfferedVersion(tx: Reader, productId: number): ProductVersionRow {
  const row = findProduct(tx, productId);
  if (!row) refuseField('productId', '没有找到该贷款产品，请重新选择');
  if (row.retiredAt) refuseField('productId', `产品“${row.name}”已停用，请选择其他产品`);
  return currentOf(tx, row);
}

function currentOf(tx: Reader, row: ProductRow): ProductVersionRow {
  const current = findCurrentVersion(tx, row);
  assert(current, `product ${row.id} has no version ${row.currentVersion}`);
  return current;
}
