// Files that nobody but the server's user may read, written whole or not at all.
import {
  chmodSync,
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  statfsSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';

export const PRIVATE_FILE = 0o600;

export function makePrivateFolder(folder: string): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return folder;
}

/** Makes an empty private file; fails when there is one. SQLite and streams then fill it. */
export function reserveFile(file: string): void {
  closeSync(openSync(file, 'wx', PRIVATE_FILE));
}

/** Replaces a small file by another in one step that a power cut cannot halve. */
export function writeWhole(file: string, text: string): void {
  const next = `${file}.${process.pid}.tmp`;
  const handle = openSync(next, 'w', PRIVATE_FILE);
  try {
    writeSync(handle, text);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  moveFile(next, file);
}

/** Renames within one disk, and waits until the folder knows. */
export function moveFile(from: string, to: string): void {
  renameSync(from, to);
  syncFolder(path.dirname(to));
}

/** A rename is on the disk only when its folder is. */
export function syncFolder(folder: string): void {
  withHandle(folder, fsyncSync);
}

export function syncFile(file: string): void {
  chmodSync(file, PRIVATE_FILE);
  withHandle(file, fsyncSync);
}

function withHandle(target: string, act: (handle: number) => void): void {
  const handle = openSync(target, 'r');
  try {
    act(handle);
  } finally {
    closeSync(handle);
  }
}

export const isErrorCode = (error: unknown, ...codes: string[]): boolean =>
  error instanceof Error && 'code' in error && codes.includes(String(error.code));

/** The text of a file, or null when there is none. */
export function readIfThere(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (isErrorCode(error, 'ENOENT')) return null;
    throw error;
  }
}

/** Bytes that the server's user may still write where a folder lies. */
export function freeBytes(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}
