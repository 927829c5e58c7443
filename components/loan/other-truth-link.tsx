import Link from 'next/link';
import type { Truth } from '@/lib/domain/loan/known-on';
import { truthLabels } from '@/lib/format/explanation-words';

/** Leads to the same page by the other truth of its day. */
export function OtherTruthLink({ truth, href }: Readonly<{ truth: Truth; href: string }>) {
  return (
    <Link
      href={href}
      className="ml-2 text-brand-700 underline underline-offset-2 pointer-coarse:inline-flex pointer-coarse:min-h-11 pointer-coarse:items-center print:hidden"
    >
      改看{truthLabels[truth === 'reported' ? 'known' : 'reported']}
    </Link>
  );
}
