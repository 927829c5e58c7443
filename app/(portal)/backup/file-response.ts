// How a backup leaves the house: piece by piece from the disk, never whole in memory, never kept by a cache.
import { createReadStream, statSync } from 'node:fs';
import { Readable } from 'node:stream';

export function fileResponse(file: string, name: string): Response {
  const stream = Readable.toWeb(createReadStream(file)) as ReadableStream<Uint8Array>;
  return new Response(stream, {
    headers: {
      'Content-Type': 'application/octet-stream',
      'Content-Length': String(statSync(file).size),
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'private, no-store',
    },
  });
}

export const goneResponse = (): Response =>
  new Response('备份文件已不在，请返回「数据备份与恢复」重新生成。', {
    status: 404,
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
