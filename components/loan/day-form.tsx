import Form from 'next/form';
import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import type { IsoDate } from '@/lib/domain/calendar/iso-date';

type DayFormProps = Readonly<{
  basePath: string;
  name: string;
  label: string;
  day: IsoDate;
  earliest: IsoDate;
  latest: IsoDate;
  submitLabel: string;
  /** What else the address carries */
  hidden?: Readonly<Record<string, string>>;
  children?: ReactNode;
}>;

/** Chooses the day for which a page is reckoned; the day stands in the address. */
export function DayForm(props: DayFormProps) {
  const { basePath, name, label, day, earliest, latest, submitLabel, hidden = {}, children } = props;
  return (
    <Form action={basePath} scroll={false} data-print="hide" className="flex flex-wrap items-end gap-2">
      {Object.entries(hidden).map(([key, value]) => (
        <input key={key} type="hidden" name={key} value={value} readOnly />
      ))}
      <label className="grid gap-1">
        <span className="text-[13px] text-ink-soft">{label}</span>
        <input
          key={day}
          type="date"
          name={name}
          defaultValue={day}
          min={earliest}
          max={latest}
          className="h-9 rounded-control border border-line-strong bg-surface px-2.5 text-sm tabular-nums focus:border-brand-600 pointer-coarse:h-11"
        />
      </label>
      <Button type="submit" variant="secondary">
        {submitLabel}
      </Button>
      {children}
    </Form>
  );
}
