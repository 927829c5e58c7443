import Link from 'next/link';
import type { ReactNode } from 'react';
import { totalOf } from '@/components/loan/amounts';
import type { RepaymentAsked } from '@/components/loan/repayment-query-form';
import { MoneyText } from '@/components/ui/money-text';
import type { Tone } from '@/components/ui/tone';
import type { LoanState } from '@/lib/domain/loan/state';
import { COMPONENTS, type ExcessUse } from '@/lib/domain/loan/terms';
import { maxMoney, subtract, toYuanText, ZERO, type Money } from '@/lib/domain/money/money';
import { componentLabels } from '@/lib/format/labels-loan';

type OwedPanelProps = Readonly<{
  state: LoanState;
  basePath: string;
  asked: RepaymentAsked;
  mayPrepay: boolean;
  /** 循环额度: what is repaid can be drawn again */
  isLimit: boolean;
  /** Where an amount is explained: what is due, what settles the loan, what is earned and not due */
  explainedAt: (anchor: 'due' | 'payoff' | 'accrued') => string;
}>;

/** What is owed to the day, and the amounts that people usually bring, one touch each. */
export function OwedPanel({ state, basePath, asked, mayPrepay, isLimit, explainedAt }: OwedPanelProps) {
  const lessCredit = (amount: Money): Money => maxMoney(ZERO, subtract(amount, state.credit));
  const link = (amount: Money, excess: ExcessUse): string =>
    `${basePath}?${new URLSearchParams({ ...asked, valueDate: state.asOf, amount: toYuanText(amount), excess })}`;
  const dueNow = totalOf(state.dueNow);
  const overdue = totalOf(state.overdue);
  // A contract that allows no prepayment ends when all its principal is due.
  const canBeSettled = mayPrepay || state.outstandingPrincipal === state.dueNow.principal;
  return (
    <div className="space-y-4">
      <dl className="space-y-2">
        {COMPONENTS.filter((component) => state.dueNow[component] !== ZERO).map((component) => (
          <Owed
            key={component}
            label={`应还${componentLabels[component]}`}
            amount={state.dueNow[component]}
            href={component === 'principal' ? undefined : explainedAt('due')}
          />
        ))}
        <Owed label="当日应还" amount={dueNow} emphasis />
        <Owed label="其中逾期" amount={overdue} tone={overdue > 0 ? 'danger' : undefined} />
        <Owed label="预收款" amount={state.credit} />
        <Owed label="未到期本金" amount={subtract(state.outstandingPrincipal, state.dueNow.principal)} />
        <Owed label="未到期利息" amount={state.accruedNotDue} href={explainedAt('accrued')} />
        {state.overCap.total > ZERO && <Owed label="超上限未计（不收）" amount={state.overCap.total} />}
        <Owed label="结清金额" amount={state.payoff.total} href={explainedAt('payoff')} emphasis />
      </dl>
      <nav aria-label="常用金额" className="grid gap-2">
        {overdue > 0 && overdue !== dueNow && (
          <QuickAmount href={link(lessCredit(overdue), 'hold')} amount={lessCredit(overdue)}>
            全部逾期
          </QuickAmount>
        )}
        {lessCredit(dueNow) > 0 ? (
          <QuickAmount href={link(lessCredit(dueNow), 'hold')} amount={lessCredit(dueNow)}>
            {overdue === dueNow ? '全部逾期' : '当期应还（含逾期）'}
          </QuickAmount>
        ) : (
          state.nextDue &&
          lessCredit(state.nextDue.amount) > 0 && (
            <QuickAmount
              href={link(lessCredit(state.nextDue.amount), 'hold')}
              amount={lessCredit(state.nextDue.amount)}
            >
              下期应还（{state.nextDue.dueOn}）
            </QuickAmount>
          )
        )}
        {state.payoff.total > 0 && canBeSettled && (
          <QuickAmount
            href={link(state.payoff.total, mayPrepay ? 'prepay' : 'hold')}
            amount={state.payoff.total}
          >
            {isLimit ? '结清金额（全部归还，额度保留）' : '结清金额'}
          </QuickAmount>
        )}
      </nav>
    </div>
  );
}

type OwedProps = Readonly<{
  label: string;
  amount: Money;
  href?: string;
  emphasis?: boolean;
  tone?: Tone;
}>;

/** One line of the account: its digits stand under those of the others. */
function Owed({ label, amount, href, emphasis, tone }: OwedProps) {
  return (
    <div className="flex items-baseline justify-between gap-4 px-3">
      <dt className={emphasis ? 'font-semibold' : 'text-ink-soft'}>
        {href === undefined ? (
          label
        ) : (
          <Link
            href={href}
            prefetch={false}
            className="text-brand-700 hover:underline pointer-coarse:inline-flex pointer-coarse:min-h-11 pointer-coarse:items-center"
          >
            {label}
          </Link>
        )}
      </dt>
      <dd>
        <MoneyText amount={amount} emphasis={emphasis} tone={tone} />
      </dd>
    </div>
  );
}

type QuickAmountProps = Readonly<{ href: string; amount: Money; children: ReactNode }>;

function QuickAmount({ href, amount, children }: QuickAmountProps) {
  return (
    <Link
      href={href}
      scroll={false}
      prefetch={false}
      className="flex min-h-10 items-center justify-between gap-3 rounded-control border border-line-strong px-3 hover:border-brand-600 hover:bg-brand-50 pointer-coarse:min-h-11"
    >
      <span>{children}</span>
      <MoneyText amount={amount} currency emphasis />
    </Link>
  );
}
