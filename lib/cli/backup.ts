// npm run backup: a backup into the backup folder, now, beside a running portal or without one; before an upgrade.
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { openDatabase } from '@/db/client';
import { databaseIn } from '@/lib/backup/data-folder';
import { backupFolderOf, readSettings } from '@/lib/backup/settings';
import { createBackup } from '@/lib/commands/backup/create';
import { execute } from '@/lib/commands/command';
import { instant, shanghaiDay } from '@/lib/domain/calendar/instant';
import { dataDirectory } from './environment';
import { finish } from './finish';

async function backup(): Promise<number> {
  const dataFolder = dataDirectory();
  if (!existsSync(databaseIn(dataFolder))) throw new Error(`No database in ${dataFolder}; set DATA_DIR.`);
  const db = openDatabase(databaseIn(dataFolder));
  const context = {
    db,
    actor: { id: 0, name: '命令行', role: 'system', mustChangePassword: false },
    today: shanghaiDay(Date.now()),
    now: instant(new Date().toISOString()),
    address: 'local',
    requestId: randomUUID(),
  } as const;
  const result = await execute(createBackup, context, {});
  db.$client.close();
  if (!result.ok) throw new Error(result.message);
  const { name, isSound, bookDifferences, copyProblem } = result.data;
  console.log(`${backupFolderOf(dataFolder, readSettings(dataFolder))}/${name}`);
  if (copyProblem) console.error(copyProblem);
  if (bookDifferences > 0) console.error(`账务核对有 ${bookDifferences} 处差异。`);
  console.log(isSound ? '试恢复通过' : '试恢复未通过');
  return isSound ? 0 : 1;
}

finish(backup());
