import Form from 'next/form';
import Link from 'next/link';
import { Button, buttonClass } from '@/components/ui/button';
import type { IsoDate } from '@/lib/domain/calendar/iso-date';

type AsOfFormProps = Readonly<{ basePath: string; asOf: IsoDate; today: IsoDate; earliest: IsoDate }>;

/** Chooses the day on which the loan is shown. */
export function AsOfForm({ basePath, asOf, today, earliest }: AsOfFormProps) {
  return (
    <Form action={basePath} data-print="hide" className="flex flex-wrap items-end gap-2">
      <label className="grid gap-1">
        <span className="text-[13px] text-ink-soft">查看日期</span>
        <input
          key={asOf}
          type="date"
          name="asOf"
          defaultValue={asOf}
          min={earliest}
          max={today}
          className="h-9 rounded-control border border-line-strong bg-surface px-2.5 text-sm tabular-nums focus:border-brand-600 pointer-coarse:h-11"
        />
      </label>
      <Button type="submit" variant="secondary">
        查看
      </Button>
      {asOf !== today && (
        <Link href={basePath} className={buttonClass('ghost', 'medium')}>
          回到今天
        </Link>
      )}
    </Form>
  );
}
