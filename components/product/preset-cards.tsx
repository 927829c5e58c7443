import clsx from 'clsx';
import Link from 'next/link';
import { PRESET_NAMES, PRODUCT_PRESETS, type PresetName } from '@/lib/domain/loan/product-presets';

type PresetCardsProps = Readonly<{ chosen: PresetName; hrefOf: (name: PresetName) => string }>;

/** The seven products of the trade to start from: choosing one fills the form anew. */
export function PresetCards({ chosen, hrefOf }: PresetCardsProps) {
  return (
    <nav aria-label="产品样板" className="rounded-card border border-line bg-surface">
      <header className="border-b border-line px-4 py-2.5">
        <h2 className="text-[15px] leading-6 font-semibold">从哪种产品开始</h2>
        <p className="text-[13px] text-ink-faint">
          选一种样板，下面的条件随之填好，再按本公司的规定修改。已填的内容会被样板替换。
        </p>
      </header>
      <ul className="grid gap-3 p-4 sm:grid-cols-2 lg:grid-cols-4">
        {PRESET_NAMES.map((name) => (
          <li key={name}>
            <Link
              href={hrefOf(name)}
              scroll={false}
              aria-current={name === chosen ? 'true' : undefined}
              className={clsx(
                'block h-full rounded-card border px-3 py-2.5',
                name === chosen
                  ? 'border-brand-600 bg-brand-50 ring-1 ring-brand-600'
                  : 'border-line hover:border-brand-600 hover:bg-brand-50',
              )}
            >
              <span className="block font-semibold">{PRODUCT_PRESETS[name].title}</span>
              <span className="mt-0.5 block text-[13px] leading-5 text-ink-soft">
                {PRODUCT_PRESETS[name].meaning}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
