'use client';

import type { ReactNode } from 'react';
import { fen } from '@/lib/domain/money/money';
import { formatWanNumber } from '@/lib/format/money';
import { formatCount } from '@/lib/format/number';

/** `money`: values are fen, shown in 万元. `count`: values are whole numbers of `unit`. */
export type ChartKind = 'money' | 'count';
export type ChartRow = Readonly<{ label: string } & Record<string, string | number>>;
export type ChartSeries = Readonly<{ key: string; label: string }>;

export type ChartProps = Readonly<{
  title: string;
  data: readonly ChartRow[];
  series: readonly ChartSeries[];
  kind?: ChartKind;
  /** Defaults to 万元 for money and 笔 for counts. */
  unit?: string;
  height?: number;
}>;

/** Told apart by lightness too, so that they survive grey print and colour blindness. */
export const seriesColours = ['#11657b', '#d08a1d', '#7b8b96', '#b3201a'] as const;

export const unitOf = (kind: ChartKind, unit: string | undefined): string =>
  unit ?? (kind === 'money' ? '万元' : '笔');

export const chartValue = (kind: ChartKind, value: number): string =>
  kind === 'money' ? formatWanNumber(fen(Math.round(value))) : formatCount(value);

/** Axis ticks need no decimals once they are whole. */
export const axisValue = (kind: ChartKind, value: number): string =>
  chartValue(kind, value).replace(/\.00$/, '');

type ChartFrameProps = ChartProps & Readonly<{ children: ReactNode }>;

/** A picture and the same figures as a table: below it for those who cannot see it, instead of it on paper and where no script runs. */
export function ChartFrame(props: ChartFrameProps) {
  const { title, series, kind = 'money', unit, height = 240, children } = props;
  return (
    <figure className="min-w-0">
      <figcaption className="mb-2 flex flex-wrap items-baseline justify-between gap-x-4">
        <span className="font-medium">{title}</span>
        <span className="flex flex-wrap gap-x-4 text-[13px] text-ink-soft">
          {series.map((one, index) => (
            <span key={one.key} className="inline-flex items-center gap-1.5">
              <span
                aria-hidden
                className="size-2.5 rounded-sm"
                style={{ background: seriesColours[index % 4] }}
              />
              {one.label}
            </span>
          ))}
          <span>单位：{unitOf(kind, unit)}</span>
        </span>
      </figcaption>
      <div aria-hidden data-print="hide" className="noscript:hidden" style={{ height }}>
        {children}
      </div>
      <div className="hidden noscript:block print:block">
        <ChartTable {...props} />
      </div>
      <details data-print="hide" className="mt-2 text-[13px] noscript:hidden">
        <summary className="inline-flex items-center text-brand-700 pointer-coarse:min-h-11">
          查看数据表
        </summary>
        <ChartTable {...props} />
      </details>
    </figure>
  );
}

function ChartTable({ title, data, series, kind = 'money', unit }: ChartProps) {
  return (
    <table className="mt-1 w-full border-collapse text-[13px]">
      <caption className="sr-only">
        {title}（{unitOf(kind, unit)}）
      </caption>
      <thead>
        <tr className="border-b border-line text-ink-soft">
          <th scope="col" className="px-2 py-1 text-left font-medium">
            项目
          </th>
          {series.map((one) => (
            <th key={one.key} scope="col" className="px-2 py-1 text-right font-medium">
              {one.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {data.map((row) => (
          <tr key={row.label} className="border-b border-line last:border-b-0">
            <th scope="row" className="px-2 py-1 text-left font-normal">
              {row.label}
            </th>
            {series.map((one) => (
              <td key={one.key} className="px-2 py-1 text-right tabular-nums">
                {chartValue(kind, Number(row[one.key] ?? 0))}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
