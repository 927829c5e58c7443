'use client';

import { BarChart, Bar, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { axisValue, ChartFrame, chartValue, seriesColours, unitOf, type ChartProps } from './chart-frame';

const tick = { fill: '#42525c', fontSize: 12 } as const;

/** Amounts or counts side by side, period by period. */
export function BarChartFigure(props: ChartProps) {
  const { data, series, kind = 'money', unit } = props;
  return (
    <ChartFrame {...props}>
      <ResponsiveContainer width="100%" height="100%" initialDimension={{ width: 600, height: 240 }}>
        <BarChart
          data={[...data]}
          margin={{ top: 8, right: 8, bottom: 0, left: 0 }}
          accessibilityLayer={false}
        >
          <CartesianGrid stroke="#dce4e9" vertical={false} />
          <XAxis dataKey="label" tick={tick} tickLine={false} axisLine={{ stroke: '#7b8b96' }} />
          <YAxis
            tick={tick}
            tickLine={false}
            axisLine={false}
            width={64}
            allowDecimals={kind === 'money'}
            tickFormatter={(value: number) => axisValue(kind, value)}
          />
          <Tooltip
            cursor={{ fill: '#eaf4f7' }}
            formatter={(value, name) => [`${chartValue(kind, Number(value))} ${unitOf(kind, unit)}`, name]}
          />
          {series.map((one, index) => (
            <Bar
              key={one.key}
              dataKey={one.key}
              name={one.label}
              fill={seriesColours[index % 4]}
              radius={[3, 3, 0, 0]}
              maxBarSize={36}
              isAnimationActive={false}
            />
          ))}
        </BarChart>
      </ResponsiveContainer>
    </ChartFrame>
  );
}
