import { DataTable } from '@/components/ui/data-table';
import { PRESET_NAMES, PRODUCT_PRESETS, type PresetName } from '@/lib/domain/loan/product-presets';
import { repaymentMethodLabels } from '@/lib/format/labels-loan';
import { drawKindLabels } from '@/lib/format/labels-terms';
import { Words } from './topic';

/** The products of the trade by name: what the words of the counter mean in terms. */
export function ProductKinds() {
  return (
    <>
      <Words>
        <p>
          “整”是一次，“零”是分次；前一个字说放款，后一个字说还款。新建产品时先选一种作样板，再按本公司的规定修改；产品页上写明每一项条件。
        </p>
      </Words>
      <DataTable<PresetName>
        caption="七种产品"
        rows={PRESET_NAMES}
        rowKey={(name) => name}
        columns={[
          { key: 'title', header: '名称', render: (name) => PRODUCT_PRESETS[name].title },
          {
            key: 'draw',
            header: '放款',
            render: (name) => drawKindLabels[PRODUCT_PRESETS[name].terms.draw.kind],
          },
          {
            key: 'method',
            header: '还款',
            render: (name) => repaymentMethodLabels[PRODUCT_PRESETS[name].terms.method],
          },
          {
            key: 'meaning',
            header: '含义',
            render: (name) => (
              <span className="block min-w-80 whitespace-normal">{PRODUCT_PRESETS[name].meaning}</span>
            ),
          },
        ]}
      />
    </>
  );
}
