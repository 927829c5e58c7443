import { Badge } from '@/components/ui/badge';
import { DataTable } from '@/components/ui/data-table';
import { MoneyText } from '@/components/ui/money-text';
import { contrast, pairs, swatch } from '@/components/ui/palette';
import { fen, sum } from '@/lib/domain/money/money';

const scale = [
  { name: '指标数字 24/32', className: 'text-2xl leading-8 font-semibold' },
  { name: '页面标题 20/32', className: 'text-xl leading-8 font-semibold' },
  { name: '卡片标题 15/24', className: 'text-[15px] leading-6 font-semibold' },
  { name: '正文 14/22', className: '' },
  { name: '标签与说明 13/20', className: 'text-[13px] leading-5 text-ink-soft' },
  { name: '角标 12/20', className: 'text-xs leading-5 text-ink-faint' },
] as const;

export function TypeScale() {
  return (
    <ul className="space-y-2">
      {scale.map(({ name, className }) => (
        <li key={name} className={className}>
          {name}　借款人张伟 1,234.56
        </li>
      ))}
    </ul>
  );
}

const spaces = [4, 8, 12, 16, 24, 32] as const;

export function Spacing() {
  return (
    <ul className="space-y-2">
      {spaces.map((space) => (
        <li key={space} className="flex items-center gap-3 tabular-nums">
          <span className="w-14 text-ink-soft">{space} 像素</span>
          <span aria-hidden className="h-4 rounded-sm bg-brand-200" style={{ width: space * 4 }} />
        </li>
      ))}
    </ul>
  );
}

export function Colours() {
  const rows = pairs.map((pair) => {
    const [text, ground] = [swatch(pair.text), swatch(pair.ground)];
    return { text, ground, least: pair.least, ratio: contrast(text.value, ground.value) };
  });
  return (
    <DataTable
      caption="颜色与对比度"
      rows={rows}
      rowKey={(row) => `${row.text.token}-${row.ground.token}`}
      columns={[
        {
          key: 'sample',
          header: '样例',
          render: ({ text, ground, least }) => (
            <span
              className="inline-block rounded border border-line px-2 font-medium"
              style={
                least < 4.5 ? { borderColor: text.value } : { color: text.value, background: ground.value }
              }
              aria-hidden
            >
              贷款
            </span>
          ),
        },
        { key: 'text', header: '文字', render: ({ text }) => `${text.name} ${text.value}` },
        { key: 'ground', header: '底色', render: ({ ground }) => `${ground.name} ${ground.value}` },
        { key: 'least', header: '要求', align: 'right', render: ({ least }) => least.toFixed(1) },
        { key: 'ratio', header: '对比度', align: 'right', render: ({ ratio }) => ratio.toFixed(2) },
        {
          key: 'verdict',
          header: '结论',
          render: ({ ratio, least }) =>
            ratio >= least ? <Badge tone="success">达标</Badge> : <Badge tone="danger">不达标</Badge>,
        },
      ]}
    />
  );
}

const instalments = [
  { number: 1, day: '2025-07-20', principal: fen(788_849), interest: fen(120_000) },
  { number: 2, day: '2025-08-20', principal: fen(798_315), interest: fen(110_534) },
  { number: 3, day: '2025-09-20', principal: fen(807_895), interest: fen(100_954) },
] as const;

export function FigureTable() {
  return (
    <DataTable
      caption="还款计划示例"
      rows={instalments}
      rowKey={(row) => row.number}
      columns={[
        { key: 'number', header: '期次', render: (row) => row.number },
        { key: 'day', header: '应还日', render: (row) => row.day },
        {
          key: 'principal',
          header: '本金',
          align: 'right',
          render: (row) => <MoneyText amount={row.principal} />,
        },
        {
          key: 'interest',
          header: '利息',
          align: 'right',
          render: (row) => <MoneyText amount={row.interest} />,
        },
      ]}
      footer={{
        number: '合计',
        principal: <MoneyText amount={sum(instalments.map((row) => row.principal))} emphasis />,
        interest: <MoneyText amount={sum(instalments.map((row) => row.interest))} emphasis />,
      }}
    />
  );
}
