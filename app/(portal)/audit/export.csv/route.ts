import { refusedResponse } from '../../documents/stored-document';
import { fileResponse } from '../../documents/file-response';
import { exportAudit } from '@/lib/commands/audit/export';
import { execute } from '@/lib/commands/command';
import { commandContext } from '@/lib/server/action';
import { requireActor } from '@/lib/server/actor';

export async function GET(request: Request): Promise<Response> {
  await requireActor('audit.export');
  const asked = Object.fromEntries(new URL(request.url).searchParams);
  const exported = await execute(exportAudit, await commandContext(), asked);
  if (!exported.ok) return refusedResponse(exported.message);
  const { content, fileName } = exported.data;
  return fileResponse(Buffer.from(content), {
    fileName,
    type: 'text/csv; charset=utf-8',
    asAttachment: true,
  });
}
