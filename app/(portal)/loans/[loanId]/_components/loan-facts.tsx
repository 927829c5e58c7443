import Link from 'next/link';
import { totalOf } from '@/components/loan/amounts';
import { accrualsHref, type ShownDay } from '@/components/loan/loan-address';
import { Card } from '@/components/ui/card';
import { DescriptionList } from '@/components/ui/description-list';
import type { LoanPageData } from '@/db/queries/loan-page';
import type { IsoDate } from '@/lib/domain/calendar/iso-date';
import type { LoanState } from '@/lib/domain/loan/state';
import { extensionsOf } from '@/lib/domain/change/extension';
import { nextRepricingDay } from '@/lib/domain/interest/lpr';
import { formatDate } from '@/lib/format/date';
import { guaranteeLabels } from '@/lib/format/labels-lending';
import { formatYuan } from '@/lib/format/money';
import { formatRate, maskPhone } from '@/lib/format/number';
import { rateBasisWords } from '@/lib/format/rate-basis-words';

const linkClass =
  'text-brand-700 hover:underline pointer-coarse:inline-flex pointer-coarse:min-h-11 pointer-coarse:items-center';

type LoanFactsProps = Readonly<{
  found: LoanPageData;
  day: ShownDay;
  state: LoanState;
  /** As it was agreed by the day shown */
  maturesOn: IsoDate;
}>;

function writtenOffFacts({ writtenOff }: LoanState) {
  if (!writtenOff) return [];
  return [
    { label: '核销日', value: formatDate(writtenOff.on) },
    { label: '核销金额', value: formatYuan(totalOf(writtenOff.amounts)) },
    { label: '核销后收回', value: formatYuan(writtenOff.recovered) },
  ];
}

function extensionWords({ events }: LoanPageData): string {
  const count = extensionsOf(events.map(({ event }) => event));
  return count > 0 ? `，已展期 ${count} 次` : '';
}

/** 超上限未计: agreed, but above a ceiling, so neither billed nor booked (domain.md 1.4). */
function overCapFacts({ overCap }: LoanState) {
  if (overCap.total === 0) return [];
  const parts = [
    overCap.penalty > 0 && `罚息 ${formatYuan(overCap.penalty)}`,
    overCap.compound > 0 && `复利 ${formatYuan(overCap.compound)}`,
    overCap.fee > 0 && `费用 ${formatYuan(overCap.fee)}`,
  ].filter(Boolean);
  return [{ label: '超上限未计', value: `${parts.join('、')}（不收、不入账）`, span: 2 as const }];
}

/** How the rate moves, for a loan bound to the LPR. */
function rateBasisFacts({ row, lprFollowed }: LoanPageData, state: LoanState) {
  const { rateBasis, startsOn } = row.terms;
  if (rateBasis.kind === 'fixed') return [];
  const life = { startsOn, maturesOn: row.maturesOn };
  const next = nextRepricingDay(rateBasis.repricing, life, state.asOf);
  return [
    { label: '利率方式', value: rateBasisWords(rateBasis, lprFollowed), span: 2 as const },
    { label: '下次重定价日', value: next === null ? '到期前不再重定价' : formatDate(next) },
  ];
}

export function LoanFacts({ day, found, maturesOn, state }: LoanFactsProps) {
  const { row } = found;
  return (
    <Card title="基本情况">
      <DescriptionList
        columns={3}
        items={[
          {
            label: '客户',
            value: (
              <Link href={`/customers/${row.customerId}`} className={linkClass}>
                {found.customerName}（{found.customerNumber}）
              </Link>
            ),
          },
          { label: '联系电话', value: maskPhone(found.customerPhone) },
          {
            label: '借款合同',
            value: (
              <Link href={`/contracts/${row.contractId}`} className={linkClass}>
                {found.contractNumber}
              </Link>
            ),
          },
          {
            label: '贷款申请',
            value: (
              <Link href={`/applications/${found.applicationId}`} className={linkClass}>
                {found.applicationNumber}
              </Link>
            ),
          },
          { label: '主担保方式', value: guaranteeLabels[row.guarantee] },
          { label: '客户经理', value: found.managerName },
          { label: '放款日', value: formatDate(row.disbursedOn) },
          {
            label: '到期日',
            value:
              maturesOn === row.terms.maturesOn
                ? formatDate(maturesOn)
                : `${formatDate(maturesOn)}（原 ${formatDate(row.terms.maturesOn)}${extensionWords(found)}）`,
          },
          {
            label: '现行年利率',
            value: `${formatRate(state.annualRate)}${state.isAccrualStopped ? '（已停息）' : ''}`,
          },
          ...rateBasisFacts(found, state),
          { label: '结清日', value: formatDate(state.settledOn) },
          {
            label: '未到期利息',
            value: (
              <Link href={accrualsHref(row.id, day, { anchor: 'accrued' })} className={linkClass}>
                {formatYuan(state.accruedNotDue)}
              </Link>
            ),
          },
          { label: '累计已收利息', value: formatYuan(state.paid.interest) },
          ...(state.misused > 0 ? [{ label: '认定挪用', value: formatYuan(state.misused) }] : []),
          ...overCapFacts(state),
          ...writtenOffFacts(state),
        ]}
      />
    </Card>
  );
}
