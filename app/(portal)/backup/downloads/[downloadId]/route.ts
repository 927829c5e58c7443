import { downloadFile, findDownload } from '@/lib/backup/downloads';
import { requireActor } from '@/lib/server/actor';
import { dataDirectory } from '@/lib/server/env';
import { fileResponse, goneResponse } from '../../file-response';

/** The making of it is in the log; only who made it may fetch it. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ downloadId: string }> },
): Promise<Response> {
  const actor = await requireActor('backup.download');
  const download = findDownload(dataDirectory(), (await params).downloadId, actor.id);
  return download ? fileResponse(downloadFile(dataDirectory(), download.id), download.name) : goneResponse();
}
