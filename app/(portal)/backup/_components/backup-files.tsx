import type { ReactNode } from 'react';
import { VerifyForm } from '@/components/backup/backup-forms';
import { Badge } from '@/components/ui/badge';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { DataTable, type DataColumn } from '@/components/ui/data-table';
import type { ListedBackup } from '@/lib/backup/catalogue';
import { instant } from '@/lib/domain/calendar/instant';
import { formatAge, formatInstant } from '@/lib/format/date';
import { BACKUP_KIND_LABELS } from '@/lib/format/labels-backup';
import { formatBytes, formatCount } from '@/lib/format/number';
import type { BackupOverview } from '@/lib/server/backup-overview';
import { verify } from '../actions';

const columns = (now: number): readonly DataColumn<ListedBackup>[] => [
  {
    key: 'at',
    header: '备份时间',
    render: ({ at }) => (
      <>
        <span className="whitespace-nowrap tabular-nums">{formatInstant(at)}</span>
        <span className="block text-[13px] text-ink-faint">{formatAge(now - Date.parse(at))}</span>
      </>
    ),
  },
  {
    key: 'kind',
    header: '类型',
    render: ({ kind }) => <span className="whitespace-nowrap">{BACKUP_KIND_LABELS[kind]}</span>,
  },
  {
    key: 'size',
    header: '大小',
    align: 'right',
    render: ({ size }) => <span className="whitespace-nowrap">{formatBytes(size)}</span>,
  },
  { key: 'content', header: '内容', render: ({ note }) => <Content note={note} /> },
  { key: 'proof', header: '试恢复', render: ({ note }) => <ProofCell note={note} /> },
  {
    key: 'copy',
    header: '第二份',
    render: ({ note }) => (note?.copiedAt ? <Badge tone="success">已复制</Badge> : '—'),
  },
  { key: 'acts', header: '操作', render: ({ name }) => <Acts name={name} /> },
];

type NoteProps = Readonly<{ note: ListedBackup['note'] }>;

function Content({ note }: NoteProps) {
  if (!note) return '—';
  const { customers = 0, loans = 0, vouchers = 0 } = note.manifest.counts;
  return `客户 ${formatCount(customers)}，借据 ${formatCount(loans)}，凭证 ${formatCount(vouchers)}`;
}

function ProofCell({ note }: NoteProps) {
  const proof = note?.proof;
  if (!proof) return <Badge tone="warning">未试过</Badge>;
  if (!proof.isSound) {
    return (
      <>
        <Badge tone="danger">未通过</Badge>
        <span className="block text-[13px] text-danger">{proof.problem}</span>
      </>
    );
  }
  return (
    <>
      <Badge tone="success">通过</Badge>
      <span className="block text-[13px] text-ink-faint">{formatInstant(instant(proof.at))}</span>
      {proof.bookDifferences > 0 && (
        <span className="block text-[13px] text-warning">账务核对 {proof.bookDifferences} 处差异</span>
      )}
    </>
  );
}

function Acts({ name }: Readonly<{ name: string }>) {
  return (
    <div className="flex flex-wrap items-start gap-2">
      <VerifyForm action={verify} name={name} />
      <ButtonLink href={`/backup/files/${name}`} external>
        下载
      </ButtonLink>
      <ButtonLink href={`/backup/restore?name=${name}`}>恢复</ButtonLink>
    </div>
  );
}

type BackupFilesProps = Readonly<{ overview: BackupOverview; backUpNow: ReactNode }>;

export function BackupFiles({ overview, backUpNow }: BackupFilesProps) {
  return (
    <Card
      title="服务器上的备份"
      description={`存放在 ${overview.folder}，用定时备份口令加密；超出保留份数的自动清理。`}
      actions={backUpNow}
      flush
    >
      <DataTable
        caption="服务器上的备份"
        columns={columns(overview.now)}
        rows={overview.files}
        rowKey={({ name }) => name}
        empty="还没有备份"
      />
    </Card>
  );
}
