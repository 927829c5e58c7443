import { fileResponse } from '../../documents/file-response';
import { refusedResponse } from '../../documents/stored-document';
import { planQuoteWorkbook } from '@/components/xlsx/plan-quote';
import { listOfferedProducts } from '@/db/queries/products';
import { requireActor } from '@/lib/server/actor';
import { today } from '@/lib/server/clock';
import { database } from '@/lib/server/database';
import { askedQuotes } from '../asked-quote';

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export async function GET(request: Request): Promise<Response> {
  const actor = await requireActor('quote.make');
  const products = listOfferedProducts(database(), actor);
  const asked = askedQuotes(new URL(request.url).searchParams, products);
  if ('refusal' in asked) return refusedResponse(asked.refusal);
  const content = await planQuoteWorkbook(asked.quotes);
  return fileResponse(content, { fileName: `贷款试算-${today()}.xlsx`, type: TYPE, asAttachment: true });
}
