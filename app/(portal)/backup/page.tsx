import type { Metadata } from 'next';
import { BackUpNowForm, DownloadForm } from '@/components/backup/backup-forms';
import { PageHeader } from '@/components/layout/page-header';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Notice } from '@/components/ui/notice';
import { findCandidate } from '@/lib/backup/candidate';
import { requireActor } from '@/lib/server/actor';
import { backupOverview } from '@/lib/server/backup-overview';
import { backUpNow, download } from './actions';
import { BackupFigures } from './_components/backup-figures';
import { BackupFiles } from './_components/backup-files';

export const metadata: Metadata = { title: '数据备份与恢复' };

type Props = Readonly<{ searchParams: Promise<Record<string, string | string[] | undefined>> }>;

export default async function BackupPage({ searchParams }: Props) {
  await requireActor('backup.view');
  const overview = backupOverview();
  const { problem } = await searchParams;
  const { settings, dataFolder } = overview;
  return (
    <div className="space-y-4">
      <PageHeader
        title="数据备份与恢复"
        subtitle="备份包含全部业务数据和文书，加密存放；每次备份后都自动试恢复一遍。"
        actions={
          <>
            <ButtonLink href="/backup/schedule">定时备份设置</ButtonLink>
            <ButtonLink href="/backup/restore">恢复数据</ButtonLink>
          </>
        }
      />
      {problem === 'proof' && (
        <Notice tone="danger" title="试恢复没有通过">
          原因见下表。请尽快重新备份，并检查服务器硬盘。
        </Notice>
      )}
      {findCandidate(dataFolder) && (
        <Notice tone="warning" title="有一份已检查的备份等待确认恢复">
          <ButtonLink href="/backup/restore" size="small">
            查看
          </ButtonLink>
        </Notice>
      )}
      <BackupFigures overview={overview} />
      <div className="grid items-start gap-4 xl:grid-cols-2">
        <Card title="下载备份" description="生成一个加密文件，可存入 U 盘或其他电脑。业务照常进行。">
          <DownloadForm action={download} />
        </Card>
        <LossCard hours={settings.everyHours} enabled={settings.enabled} />
      </div>
      <BackupFiles overview={overview} backUpNow={<BackUpNowForm action={backUpNow} />} />
    </div>
  );
}

/** How much can be lost, in plain words. */
function LossCard({ hours, enabled }: Readonly<{ hours: number; enabled: boolean }>) {
  return (
    <Card title="最多会丢失多少数据">
      <ul className="list-outside list-disc space-y-1 pl-5">
        <li>程序异常退出、服务器断电：已显示「成功」的业务不丢失。</li>
        <li>
          {enabled
            ? `硬盘损坏：最多丢失最近一次备份之后的数据，即不超过 ${hours} 小时（第二备份文件夹在另一块硬盘上时）。`
            : '硬盘损坏：定时备份已停用，最近一次手工备份之后的数据全部丢失。'}
        </li>
        <li>备份与数据库在同一块硬盘上时，硬盘损坏会同时失去两者：请设置第二备份文件夹，并定期下载。</li>
        <li>定时备份用口令加密，口令在数据目录的 backup-passphrase 文件中：请抄写后另行保管。</li>
      </ul>
    </Card>
  );
}
