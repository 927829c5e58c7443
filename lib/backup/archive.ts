// A backup file: a manifest and the database in a tar, zipped, sealed with a passphrase in the age format.
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { open } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { Decrypter, Encrypter } from 'age-encryption';
import { Refusal } from '@/lib/domain/refusal';
import { manifestShape, type Manifest } from '@/lib/schemas/backup';
import { ByteReader } from './byte-reader';
import { freeBytes, PRIVATE_FILE, syncFile } from './private-file';
import { workFactorFor } from './passphrase';
import { BLOCK, paddingAfter, readTarHeader, tarHeader } from './tar';

const MANIFEST_NAME = 'manifest.json';
const MANIFEST_MAXIMUM = 1 << 20;

export const WRONG_OR_DAMAGED = '备份口令不正确，或者文件开头已损坏。';
export const DAMAGED = '备份文件已损坏或不完整，不能使用。';

/** Writes a sealed archive of a manifest and the parts it names, and waits until it is on the disk. */
export async function writeArchive(
  target: string,
  manifest: Manifest,
  folder: string,
  passphrase: string,
): Promise<void> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  encrypter.setScryptWorkFactor(workFactorFor(passphrase));
  const zipped = Readable.from(tarOf(manifest, folder)).pipe(createGzip());
  const sealed = await encrypter.encrypt(webStream(zipped));
  await pipeline(
    Readable.from(pieces(sealed)),
    createWriteStream(target, { mode: PRIVATE_FILE, flags: 'wx' }),
  );
  syncFile(target);
}

async function* tarOf(manifest: Manifest, folder: string): AsyncGenerator<Buffer> {
  const seconds = Math.floor(Date.parse(manifest.createdAt) / 1000);
  const text = Buffer.from(JSON.stringify(manifest, null, 2));
  yield tarHeader(MANIFEST_NAME, text.byteLength, seconds);
  yield text;
  yield Buffer.alloc(paddingAfter(text.byteLength));
  for (const { name, size } of manifest.parts) {
    yield tarHeader(name, size, seconds);
    for await (const chunk of createReadStream(path.join(folder, name))) yield Buffer.from(chunk);
    yield Buffer.alloc(paddingAfter(size));
  }
  yield Buffer.alloc(2 * BLOCK);
}

/**
 * Opens an archive into an empty folder. Every part is there in full with its hash right, or a refusal says why not;
 * a passphrase that fits, the order, the sizes, the end of the file: all are proved, none is taken on trust.
 */
export async function readArchive(file: string, passphrase: string, into: string): Promise<Manifest> {
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  const source = createReadStream(file);
  try {
    const opened = await decrypter.decrypt(webStream(source)).catch((error: unknown) => {
      throw asRefusal(error, WRONG_OR_DAMAGED);
    });
    return await pipeline(Readable.from(pieces(opened)), createGunzip(), (unzipped) =>
      unpack(new ByteReader(unzipped), into),
    );
  } catch (error) {
    throw asRefusal(error, DAMAGED);
  } finally {
    source.destroy();
  }
}

/** What the disk or we ourselves did is no fault of the file. */
function asRefusal(error: unknown, message: string): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const isFileFault = code === '' || code.startsWith('Z_') || code === 'ERR_INVALID_STATE';
  return error instanceof Refusal || !isFileFault ? error : new Refusal(message);
}

async function unpack(reader: ByteReader, into: string): Promise<Manifest> {
  const head = readTarHeader(await reader.take(BLOCK));
  if (head?.name !== MANIFEST_NAME || head.size > MANIFEST_MAXIMUM) throw new Refusal(DAMAGED);
  const manifest = readManifest((await reader.take(head.size)).toString('utf8'));
  await reader.take(paddingAfter(head.size));
  for (const part of manifest.parts) {
    const header = readTarHeader(await reader.take(BLOCK));
    if (header?.name !== part.name || header.size !== part.size) throw new Refusal(DAMAGED);
    if (part.size > freeBytes(into)) throw new Refusal('服务器磁盘空间不足，无法解开备份。');
    if ((await savePart(reader, path.join(into, part.name), part.size)) !== part.sha256) {
      throw new Refusal(DAMAGED);
    }
    await reader.take(paddingAfter(part.size));
  }
  if (!(await reader.isAllZeroToTheEnd())) throw new Refusal(DAMAGED);
  return manifest;
}

function readManifest(text: string): Manifest {
  const stated: unknown = JSON.parse(text);
  const parsed = manifestShape.safeParse(stated);
  if (parsed.success) return parsed.data;
  throw new Refusal('备份说明的格式无法识别：文件不是本系统的备份，或者由更新的版本生成。');
}

/** Saves a part and answers the hash of what was saved. */
async function savePart(reader: ByteReader, file: string, size: number): Promise<string> {
  const hash = createHash('sha256');
  const handle = await open(file, 'wx', PRIVATE_FILE);
  try {
    for await (const chunk of reader.chunks(size)) {
      hash.update(chunk);
      await handle.write(chunk);
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
  return hash.digest('hex');
}

/** age reads the streams of browsers. */
const webStream = (source: Readable): ReadableStream<Uint8Array> => {
  const iterator = source[Symbol.asyncIterator]();
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = (await iterator.next()) as IteratorResult<Uint8Array>;
        if (done) controller.close();
        else controller.enqueue(new Uint8Array(value.buffer, value.byteOffset, value.byteLength));
      },
      cancel() {
        source.destroy();
      },
    },
    { highWaterMark: 0 },
  );
};

/** … and gives such streams back. Whoever stops reading stops the source. */
async function* pieces(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

/** The hash of a whole file. */
export async function hashOfFile(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk);
  return hash.digest('hex');
}
