import { NEWER_VERSION } from '@/lib/backup/migrations';
import { DAMAGED, WRONG_OR_DAMAGED } from '@/lib/backup/archive';
import { openUpload, refuseTooLarge, type Upload } from '@/lib/backup/uploads';
import { inspectBackup } from '@/lib/commands/backup/inspect';
import { execute } from '@/lib/commands/command';
import { Refusal } from '@/lib/domain/refusal';
import type { UploadProblem } from '@/lib/format/labels-backup';
import { commandContext } from '@/lib/server/action';
import { requireActor } from '@/lib/server/actor';
import { dataDirectory } from '@/lib/server/env';
import { refuseForeignPost } from '@/lib/server/foreign-post';
import { isOwnOrigin } from '@/lib/server/own-origin';
import { readPostedUpload } from '@/lib/server/upload';

const MESSAGES: Readonly<Record<string, UploadProblem>> = {
  [WRONG_OR_DAMAGED]: 'wrong',
  [DAMAGED]: 'damaged',
  [NEWER_VERSION]: 'newer',
};

/** Where a backup is posted to. The proxy is passed by, so that the file is not cut: the origin is asked for here. */
export async function POST(request: Request): Promise<Response> {
  if (!isOwnOrigin(request.headers)) return refuseForeignPost(request.headers);
  await requireActor('backup.inspect');
  const upload = openUpload(dataDirectory());
  try {
    return backToPage(await receive(request, upload));
  } catch (error) {
    if (error instanceof Refusal) return backToPage('space');
    throw error;
  } finally {
    upload.close();
  }
}

async function receive(request: Request, upload: Upload): Promise<UploadProblem | null> {
  refuseTooLarge(dataDirectory(), Number(request.headers.get('content-length') ?? 0));
  const { hasFile, passphrase } = await readPostedUpload(request, dataDirectory(), upload);
  if (!hasFile) return 'file';
  if (!passphrase) return 'passphrase';
  const result = await execute(inspectBackup, await commandContext(), {
    source: 'uploaded',
    name: upload.name,
    passphrase,
  });
  if (result.ok) return null;
  return MESSAGES[result.message] ?? (result.message.includes('空间') ? 'space' : 'refused');
}

/** 303: the page is then asked for by GET, and a reload does not send the file again. */
const backToPage = (problem: UploadProblem | null): Response =>
  new Response(null, {
    status: 303,
    headers: { location: problem ? `/backup/restore?problem=${problem}` : '/backup/restore' },
  });
