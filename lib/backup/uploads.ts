// A backup as it comes in from a browser: straight to the disk, never whole in memory, gone once it was looked at.
import { createWriteStream, existsSync } from 'node:fs';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Refusal } from '@/lib/domain/refusal';
import { closeWork, openWork, workNamed } from './data-folder';
import { freeBytes, PRIVATE_FILE } from './private-file';

const FILE = 'upload.age';
/** As large as the largest backup that we make. */
export const UPLOAD_MAXIMUM = 8 * 1024 ** 3;

export type Upload = Readonly<{ name: string; close: () => void }>;

export function openUpload(dataFolder: string): Upload {
  const folder = openWork(dataFolder);
  return { name: path.basename(folder), close: () => closeWork(folder) };
}

/** Opened, it takes its size once more, as the database and as what stands there now. */
export function refuseTooLarge(dataFolder: string, size: number): void {
  if (size > UPLOAD_MAXIMUM) throw new Refusal('文件超过 8 GB，不是本系统的备份。');
  if (size * 3 > freeBytes(dataFolder)) throw new Refusal('服务器磁盘空间不足，无法接收备份文件。');
}

export async function receiveUpload(dataFolder: string, upload: Upload, source: Readable): Promise<void> {
  let size = 0;
  const file = path.join(workNamed(dataFolder, upload.name), FILE);
  const counted = async function* (chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of chunks) {
      size += chunk.byteLength;
      if (size > UPLOAD_MAXIMUM) refuseTooLarge(dataFolder, size);
      yield chunk;
    }
  };
  await pipeline(source, counted, createWriteStream(file, { mode: PRIVATE_FILE, flags: 'wx' }));
}

export function uploadedFile(dataFolder: string, name: string): string {
  const file = path.join(workNamed(dataFolder, name), FILE);
  if (!existsSync(file)) throw new Refusal('上传的文件已不在，请重新上传。');
  return file;
}
