import { DescriptionList } from '@/components/ui/description-list';
import type { LoanTerms } from '@/lib/domain/loan/terms';
import { formatDate } from '@/lib/format/date';
import { principalLabels } from '@/lib/format/labels-loan';
import { formatYuan } from '@/lib/format/money';
import { formatRate } from '@/lib/format/number';
import {
  allocationItems,
  drawItems,
  feeItem,
  interestItems,
  overdueItems,
  planItems,
  prepaymentItems,
} from '@/lib/format/terms-words';

/** What the contract fixed, in words; axes on which nothing particular was agreed are left out. */
export function LoanTermsList({ terms, columns = 2 }: Readonly<{ terms: LoanTerms; columns?: 1 | 2 }>) {
  const agreed = [
    ...drawItems(terms),
    ...planItems(terms),
    ...interestItems(terms),
    feeItem(terms),
    ...overdueItems(terms),
    ...allocationItems(terms),
    ...prepaymentItems(terms),
  ];
  return (
    <DescriptionList
      columns={columns}
      items={[
        {
          label: principalLabels[terms.draw.kind],
          value: formatYuan(terms.principal),
        },
        { label: '年利率', value: formatRate(terms.annualRate) },
        { label: '起息日', value: formatDate(terms.startsOn) },
        { label: '到期日', value: formatDate(terms.maturesOn) },
        ...agreed.filter((item) => !item.isOrdinary),
      ]}
    />
  );
}
