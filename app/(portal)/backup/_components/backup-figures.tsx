import { Figure } from '@/components/ui/figure';
import { Notice } from '@/components/ui/notice';
import type { BackupOverview } from '@/lib/server/backup-overview';
import { formatAge, formatInstant } from '@/lib/format/date';
import { formatBytes } from '@/lib/format/number';

/** Whether the backups can be relied on, at a glance. */
export function BackupFigures({ overview }: Readonly<{ overview: BackupOverview }>) {
  const { lastGood, isLate, settings, second, lastRun, files, now } = overview;
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  return (
    <>
      {lastRun && !lastRun.isDone && (
        <Notice tone="danger" title={`最近一次备份没有成功（${formatInstant(lastRun.at)}）`}>
          {lastRun.message}
        </Notice>
      )}
      {!settings.enabled && (
        <Notice tone="warning" title="定时备份已停用">
          请在「定时备份设置」中启用，或每天手工下载备份。
        </Notice>
      )}
      {second.problem && <Notice tone="warning">{second.problem}</Notice>}
      <div className="grid gap-4 sm:grid-cols-2 xl:grid-cols-4">
        <Figure
          label="最近一次可用备份"
          value={lastGood ? formatAge(now - Date.parse(lastGood.at)) : '尚无'}
          hint={lastGood ? `${formatInstant(lastGood.at)}，试恢复通过` : '请立即备份一次'}
          tone={isLate ? 'danger' : 'success'}
        />
        <Figure
          label="定时备份"
          value={settings.enabled ? `每 ${settings.everyHours} 小时` : '停用'}
          hint={`保留 ${settings.keepHourly} 时、${settings.keepDaily} 日、${settings.keepWeekly} 周、${settings.keepMonthly} 月`}
          tone={settings.enabled ? 'neutral' : 'warning'}
        />
        <Figure label="服务器上的备份" value={`${files.length} 份`} hint={`共 ${formatBytes(bytes)}`} />
        <Figure
          label="第二份"
          value={second.label}
          hint={settings.secondFolder || '建议设在另一块硬盘或共享文件夹'}
          tone={second.problem || !settings.secondFolder ? 'warning' : 'success'}
        />
      </div>
    </>
  );
}
