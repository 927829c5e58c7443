import { refusedResponse, storedDocument } from '../../../../../documents/stored-document';
import { execute } from '@/lib/commands/command';
import { printDrawNote } from '@/lib/commands/draw-note/print';
import { commandContext } from '@/lib/server/action';
import { requireActor } from '@/lib/server/actor';

type Parameters = { params: Promise<{ loanId: string; sequence: string }> };

/** Printing twice gives the same bytes: the first made them, and they are kept. */
export async function GET(_request: Request, { params }: Parameters): Promise<Response> {
  await requireActor('draw-note.print');
  const { loanId, sequence } = await params;
  const printed = await execute(printDrawNote, await commandContext(), { loanId, sequence });
  return printed.ok ? storedDocument(printed.data.documentId) : refusedResponse(printed.message);
}
