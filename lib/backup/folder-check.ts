// Whether a folder that the administrator names can take backups, tried rather than asked.
import { randomUUID } from 'node:crypto';
import { rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { refuseField } from '@/lib/domain/refusal';
import { isErrorCode, reserveFile } from './private-file';

/** An empty name means the folder of the data folder, or none; we never make a named one: a share may not be mounted. */
export function refuseUnusableFolder(dataFolder: string, field: string, folder: string): void {
  if (!folder) return;
  const named = path.resolve(folder);
  if (named === dataFolder || named.startsWith(dataFolder + path.sep)) {
    refuseField(field, '请选择数据目录以外的文件夹');
  }
  const probe = path.join(named, `.backup-probe-${randomUUID()}`);
  try {
    if (!statSync(named).isDirectory()) refuseField(field, '该路径不是文件夹');
    reserveFile(probe);
    rmSync(probe);
  } catch (error) {
    if (isErrorCode(error, 'ENOENT', 'ENOTDIR')) {
      refuseField(field, '服务器上没有这个文件夹，请先建立或挂载');
    }
    if (isErrorCode(error, 'EACCES', 'EPERM', 'EROFS')) refuseField(field, '服务器无权写入该文件夹');
    throw error;
  }
}
