// npm run restore -- FILE: puts a backup in the place of a data folder's database, with the portal stopped.
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { openDatabase, type Db } from '@/db/client';
import { census } from '@/db/store/census';
import { discardCandidate, finishCandidate } from '@/lib/backup/candidate';
import { databaseIn, sweepWork } from '@/lib/backup/data-folder';
import { scheduledPassphrase } from '@/lib/backup/passphrase';
import { closeAlone, copyPresent, madeAt, restoreWords, type Present } from '@/lib/backup/present';
import { isErrorCode, makePrivateFolder } from '@/lib/backup/private-file';
import { recoverSwap, swapIn } from '@/lib/backup/swap';
import { perform } from '@/lib/backup/task';
import { instant, type Instant } from '@/lib/domain/calendar/instant';
import { CENSUS_LABELS } from '@/lib/format/labels-backup';
import { CENSUS_KEYS, type Candidate } from '@/lib/schemas/backup';
import { dataDirectory } from './environment';
import { finish } from './finish';
import { ask, askSecret } from './terminal';

const clock = (): Instant => instant(new Date().toISOString());

async function restore(): Promise<number> {
  const [file, ...flags] = process.argv.slice(2);
  if (!file) throw new Error('Which file? npm run restore -- FILE [--yes]');
  if (!existsSync(file)) throw new Error(`There is no file ${file}.`);
  const dataFolder = makePrivateFolder(dataDirectory());
  if (recoverSwap(dataFolder)) console.log('A restore that was cut off before has been completed.');
  sweepWork(dataFolder);
  // Nothing is asked of a person before it is sure that it can be done.
  refuseRunningPortal(dataFolder);
  const candidate = await inspect(dataFolder, file);
  describe(dataFolder, candidate);
  const isMeant =
    flags.includes('--yes') || (await ask('确认用此备份替换现有全部数据？输入 yes 继续：')) === 'yes';
  if (!isMeant) {
    discardCandidate(dataFolder);
    console.log('没有恢复，现有数据没有改动。');
    return 1;
  }
  const present = await carryOut(dataFolder, candidate);
  console.log(`已恢复到 ${madeAt(candidate)} 的备份。恢复前的数据：${present.name}。所有人需重新登录。`);
  return 0;
}

async function inspect(dataFolder: string, file: string): Promise<Candidate> {
  const typed = await askSecret('备份口令（直接回车则使用本机的定时备份口令）：');
  return perform({
    task: 'inspect',
    dataFolder,
    file: path.resolve(file),
    passphrase: typed || scheduledPassphrase(dataFolder),
    candidate: {
      id: randomUUID(),
      source: path.basename(file),
      preparedAt: clock(),
      preparedBy: '命令行',
    },
  });
}

function describe(dataFolder: string, candidate: Candidate): void {
  const { manifest, proof, migrated } = candidate;
  console.log(`备份：${madeAt(candidate)}，${manifest.company ?? '空库'}，版本 ${manifest.productVersion}`);
  if (migrated > 0) console.log(`数据库已升级到当前版本（${migrated} 步）。`);
  if (proof.bookDifferences > 0) console.log(`注意：备份中的账务核对有 ${proof.bookDifferences} 处差异。`);
  const newer = withLive(dataFolder, (db) => census(db, instant(manifest.createdAt)));
  if (newer === null) return;
  console.log('备份之后新增、恢复后将丢失：');
  for (const key of CENSUS_KEYS) console.log(`  ${CENSUS_LABELS[key]}  ${newer[key]}`);
}

/** Null where there is no database, or none that can be read: then there is nothing to compare with. */
function withLive<T>(dataFolder: string, look: (db: Db) => T): T | null {
  if (!existsSync(databaseIn(dataFolder))) return null;
  try {
    const db = openDatabase(databaseIn(dataFolder));
    try {
      return look(db);
    } finally {
      db.$client.close();
    }
  } catch (error) {
    if (!isErrorCode(error, 'SQLITE_CORRUPT', 'SQLITE_NOTADB')) throw error;
    console.log('现有数据库已损坏，无法读取；恢复时原文件另存。请确认服务已停止。');
    return null;
  }
}

const refuseRunningPortal = (dataFolder: string): void => {
  withLive(dataFolder, closeAlone);
};

async function carryOut(dataFolder: string, candidate: Candidate): Promise<Present> {
  const present: Present = existsSync(databaseIn(dataFolder))
    ? await copyPresent(candidate, () =>
        perform({ task: 'create', dataFolder, at: clock(), kind: 'before-restore' }),
      )
    : { name: '无（新的数据目录）' };
  finishCandidate(dataFolder, {
    at: clock(),
    actorId: 0,
    actorName: '命令行',
    actorRole: 'system',
    ...restoreWords(candidate, present),
    address: 'local',
    requestId: randomUUID(),
  });
  refuseRunningPortal(dataFolder);
  swapIn(dataFolder, { keepAs: present.keepAs });
  return present;
}

finish(restore());
