import { Search } from 'lucide-react';
import Form from 'next/form';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { Button, buttonClass } from '@/components/ui/button';

const controlClass =
  'h-9 rounded-control border border-line-strong bg-surface px-2.5 text-sm pointer-coarse:h-11 focus:border-brand-600';
const labelClass = 'text-[13px] text-ink-soft';

type FilterBarProps = Readonly<{
  basePath: string;
  /** The list's present order, which a new search keeps. */
  query: Readonly<Record<string, string>>;
  children: ReactNode;
}>;

/** The filters of a list: a plain GET form, so that what is asked for stands in the address. */
export function FilterBar({ basePath, query, children }: FilterBarProps) {
  const isFiltered = Object.keys(query).some(
    (name) => !['page', 'sort', 'direction', 'notice'].includes(name),
  );
  return (
    <Form
      action={basePath}
      role="search"
      data-print="hide"
      className="flex flex-wrap items-end gap-x-3 gap-y-2"
    >
      {(['sort', 'direction'] as const).map(
        (name) => query[name] && <input key={name} type="hidden" name={name} value={query[name]} readOnly />,
      )}
      {children}
      <Button type="submit" variant="secondary">
        查询
      </Button>
      {isFiltered && (
        <Link href={basePath} className={buttonClass('ghost', 'medium')}>
          清除条件
        </Link>
      )}
    </Form>
  );
}

type SearchFieldProps = Readonly<{ value: string; placeholder?: string; label?: string }>;

// The fields are keyed by the value in the address: going back, or clearing, shows what the list shows.
export function SearchField({ value, placeholder, label = '搜索' }: SearchFieldProps) {
  return (
    <label className="grid gap-1">
      <span className={labelClass}>{label}</span>
      <span className="relative">
        <Search aria-hidden className="absolute top-1/2 left-2.5 size-4 -translate-y-1/2 text-ink-faint" />
        <input
          key={value}
          type="search"
          name="q"
          defaultValue={value}
          placeholder={placeholder}
          maxLength={50}
          className={`${controlClass} w-64 max-w-full pl-8 placeholder:text-ink-faint`}
        />
      </span>
    </label>
  );
}

type TextFilterProps = Readonly<{ name: string; label: string; value: string | undefined }>;

/** Looks in one thing only, where the search looks in others. */
export function TextFilter({ name, label, value = '' }: TextFilterProps) {
  return (
    <label className="grid gap-1">
      <span className={labelClass}>{label}</span>
      <input
        key={value}
        type="text"
        name={name}
        defaultValue={value}
        maxLength={50}
        className={`${controlClass} w-32`}
      />
    </label>
  );
}

type SelectFilterProps = Readonly<{
  name: string;
  label: string;
  value: string | undefined;
  options: readonly Readonly<{ value: string; label: string }>[];
  allLabel?: string;
}>;

export function SelectFilter({ name, label, value = '', options, allLabel = '全部' }: SelectFilterProps) {
  return (
    <label className="grid gap-1">
      <span className={labelClass}>{label}</span>
      <select key={value} name={name} defaultValue={value} className={`${controlClass} min-w-28`}>
        <option value="">{allLabel}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}

type DateFilterProps = Readonly<{ name: string; label: string; value: string | undefined }>;

export function DateFilter({ name, label, value = '' }: DateFilterProps) {
  return (
    <label className="grid gap-1">
      <span className={labelClass}>{label}</span>
      <input
        key={value}
        type="date"
        name={name}
        defaultValue={value}
        className={`${controlClass} tabular-nums`}
      />
    </label>
  );
}
