import { refusedResponse, storedDocument } from '../../../documents/stored-document';
import { execute } from '@/lib/commands/command';
import { printLoanNote } from '@/lib/commands/loan-note/print';
import { commandContext } from '@/lib/server/action';
import { requireActor } from '@/lib/server/actor';

export async function GET(
  _request: Request,
  { params }: { params: Promise<{ loanId: string }> },
): Promise<Response> {
  await requireActor('loan-note.print');
  const { loanId } = await params;
  const printed = await execute(printLoanNote, await commandContext(), { loanId });
  return printed.ok ? storedDocument(printed.data.documentId) : refusedResponse(printed.message);
}
