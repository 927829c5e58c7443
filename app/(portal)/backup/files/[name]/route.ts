import { exportBackup } from '@/lib/commands/backup/export';
import { execute } from '@/lib/commands/command';
import { commandContext } from '@/lib/server/action';
import { requireActor } from '@/lib/server/actor';
import { fileResponse, goneResponse } from '../../file-response';

export async function GET(
  _request: Request,
  { params }: { params: Promise<{ name: string }> },
): Promise<Response> {
  await requireActor('backup.export');
  const { name } = await params;
  const result = await execute(exportBackup, await commandContext(), { name });
  return result.ok ? fileResponse(result.data.file, result.data.name) : goneResponse();
}
