import { pdfResponse } from '../../../../documents/file-response';
import { notFoundResponse, refusedResponse } from '../../../../documents/stored-document';
import { getLoanHead } from '@/db/queries/loan-page';
import { printAccrualStatement } from '@/lib/commands/accrual-statement/print';
import { execute } from '@/lib/commands/command';
import { commandContext } from '@/lib/server/action';
import { requireActor } from '@/lib/server/actor';
import { today } from '@/lib/server/clock';
import { database } from '@/lib/server/database';
import { shownDay } from '../../shown-day';

export async function GET(
  request: Request,
  { params }: { params: Promise<{ loanId: string }> },
): Promise<Response> {
  const actor = await requireActor('accrual-statement.print');
  const head = getLoanHead(database(), actor, Number((await params).loanId));
  if (!head) return notFoundResponse();
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const day = shownDay(query, head.row.disbursedOn, today());
  const printed = await execute(printAccrualStatement, await commandContext(), {
    loanId: head.row.id,
    asOf: day.asOf,
    truth: day.truth,
  });
  return printed.ok
    ? pdfResponse(printed.data.content, printed.data.fileName)
    : refusedResponse(printed.message);
}
