import { Card } from '@/components/ui/card';
import { DescriptionList, type DescriptionItem } from '@/components/ui/description-list';
import type { ProductTerms } from '@/lib/domain/loan/product';
import { guaranteeLabels } from '@/lib/format/labels-lending';
import { formatMoney } from '@/lib/format/money';
import { formatRate } from '@/lib/format/number';
import {
  allocationItems,
  drawItems,
  feeItem,
  feeWords,
  interestItems,
  overdueItems,
  planItems,
  prepaymentItems,
} from '@/lib/format/terms-words';

const basics = (terms: ProductTerms): DescriptionItem[] => [
  { label: '金额', value: `${formatMoney(terms.minimumAmount)} 至 ${formatMoney(terms.maximumAmount)} 元` },
  { label: '期限', value: `${terms.minimumMonths} 至 ${terms.maximumMonths} 个月` },
  {
    label: '年利率',
    value: `${formatRate(terms.minimumRate)} 至 ${formatRate(terms.maximumRate)}，默认 ${formatRate(terms.defaultRate)}`,
  },
  { label: '担保方式', value: terms.guarantees.map((one) => guaranteeLabels[one]).join('、') },
  { label: '产品说明', value: terms.description, span: 2 },
];

/** Every term of a product in words, section by section. */
export function ProductTermsCards({ terms }: Readonly<{ terms: ProductTerms }>) {
  return (
    <div className="grid gap-4 lg:grid-cols-2">
      <Card title="基本" className="lg:col-span-2">
        <DescriptionList items={basics(terms)} />
      </Card>
      <Card title="放款与还款">
        <DescriptionList items={[...drawItems(terms), ...planItems(terms)]} columns={1} />
      </Card>
      <div className="grid content-start gap-4">
        <Card title="利率与计息">
          <DescriptionList items={interestItems(terms)} columns={1} />
        </Card>
        <Card title="费用">
          <Fees terms={terms} />
        </Card>
      </div>
      <Card title="逾期">
        <DescriptionList items={overdueItems(terms)} columns={1} />
      </Card>
      <div className="grid content-start gap-4">
        <Card title="还款冲销顺序">
          <DescriptionList items={allocationItems(terms)} columns={1} />
        </Card>
        <Card title="提前还款">
          <DescriptionList items={prepaymentItems(terms)} columns={1} />
        </Card>
      </div>
    </div>
  );
}

function Fees({ terms }: Readonly<{ terms: ProductTerms }>) {
  if (terms.fees.length === 0) return <p>{feeItem(terms).value}。</p>;
  return (
    <ul className="list-disc space-y-1 pl-5">
      {terms.fees.map((fee) => (
        <li key={`${fee.name} ${fee.when}`}>{feeWords(fee)}</li>
      ))}
    </ul>
  );
}
