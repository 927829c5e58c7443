// The words for backups: why one was made, what it holds, what became of an upload.
import type { BackupKind } from '@/lib/domain/backup/file-name';

export const BACKUP_KIND_LABELS: Readonly<Record<BackupKind, string>> = {
  scheduled: '定时',
  manual: '手工',
  'before-restore': '恢复前',
};

export const CENSUS_LABELS = {
  users: '用户',
  customers: '客户',
  applications: '贷款申请',
  contracts: '合同',
  loans: '借据',
  loanEvents: '放款、还款等业务',
  vouchers: '记账凭证',
  documents: '文书',
  auditEntries: '操作日志',
} as const;

export const INTERVAL_OPTIONS = [1, 2, 4, 6, 12, 24].map((hours) => ({
  value: String(hours),
  label: hours === 24 ? '每天一次' : hours === 1 ? '每小时一次' : `每 ${hours} 小时一次`,
}));

/** What may be said of an upload that was refused; the address carries the key alone, so no link can say anything else. */
export const UPLOAD_PROBLEMS = {
  file: '请选择要恢复的备份文件。',
  passphrase: '请填写备份口令。',
  wrong: '备份口令不正确，或者文件开头已损坏。现有数据没有改动。',
  damaged: '备份文件已损坏或不完整，不能使用。现有数据没有改动。',
  newer: '备份由更新版本的系统生成，请先升级本系统，再恢复该备份。现有数据没有改动。',
  space: '服务器磁盘空间不足，无法接收或解开备份文件。现有数据没有改动。',
  refused: '备份没有通过检查，原因已记入操作日志。现有数据没有改动。',
} as const;
export type UploadProblem = keyof typeof UPLOAD_PROBLEMS;
