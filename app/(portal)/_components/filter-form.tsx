import type { ReactNode } from 'react';
import { Button, ButtonLink } from '@/components/ui/button';

const controlClass =
  'h-9 w-full rounded-control border border-line-strong bg-surface px-3 text-sm pointer-coarse:h-11 focus:border-brand-600';

/** The filters of a list, kept in the address. */
export function FilterForm({ path, children }: Readonly<{ path: string; children: ReactNode }>) {
  return (
    <form
      method="get"
      action={path}
      role="search"
      className="mb-4 flex flex-wrap items-end gap-3 print:hidden"
    >
      {children}
      <Button type="submit">查询</Button>
      <ButtonLink href={path}>清除</ButtonLink>
    </form>
  );
}

type FilterProps = Readonly<{ name: string; label: string; value: string }>;

export function TextFilter({
  name,
  label,
  value,
  type = 'text',
}: FilterProps & Readonly<{ type?: 'text' | 'date' }>) {
  return (
    <label className="block w-40 text-[13px] text-ink-soft">
      {label}
      <input type={type} name={name} defaultValue={value} maxLength={100} className={controlClass} />
    </label>
  );
}

type ChoiceFilterProps = FilterProps & Readonly<{ options: readonly (readonly [string, string])[] }>;

export function ChoiceFilter({ name, label, value, options }: ChoiceFilterProps) {
  return (
    <label className="block w-36 text-[13px] text-ink-soft">
      {label}
      <select name={name} defaultValue={value} className={controlClass}>
        <option value="">全部</option>
        {options.map(([key, words]) => (
          <option key={key} value={key}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}
