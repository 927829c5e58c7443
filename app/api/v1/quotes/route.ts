import { auditRefusal, DENIED_MESSAGE } from '@/lib/commands/command';
import { quotePicture } from '@/lib/commands/quote/picture';
import { answerQuote } from '@/lib/commands/quote/reckon';
import { can } from '@/lib/domain/access/permissions';
import { commandContext } from '@/lib/server/action';
import { nobody } from '@/lib/server/actor';
import { readJson } from '@/lib/server/json-body';
import { logBug } from '@/lib/server/log';

/** Half a megabyte holds 100 events and 5,000 holidays several times over. */
const BODY_MAX = 512 * 1024;

const refusal = (status: number, message: string, fieldErrors: Readonly<Record<string, string>> = {}) =>
  answer(status, { ok: false, message, fieldErrors });

const answer = (status: number, body: unknown): Response =>
  Response.json(body, { status, headers: { 'cache-control': 'private, no-store' } });

/**
 * 贷款试算 for programs: terms and events in, plan, state, cost and totals out. It writes nothing, so it asks for a
 * session but not for a page of ours as its sender; a foreign page could not read the answer anyway.
 */
export async function POST(request: Request): Promise<Response> {
  const context = await commandContext();
  if (context.actor.id === nobody.id) return refusal(401, '未登录或登录已失效，请先登录');
  if (!can(context.actor, 'quote.make')) {
    auditRefusal(context, 'quote.make', 'denied', DENIED_MESSAGE);
    return refusal(403, DENIED_MESSAGE);
  }
  const body = await readJson(request, BODY_MAX);
  if (!body.ok) return refusal(body.status, body.message);
  try {
    const quote = answerQuote(body.value);
    if (!quote.ok) return refusal(422, quote.message, quote.fieldErrors);
    return answer(200, quotePicture(quote.quote, quote.asked.withDetails));
  } catch (error) {
    // A bug of ours: the terms made sense to every check, and yet the engine gave up on them.
    const id = logBug(error, 'quote.make');
    return refusal(422, `这组条件无法计算，请联系管理员。错误编号：${id}`);
  }
}

const wrongMethod = (): Response =>
  Response.json(
    { ok: false, message: '试算接口只接受 POST 请求', fieldErrors: {} },
    { status: 405, headers: { allow: 'POST' } },
  );

export { wrongMethod as GET, wrongMethod as PUT, wrongMethod as PATCH, wrongMethod as DELETE };
