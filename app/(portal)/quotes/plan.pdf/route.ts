import { pdfResponse } from '../../documents/file-response';
import { refusedResponse } from '../../documents/stored-document';
import { renderPlanQuote } from '@/components/pdf/plan-quote';
import { findCompany } from '@/db/store/company';
import { listOfferedProducts } from '@/db/queries/products';
import { requireActor } from '@/lib/server/actor';
import { now, today } from '@/lib/server/clock';
import { database } from '@/lib/server/database';
import { askedQuotes } from '../asked-quote';

/** Made anew each time and kept nowhere: a calculation is no paper of the company's files. */
export async function GET(request: Request): Promise<Response> {
  const actor = await requireActor('quote.make');
  const products = listOfferedProducts(database(), actor);
  const asked = askedQuotes(new URL(request.url).searchParams, products);
  if ('refusal' in asked) return refusedResponse(asked.refusal);
  const company = findCompany(database())?.name ?? '';
  const content = await renderPlanQuote({ company, createdAt: now(), quotes: asked.quotes });
  return pdfResponse(content, `贷款试算单-${today()}.pdf`);
}
