// What is done apart from the server, in a process of its own: it takes seconds of pure work, and people are waiting.
import path from 'node:path';
import { backupFileName, type BackupKind } from '@/lib/domain/backup/file-name';
import type { Instant } from '@/lib/domain/calendar/instant';
import { Refusal } from '@/lib/domain/refusal';
import type { BackupNote, BackupSettings, Candidate, Manifest, Proof } from '@/lib/schemas/backup';
import { keepCandidate } from './candidate';
import { copyBackup, readNote, rotate, writeLastRun, writeNote } from './catalogue';
import { closeWork, DATABASE_NAME, openWork } from './data-folder';
import { makeBackup } from './make';
import { scheduledPassphrase } from './passphrase';
import { isErrorCode, makePrivateFolder } from './private-file';
import { openBackup, proveBackup } from './prove';
import { backupFolderOf, readSettings } from './settings';

type CreateTask = Readonly<{ task: 'create'; dataFolder: string; at: Instant; kind: BackupKind }>;
type DownloadTask = Readonly<{
  task: 'download';
  dataFolder: string;
  at: Instant;
  passphrase: string;
  target: string;
}>;
type VerifyTask = Readonly<{ task: 'verify'; dataFolder: string; name: string }>;
type InspectTask = Readonly<{
  task: 'inspect';
  dataFolder: string;
  file: string;
  passphrase: string;
  candidate: Pick<Candidate, 'id' | 'source' | 'preparedAt' | 'preparedBy'>;
}>;

export type BackupTask = CreateTask | DownloadTask | VerifyTask | InspectTask;

export type CreatedBackup = Readonly<{
  name: string;
  size: number;
  sha256: string;
  manifest: Manifest;
  proof: Proof;
  /** Names that the rotation has cleared away. */
  rotated: readonly string[];
  /** Why the second folder has no copy; empty when it has, or when none is asked for. */
  copyProblem: string;
}>;
export type DownloadedBackup = Readonly<{ size: number; sha256: string; manifest: Manifest; proof: Proof }>;

export type TaskAnswer = {
  create: CreatedBackup;
  download: DownloadedBackup;
  verify: Proof;
  inspect: Candidate;
};

export async function perform<T extends BackupTask>(task: T): Promise<TaskAnswer[T['task']]>;
export async function perform(task: BackupTask): Promise<TaskAnswer[BackupTask['task']]> {
  if (task.task === 'create') return create(task);
  if (task.task === 'download') return download(task);
  if (task.task === 'verify') return verify(task);
  return inspect(task);
}

/** Into the backup folder: made, proved by a test restore, noted, copied to the second folder; then the old ones go. */
async function create({ dataFolder, at, kind }: CreateTask): Promise<CreatedBackup> {
  const settings = readSettings(dataFolder);
  const folder = makePrivateFolder(backupFolderOf(dataFolder, settings));
  const passphrase = scheduledPassphrase(dataFolder);
  const name = backupFileName(at, kind);
  const target = path.join(folder, name);
  const made = await makeBackup({ dataFolder, passphrase, at, target });
  const proof = await proveBackup(dataFolder, target, passphrase);
  const note: BackupNote = { ...made, proof, copiedAt: null };
  writeNote(folder, name, note);
  const copyProblem = await copyToSecond(folder, name, note, settings);
  // Nothing older goes before the new one is proved.
  const rotated = proof.isSound ? rotateAll(folder, settings, copyProblem) : [];
  writeLastRun(folder, { at, isDone: proof.isSound, message: proof.problem || copyProblem });
  return { name, ...made, proof, rotated, copyProblem };
}

/** A missing share is told, and does not take the first copy down with it. */
async function copyToSecond(
  folder: string,
  name: string,
  note: BackupNote,
  settings: BackupSettings,
): Promise<string> {
  if (!settings.secondFolder) return '';
  try {
    await copyBackup(folder, settings.secondFolder, name, note);
    writeNote(folder, name, { ...note, copiedAt: new Date().toISOString() });
    return '';
  } catch (error) {
    if (error instanceof Refusal) return error.message;
    if (isErrorCode(error, 'ENOSPC')) return '第二备份文件夹所在磁盘空间不足。';
    if (isErrorCode(error, 'EACCES', 'EPERM', 'EROFS', 'EIO', 'ENOENT')) return '第二备份文件夹无法写入。';
    throw error;
  }
}

function rotateAll(folder: string, settings: BackupSettings, copyProblem: string): string[] {
  const gone = rotate(folder, settings);
  if (settings.secondFolder && !copyProblem) rotate(settings.secondFolder, settings);
  return gone;
}

async function download({ dataFolder, at, passphrase, target }: DownloadTask): Promise<DownloadedBackup> {
  const made = await makeBackup({ dataFolder, passphrase, at, target });
  return { ...made, proof: await proveBackup(dataFolder, target, passphrase) };
}

async function verify({ dataFolder, name }: VerifyTask): Promise<Proof> {
  const folder = backupFolderOf(dataFolder, readSettings(dataFolder));
  const proof = await proveBackup(dataFolder, path.join(folder, name), scheduledPassphrase(dataFolder));
  const note = readNote(folder, name);
  if (note) writeNote(folder, name, { ...note, proof });
  return proof;
}

async function inspect(task: InspectTask): Promise<Candidate> {
  const work = openWork(task.dataFolder);
  try {
    const { manifest, proof, migrated } = await openBackup(task.file, task.passphrase, work);
    const candidate: Candidate = { ...task.candidate, manifest, proof, migrated };
    keepCandidate(task.dataFolder, path.join(work, DATABASE_NAME), candidate);
    return candidate;
  } finally {
    closeWork(work);
  }
}
