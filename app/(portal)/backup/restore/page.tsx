import type { Metadata } from 'next';
import { ListedForm, UploadForm } from '@/components/backup/restore-forms';
import { PageHeader } from '@/components/layout/page-header';
import { Card } from '@/components/ui/card';
import { Notice } from '@/components/ui/notice';
import { Steps } from '@/components/ui/steps';
import { findCandidate } from '@/lib/backup/candidate';
import { formatInstant } from '@/lib/format/date';
import { BACKUP_KIND_LABELS, UPLOAD_PROBLEMS } from '@/lib/format/labels-backup';
import { formatBytes } from '@/lib/format/number';
import { requireActor } from '@/lib/server/actor';
import { backupOverview, type BackupOverview } from '@/lib/server/backup-overview';
import { inspect } from '../actions';
import { CandidateView } from './_components/candidate-view';

export const metadata: Metadata = { title: '恢复数据' };

type Query = Readonly<Record<string, string | string[] | undefined>>;
type Props = Readonly<{ searchParams: Promise<Query> }>;

export default async function RestorePage({ searchParams }: Props) {
  await requireActor('backup.inspect');
  const overview = backupOverview();
  const candidate = findCandidate(overview.dataFolder);
  const query = await searchParams;
  return (
    <div className="space-y-4">
      <PageHeader
        title="恢复数据"
        subtitle="先检查备份、核对内容，确认后才替换现有数据；替换前自动备份现有数据。"
        breadcrumbs={[{ label: '数据备份与恢复', href: '/backup' }, { label: '恢复数据' }]}
      />
      <Card>
        <Steps
          steps={[
            { label: '选择备份', hint: '上传或从列表选择', state: candidate ? 'done' : 'current' },
            { label: '核对内容', hint: '内容与将丢失的数据', state: candidate ? 'current' : 'todo' },
            { label: '确认恢复', hint: '输入登录密码', state: 'todo' },
          ]}
        />
      </Card>
      {candidate ? <CandidateView candidate={candidate} /> : <Choice overview={overview} query={query} />}
    </div>
  );
}

function Choice({ overview, query }: Readonly<{ overview: BackupOverview; query: Query }>) {
  const problem = Object.entries(UPLOAD_PROBLEMS).find(([key]) => key === query.problem)?.[1];
  const options = overview.files.map(({ name, at, kind, size }) => ({
    value: name,
    label: `${formatInstant(at)}　${BACKUP_KIND_LABELS[kind]}　${formatBytes(size)}`,
  }));
  const chosen = options.find(({ value }) => value === query.name)?.value;
  return (
    <>
      {problem && (
        <Notice tone="danger" title="没有恢复">
          {problem}
        </Notice>
      )}
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <Card title="从服务器上的备份恢复">
          {options.length > 0 ? (
            <ListedForm action={inspect} options={options} chosen={chosen} />
          ) : (
            <p className="text-ink-faint">服务器上还没有备份。</p>
          )}
        </Card>
        <Card title="上传备份文件恢复">
          <UploadForm />
        </Card>
      </div>
    </>
  );
}
