import type { Metadata } from 'next';
import { PageHeader } from '@/components/layout/page-header';
import { Card } from '@/components/ui/card';
import { DataTable, type DataColumn } from '@/components/ui/data-table';
import { DescriptionList } from '@/components/ui/description-list';
import { Figure } from '@/components/ui/figure';
import { Notice } from '@/components/ui/notice';
import { getDatabaseStatus, type DatabaseStatus } from '@/db/queries/system';
import { productVersion } from '@/lib/backup/product';
import { freeBytes } from '@/lib/backup/private-file';
import { formatAge, formatInstant } from '@/lib/format/date';
import { TROUBLES } from '@/lib/format/labels-system';
import { formatBytes, formatCount } from '@/lib/format/number';
import { requireActor } from '@/lib/server/actor';
import { backupOverview, type BackupOverview } from '@/lib/server/backup-overview';
import { now, today } from '@/lib/server/clock';
import { database } from '@/lib/server/database';
import { dataDirectory } from '@/lib/server/env';
import { lastErrors, type ErrorRecord } from '@/lib/server/error-log';
import { health } from '@/lib/server/health';
import { idleSince } from '@/lib/server/session';
import { shanghaiDayOf } from '@/lib/domain/calendar/instant';

export const metadata: Metadata = { title: '系统状态' };

const SHOWN_ERRORS = 50;

export default async function SystemPage() {
  const actor = await requireActor('system.view');
  const status = getDatabaseStatus(database(), actor, idleSince(now()));
  if (!status) return null;
  const trouble = health();
  const errors = lastErrors(SHOWN_ERRORS);
  return (
    <div className="space-y-4">
      <PageHeader title="系统状态" subtitle="服务器、数据库与日常作业的运行情况。" />
      {trouble ? (
        <Notice tone="danger" title={TROUBLES[trouble].title}>
          {TROUBLES[trouble].text}
        </Notice>
      ) : (
        <Notice tone="success" title="系统运行正常" />
      )}
      <Figures status={status} backups={backupOverview()} />
      <Card title="运行环境">
        <DescriptionList
          items={[
            { label: '系统版本', value: productVersion() },
            { label: 'Node.js', value: process.version },
            { label: 'SQLite', value: status.sqliteVersion },
            { label: '数据目录', value: dataDirectory() },
            { label: '启动时间', value: formatAge(process.uptime() * 1000) },
            { label: '在线用户', value: `${formatCount(status.liveSessions)} 个登录` },
          ]}
        />
      </Card>
      <Card
        title="最近的错误"
        description="用户看到的「错误编号」在此查找；不记录业务内容，详细信息见服务日志。"
        flush
      >
        <DataTable
          caption="最近的错误"
          columns={errorColumns}
          rows={errors}
          rowKey={({ id, at }) => `${id}${at}`}
          empty="没有错误"
        />
      </Card>
    </div>
  );
}

/** Too little for the next backups: the copy, the sealed file and its test restore stand beside each other. */
const isScarce = (free: number, database_: number): boolean => free < Math.max(3 * database_, 1024 ** 3);

type FiguresProps = Readonly<{ status: DatabaseStatus; backups: BackupOverview }>;

function Figures({ status, backups }: FiguresProps) {
  const free = freeBytes(dataDirectory());
  const { lastDayClose } = status;
  const isClosed = lastDayClose !== null && shanghaiDayOf(lastDayClose.at) === today();
  return (
    <div className="grid gap-4 sm:grid-cols-2 xl:grid-cols-4">
      <Figure label="数据库大小" value={formatBytes(status.bytes)} hint="含全部文书" />
      <Figure
        label="磁盘剩余空间"
        value={formatBytes(free)}
        hint={isScarce(free, status.bytes) ? '空间不足，请尽快清理' : '数据目录所在磁盘'}
        tone={isScarce(free, status.bytes) ? 'danger' : 'neutral'}
      />
      <Figure
        label="最近一次可用备份"
        value={backups.lastGood ? formatAge(backups.now - Date.parse(backups.lastGood.at)) : '尚无'}
        hint={backups.lastGood ? formatInstant(backups.lastGood.at) : '请立即备份一次'}
        tone={backups.isLate ? 'danger' : 'success'}
        href="/backup"
      />
      <Figure
        label="最近一次日终"
        value={lastDayClose ? formatInstant(lastDayClose.at) : '尚无'}
        hint={lastDayClose?.summary ?? '启用后每晚 0:05 自动进行'}
        tone={isClosed ? 'success' : 'warning'}
      />
    </div>
  );
}

const errorColumns: readonly DataColumn<ErrorRecord>[] = [
  { key: 'id', header: '错误编号', render: ({ id }) => <span className="font-mono">{id}</span> },
  {
    key: 'at',
    header: '时间',
    render: ({ at }) => <span className="whitespace-nowrap tabular-nums">{formatInstant(at)}</span>,
  },
  { key: 'where', header: '位置', render: ({ where }) => where },
  {
    key: 'kind',
    header: '错误',
    render: ({ kind, frames }) => (
      <details>
        <summary className="break-all">{kind}</summary>
        <pre className="mt-1 text-xs break-all whitespace-pre-wrap text-ink-faint">{frames.join('\n')}</pre>
      </details>
    ),
  },
];
