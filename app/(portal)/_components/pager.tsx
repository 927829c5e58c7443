import { ButtonLink } from '@/components/ui/button';

type Props = Readonly<{
  path: string;
  query: Readonly<Record<string, string>>;
  page: number;
  size: number;
  total: number;
}>;

/** Earlier and later pages of a list, the filters kept. */
export function Pager({ path, query, page, size, total }: Props) {
  const pages = Math.max(1, Math.ceil(total / size));
  const hrefOf = (target: number) => `${path}?${new URLSearchParams({ ...query, page: String(target) })}`;
  return (
    <div className="flex flex-wrap items-center justify-between gap-3 px-4 py-3 print:hidden">
      <p className="text-[13px] text-ink-faint tabular-nums">
        共 {total} 条，第 {Math.min(page, pages)} / {pages} 页
      </p>
      <div className="flex gap-2">
        {page > 1 && <ButtonLink href={hrefOf(Math.min(page - 1, pages))}>上一页</ButtonLink>}
        {page < pages && <ButtonLink href={hrefOf(page + 1)}>下一页</ButtonLink>}
      </div>
    </div>
  );
}
