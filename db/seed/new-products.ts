// The products that the demo company added last year: those of the trade that its first ones do not cover.
import type { z } from 'zod';
import { termValues } from '@/components/product/product-form-values';
import { PRODUCT_PRESETS, type PresetName } from '@/lib/domain/loan/product-presets';
import type { createProductSchema } from '@/lib/schemas/product';

type NewProduct = Readonly<{
  code: string;
  name: string;
  preset: PresetName;
  description: string;
  changes?: Readonly<Record<string, string>>;
}>;

const PRODUCTS: readonly NewProduct[] = [
  {
    code: 'XMD',
    name: '项目贷',
    preset: 'parts_whole',
    description: '工程承包和季节性收购，按进度分次用款，每月 20 日结息，工程款或货款到账后一次还本。',
    changes: { maximumAmount: '1000000', prepaymentNoticeDays: '5' },
  },
  {
    code: 'JSD',
    name: '建设贷',
    preset: 'parts_parts',
    description: '厂房、大棚、民宿改造，随工程进度分次放款，按月等额本息归还。',
    changes: { maximumAmount: '1000000', defaultRate: '12.6' },
  },
  {
    code: 'SJD',
    name: '随借贷',
    preset: 'any_time',
    description: '市场商户的周转额度，一年内随借随还，按实际用款天数计息。',
    changes: { defaultRate: '12.6', rateBasisKind: 'lpr', lprTenor: 'one_year', lprRepricing: 'quarterly' },
  },
  {
    code: 'DDD',
    name: '订单贷',
    preset: 'point_to_point',
    description: '有确定回款日的订单，按约定的回款日逐笔还本付息。',
    changes: { maximumMonths: '18', defaultRate: '12.6' },
  },
  {
    code: 'JHD',
    name: '季还贷',
    preset: 'whole_parts',
    description: '季节性经营的企业，按季结息、按季归还等额本金。',
    changes: {
      minimumAmount: '50000',
      maximumAmount: '1000000',
      minimumMonths: '6',
      defaultRate: '11.4',
      'fees.0.name': '展期手续费',
      'fees.0.when': 'extension',
      'fees.0.amount': '200',
      'fees.0.percent': '',
    },
  },
];

/** A form with dotted names as the object that the command reads. */
function nested(values: Readonly<Record<string, string>>): Record<string, unknown> {
  const { 'fees.0.name': name, 'fees.0.when': when, ...rest } = values;
  const { 'fees.0.amount': amount, 'fees.0.percent': percent, ...plain } = rest;
  const guarantees = Object.fromEntries(
    Object.entries(plain)
      .filter(([field]) => field.startsWith('guarantees.'))
      .map(([field, value]) => [field.slice('guarantees.'.length), value]),
  );
  return { ...plain, guarantees, fees: name ? [{ name, when, amount, percent }] : [] };
}

/** What the product form would post for each, from its preset. */
export const NEW_PRODUCTS = PRODUCTS.map(({ code, name, preset, description, changes }) => ({
  code,
  input: {
    ...nested({ ...termValues(PRODUCT_PRESETS[preset].terms), ...changes }),
    code,
    name,
    description,
  } as z.input<typeof createProductSchema>,
}));
