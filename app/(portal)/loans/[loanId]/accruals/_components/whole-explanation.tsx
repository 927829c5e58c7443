import Link from 'next/link';
import { Making, SumLines } from '@/components/loan/explanation-card';
import { accrualsHref, type ShownDay } from '@/components/loan/loan-address';
import { Card } from '@/components/ui/card';
import { DataTable, type DataColumn } from '@/components/ui/data-table';
import { MoneyText } from '@/components/ui/money-text';
import type { LoanExplanation } from '@/db/queries/loan-view';
import type { PayoffLine } from '@/lib/domain/loan/explain-payoff';
import { EXPLAINED_COMPONENTS, type ExplainedComponent } from '@/lib/domain/loan/explanation';
import type { Instalment } from '@/lib/domain/loan/state';
import { COMPONENTS, type Component } from '@/lib/domain/loan/terms';
import { sum, ZERO, type Money } from '@/lib/domain/money/money';
import { formatDate } from '@/lib/format/date';
import { noteLabels, payoffLineLabels } from '@/lib/format/explanation-words';
import { componentLabels } from '@/lib/format/labels-loan';
import { formatMoney, formatYuan } from '@/lib/format/money';
import { formatRate } from '@/lib/format/number';

type WholeExplanationProps = Readonly<{ loanId: number; day: ShownDay; seen: LoanExplanation }>;

const linkClass =
  'text-brand-700 hover:underline pointer-coarse:inline-flex pointer-coarse:min-h-11 pointer-coarse:items-center';

/** The figures of the loan page taken apart, and every instalment with the way to its stretches. */
export function WholeExplanation(props: WholeExplanationProps) {
  return (
    <>
      <DueLines {...props} />
      <PayoffLines {...props} />
      <Accrued {...props} />
      <Periods {...props} />
    </>
  );
}

type DueLine = Readonly<{ row: Instalment; component: Component; amount: Money }>;

function DueLines({ day, loanId, seen }: WholeExplanationProps) {
  const { instalments } = seen.state;
  const lines = instalments
    .filter((row) => row.effectiveDueOn <= day.asOf)
    .flatMap((row) =>
      COMPONENTS.map((component): DueLine => ({ row, component, amount: row.open[component] })),
    )
    .filter((line) => line.amount !== ZERO);
  return (
    <div id="due" className="scroll-mt-16">
      <Card title="当日应还的构成" description={`截至 ${formatDate(day.asOf)} 到期未还`} flush>
        <DataTable
          caption="当日应还的构成"
          rows={lines}
          empty="该日没有到期未还的款项"
          columns={[
            { key: 'dueOn', header: '应还日', render: ({ row }) => formatDate(row.effectiveDueOn) },
            {
              key: 'name',
              header: '项目',
              render: ({ row, component }) => (
                <Name loanId={loanId} day={day} period={row.period} component={component} />
              ),
            },
            {
              key: 'amount',
              header: '未还（元）',
              align: 'right',
              render: ({ amount }) => <MoneyText amount={amount} />,
            },
          ]}
          footer={{ dueOn: '合计', amount: <MoneyText amount={sum(lines.map((line) => line.amount))} /> }}
        />
      </Card>
    </div>
  );
}

function PayoffLines({ day, loanId, seen }: WholeExplanationProps) {
  const { lines, total } = seen.payoff;
  const basis = (line: PayoffLine): string =>
    line.base !== undefined && line.percent !== undefined
      ? `${formatMoney(line.base)} × ${formatRate(line.percent)}`
      : payoffLineLabels[line.kind];
  return (
    <div id="payoff" className="scroll-mt-16">
      <Card title="结清金额的构成" description={`${formatDate(day.asOf)} 一次结清须付的全部款项`} flush>
        <DataTable
          caption="结清金额的构成"
          rows={lines}
          empty="没有应付的款项"
          columns={[
            {
              key: 'name',
              header: '项目',
              render: (line) => <PayoffName loanId={loanId} day={day} line={line} />,
            },
            { key: 'basis', header: '依据', wraps: true, render: basis },
            {
              key: 'amount',
              header: '金额（元）',
              align: 'right',
              render: ({ amount }) => <MoneyText amount={amount} />,
            },
          ]}
          footer={{ name: '合计', amount: <MoneyText amount={total} /> }}
        />
      </Card>
    </div>
  );
}

type PayoffNameProps = Readonly<{ loanId: number; day: ShownDay; line: PayoffLine }>;

/** What a part of the payoff is; interest earned and not due is explained on this page. */
function PayoffName({ loanId, day, line }: PayoffNameProps) {
  const { component, kind, period } = line;
  if (kind === 'credit') return '预收款';
  if (kind === 'prepayment_fee') return noteLabels.prepayment;
  if (period === null || component === 'principal') return componentLabels[component];
  if (kind !== 'accrued') return <Name loanId={loanId} day={day} period={period} component={component} />;
  return (
    <a href="#accrued" className={linkClass}>
      第 {period} 期{componentLabels[component]}
    </a>
  );
}

function Accrued({ seen }: WholeExplanationProps) {
  const { accrued, accruedTotal } = seen.payoff;
  return (
    <div id="accrued" className="scroll-mt-16">
      <Card title={`未到期利息 ${formatYuan(accruedTotal)}`} description="已经产生、尚未到应还日的利息" flush>
        {accrued.length === 0 && <p className="px-4 py-3 text-ink-faint">该日没有未到期的利息</p>}
        {accrued.map((one) => (
          <div key={one.period}>
            <Making name={`第 ${one.period} 期未到期利息`} made={one} rounding={seen.terms.rounding} />
            <SumLines
              lines={[
                ...(one.settled === ZERO
                  ? []
                  : [{ label: '减：已收或已减免', text: formatMoney(one.settled) }]),
                { label: `第 ${one.period} 期未到期利息`, text: formatMoney(one.left), isTotal: true },
              ]}
            />
          </div>
        ))}
      </Card>
    </div>
  );
}

const openBesidesPrincipal = (row: Instalment): Money =>
  sum(EXPLAINED_COMPONENTS.map((component) => row.open[component]));

function Periods({ day, loanId, seen }: WholeExplanationProps) {
  const { instalments } = seen.state;
  const shown = EXPLAINED_COMPONENTS.filter(
    (component) => component === 'interest' || instalments.some((row) => row.due[component] !== ZERO),
  );
  const column = (component: ExplainedComponent): DataColumn<Instalment> => ({
    key: component,
    header: componentLabels[component],
    align: 'right',
    render: (row) =>
      row.due[component] === ZERO ? (
        <span className="text-ink-faint">0.00</span>
      ) : (
        <Link
          href={accrualsHref(loanId, day, { period: row.period, component })}
          prefetch={false}
          className={linkClass}
        >
          <MoneyText amount={row.due[component]} />
        </Link>
      ),
  });
  return (
    <div id="periods" className="scroll-mt-16">
      <Card title="各期金额" description="点金额看它由哪些计息段组成；未到期各期按还款计划预计" flush>
        <DataTable
          caption="各期金额"
          rows={instalments}
          rowKey={(row) => row.period}
          empty="该日尚未放款"
          columns={[
            { key: 'period', header: '期数', render: (row) => row.period },
            {
              key: 'span',
              header: '计息期间',
              render: (row) => `${formatDate(row.startsOn)} 至 ${formatDate(row.dueOn)}`,
            },
            ...shown.map(column),
            {
              key: 'open',
              header: '其中未还',
              align: 'right',
              render: (row) => <MoneyText amount={openBesidesPrincipal(row)} />,
            },
          ]}
          footer={{
            period: '合计',
            ...Object.fromEntries(
              shown.map((component) => [
                component,
                <MoneyText key={component} amount={sum(instalments.map((row) => row.due[component]))} />,
              ]),
            ),
            open: <MoneyText amount={sum(instalments.map(openBesidesPrincipal))} />,
          }}
        />
      </Card>
    </div>
  );
}

type NameProps = Readonly<{ loanId: number; day: ShownDay; period: number; component: Component }>;

/** The name of an amount; but for principal, the way to what made it. */
export function Name({ loanId, day, period, component }: NameProps) {
  const name = `第 ${period} 期${componentLabels[component]}`;
  if (component === 'principal') return name;
  return (
    <Link href={accrualsHref(loanId, day, { period, component })} prefetch={false} className={linkClass}>
      {name}
    </Link>
  );
}
