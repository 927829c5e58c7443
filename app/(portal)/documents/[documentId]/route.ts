import { requireActor } from '@/lib/server/actor';
import { storedDocument } from '../stored-document';

export async function GET(
  _request: Request,
  { params }: { params: Promise<{ documentId: string }> },
): Promise<Response> {
  await requireActor('contract.view');
  return storedDocument(Number((await params).documentId));
}
