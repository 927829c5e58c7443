import type { Metadata } from 'next';
import { DecideLprForms, LprEntryForm, VoidLprForm } from '@/components/lpr/lpr-forms';
import { LprBehindNotice } from '@/components/lpr/lpr-behind-notice';
import { PageHeader } from '@/components/layout/page-header';
import { Badge } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { DataTable, type DataColumn } from '@/components/ui/data-table';
import { DescriptionList } from '@/components/ui/description-list';
import type { Tone } from '@/components/ui/tone';
import { listLpr, newestLprDay, type LprItem } from '@/db/queries/lpr';
import { can, type Actor } from '@/lib/domain/access/permissions';
import { isLprBehind } from '@/lib/domain/lpr/entry';
import { formatDate, formatInstant } from '@/lib/format/date';
import { formatLpr } from '@/lib/format/number';
import { requireActor } from '@/lib/server/actor';
import { today } from '@/lib/server/clock';
import { database } from '@/lib/server/database';
import {
  approveLprAction,
  approveLprVoidAction,
  rejectLprAction,
  rejectLprVoidAction,
  requestLprAction,
  requestLprVoidAction,
} from './actions';

export const metadata: Metadata = { title: 'LPR 利率表' };

export default async function LprPage() {
  const actor = await requireActor('lpr.view');
  const items = listLpr(database(), actor);
  const newest = newestLprDay(database());
  const waiting = items.filter((item) => item.state === 'requested' || item.state === 'void_requested');
  return (
    <div className="space-y-4">
      <PageHeader
        title="LPR 利率表"
        subtitle="贷款市场报价利率，自公布日起适用；LPR 浮动利率贷款按此重定价，综合融资成本按 1 年期 LPR 的四倍预警。"
      />
      {isLprBehind(newest, today()) && <LprBehindNotice newest={newest} />}
      {waiting.map((item) => (
        <WaitingCard key={item.id} item={item} />
      ))}
      {can(actor, 'lpr.request') && <LprEntryForm action={requestLprAction} today={today()} />}
      <Card title="历次公布" flush>
        <DataTable
          caption="历次公布"
          rows={items.filter((item) => item.state !== 'requested')}
          rowKey={(item) => item.id}
          columns={columnsFor(actor)}
          empty="还没有生效的 LPR。"
        />
      </Card>
    </div>
  );
}

function WaitingCard({ item }: Readonly<{ item: LprItem }>) {
  const isVoid = item.state === 'void_requested';
  const what = `${isVoid ? '作废' : ''} ${item.publishedOn} 公布的 LPR：1 年期 ${formatLpr(item.oneYear)}，5 年期以上 ${formatLpr(item.fiveYear)}`;
  return (
    <Card
      title={`${isVoid ? '作废待复核' : '录入待复核'}：${item.publishedOn} 公布的 LPR`}
      description={`${(isVoid ? item.voidMaker : item.maker) ?? ''} 于 ${formatInstant(isVoid ? item.voidRequestedAt : item.requestedAt)} 提交`}
    >
      <div className="space-y-4">
        <DescriptionList
          items={[
            { label: '1 年期', value: formatLpr(item.oneYear) },
            { label: '5 年期以上', value: formatLpr(item.fiveYear) },
            { label: '来源', value: item.source },
            ...(isVoid ? [{ label: '作废原因', value: item.voidReason, span: 3 as const }] : []),
          ]}
        />
        {item.mayDecide && (
          <div className="border-t border-line pt-4">
            <DecideLprForms
              approve={isVoid ? approveLprVoidAction : approveLprAction}
              reject={isVoid ? rejectLprVoidAction : rejectLprAction}
              lprId={item.id}
              what={what.trim()}
            />
          </div>
        )}
      </div>
    </Card>
  );
}

const STATES: Readonly<Record<LprItem['state'], readonly [label: string, tone: Tone]>> = {
  requested: ['待复核', 'warning'],
  in_force: ['有效', 'success'],
  rejected: ['已退回', 'neutral'],
  void_requested: ['作废待复核', 'warning'],
  voided: ['已作废', 'danger'],
};

const struck = (item: LprItem): string | undefined =>
  item.state === 'voided' || item.state === 'rejected' ? 'text-ink-faint line-through' : undefined;

function columnsFor(actor: Actor): readonly DataColumn<LprItem>[] {
  return [
    {
      key: 'day',
      header: '公布日',
      render: (item) => <span className={struck(item)}>{formatDate(item.publishedOn)}</span>,
    },
    {
      key: 'one',
      header: '1 年期',
      align: 'right',
      render: (item) => <span className={struck(item)}>{formatLpr(item.oneYear)}</span>,
    },
    {
      key: 'five',
      header: '5 年期以上',
      align: 'right',
      render: (item) => <span className={struck(item)}>{formatLpr(item.fiveYear)}</span>,
    },
    { key: 'source', header: '来源', wraps: true, render: (item) => item.source },
    {
      key: 'people',
      header: '录入 / 复核',
      minor: true,
      render: (item) => (item.maker === null ? '系统预置' : `${item.maker} / ${item.checker ?? '—'}`),
    },
    {
      key: 'note',
      header: '说明',
      wraps: true,
      minor: true,
      render: (item) => item.voidReason ?? item.decisionNote ?? '',
    },
    {
      key: 'state',
      header: '状态',
      render: (item) => <Badge tone={STATES[item.state][1]}>{STATES[item.state][0]}</Badge>,
    },
    ...(can(actor, 'lpr-void.request') ? [voidColumn] : []),
  ];
}

const voidColumn: DataColumn<LprItem> = {
  key: 'void',
  header: '操作',
  isActs: true,
  render: (item) =>
    item.state === 'in_force' && (
      <details>
        <summary className="cursor-pointer text-[13px] text-danger pointer-coarse:py-[11px]">
          申请作废
        </summary>
        <div className="w-72 max-w-full py-2 whitespace-normal">
          <VoidLprForm action={requestLprVoidAction} lprId={item.id} publishedOn={item.publishedOn} />
        </div>
      </details>
    ),
};
