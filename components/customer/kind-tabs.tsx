import { TabsNav } from '@/components/ui/tabs-nav';
import type { CustomerKind } from '@/lib/domain/identity/kinds';
import { customerKindLabels } from '@/lib/format/labels-customer';

type KindTabsProps = Readonly<{ basePath: string; kinds: readonly CustomerKind[]; kind: CustomerKind }>;

/** Which kind of customer the form is for. What was typed stays in the fields that both kinds have. */
export function KindTabs({ basePath, kinds, kind }: KindTabsProps) {
  return (
    <TabsNav
      label="客户类型"
      tabs={kinds.map((one) => ({
        href: `${basePath}?kind=${one}`,
        label: customerKindLabels[one],
        current: one === kind,
      }))}
    />
  );
}
