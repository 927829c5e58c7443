import { requireActor } from '@/lib/server/actor';
import { storedDocument } from '../stored-document';

export async function GET(
  request: Request,
  { params }: { params: Promise<{ documentId: string }> },
): Promise<Response> {
  await requireActor('contract.view');
  const original = new URL(request.url).searchParams.get('original') === '1';
  return storedDocument(Number((await params).documentId), { original });
}
