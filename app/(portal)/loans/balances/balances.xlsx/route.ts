import { fileResponse } from '../../../documents/file-response';
import { askedReport } from '../asked-report';
import { balancesWorkbook } from '@/components/xlsx/loan-balances';
import { reportBalances } from '@/db/queries/loan-balances';
import { findCompany } from '@/db/store/company';
import { requireActor } from '@/lib/server/actor';
import { today } from '@/lib/server/clock';
import { database } from '@/lib/server/database';

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export async function GET(request: Request): Promise<Response> {
  const actor = await requireActor('loan.view');
  const { args } = askedReport(Object.fromEntries(new URL(request.url).searchParams), today());
  const report = reportBalances(database(), actor, args);
  const company = findCompany(database())?.name ?? '';
  const content = await balancesWorkbook({ company, asOf: args.asOf, truth: args.truth, ...report });
  return fileResponse(content, { fileName: `贷款余额表-${args.asOf}.xlsx`, type: TYPE, asAttachment: true });
}
