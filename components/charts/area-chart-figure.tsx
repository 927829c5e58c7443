'use client';

import { AreaChart, Area, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { axisValue, ChartFrame, chartValue, seriesColours, unitOf, type ChartProps } from './chart-frame';

const tick = { fill: '#42525c', fontSize: 12 } as const;

/** A balance over time. */
export function AreaChartFigure(props: ChartProps) {
  const { data, series, kind = 'money', unit } = props;
  return (
    <ChartFrame {...props}>
      <ResponsiveContainer width="100%" height="100%" initialDimension={{ width: 600, height: 240 }}>
        <AreaChart
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
            <Area
              key={one.key}
              dataKey={one.key}
              name={one.label}
              type="monotone"
              stroke={seriesColours[index % 4]}
              strokeWidth={2}
              fill={seriesColours[index % 4]}
              fillOpacity={0.15}
              isAnimationActive={false}
            />
          ))}
        </AreaChart>
      </ResponsiveContainer>
    </ChartFrame>
  );
}
