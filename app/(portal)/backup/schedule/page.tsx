import type { Metadata } from 'next';
import { RevealForm } from '@/components/backup/backup-forms';
import { ScheduleForm } from '@/components/backup/schedule-form';
import { PageHeader } from '@/components/layout/page-header';
import { Card } from '@/components/ui/card';
import { defaultBackupFolderIn, passphraseFileIn } from '@/lib/backup/data-folder';
import { readSettings } from '@/lib/backup/settings';
import { requireActor } from '@/lib/server/actor';
import { dataDirectory } from '@/lib/server/env';
import { reveal, saveSchedule } from '../actions';

export const metadata: Metadata = { title: '定时备份设置' };

export default async function SchedulePage() {
  await requireActor('backup.schedule');
  const { enabled, ...settings } = readSettings(dataDirectory());
  const values = Object.fromEntries(Object.entries(settings).map(([name, value]) => [name, String(value)]));
  return (
    <div className="space-y-4">
      <PageHeader
        title="定时备份设置"
        subtitle="每小时 20 分检查一次，到了间隔即备份。设置只属于这台服务器，恢复数据时不变。"
        breadcrumbs={[{ label: '数据备份与恢复', href: '/backup' }, { label: '定时备份设置' }]}
      />
      <ScheduleForm
        action={saveSchedule}
        defaultValues={values}
        enabled={enabled}
        ownFolder={defaultBackupFolderIn(dataDirectory())}
      />
      <Card
        title="定时备份口令"
        description={`首次备份时由系统随机生成，存放在 ${passphraseFileIn(dataDirectory())}，只有服务账号可读。`}
      >
        <div className="space-y-3">
          <p>
            服务器损坏或被盗时，没有这个口令就打不开任何定时备份。请抄写下来，放在服务器以外的安全处。
            要改用自己的口令，请在服务器上修改该文件；此前的备份仍要用原口令打开。
          </p>
          <RevealForm action={reveal} />
        </div>
      </Card>
    </div>
  );
}
