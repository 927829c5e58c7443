// A product of the trade put straight into the tables, for suites that are about what is lent by it.
import { product, productVersion } from '@/db/schema';
import type { Db } from '@/db/client';
import { instant } from '@/lib/domain/calendar/instant';
import { PRESET_NAMES, PRODUCT_PRESETS, type PresetName } from '@/lib/domain/loan/product-presets';

/** Answers its id; it bears the name of its preset. */
export function addPresetProduct(db: Db, createdBy: number, preset: PresetName): number {
  const createdAt = instant('2025-01-01T02:00:00.000Z');
  const { terms, title: name } = PRODUCT_PRESETS[preset];
  const code = `YZ${PRESET_NAMES.indexOf(preset) + 1}`;
  const { id } = db.insert(product).values({ code, name, currentVersion: 1, createdAt }).returning().get();
  db.insert(productVersion).values({ productId: id, version: 1, name, terms, createdBy, createdAt }).run();
  return id;
}
