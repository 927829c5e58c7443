// What becomes of a post that no page of this portal made: refused, and written down.
import 'server-only';
import { auditRefusal } from '@/lib/commands/command';
import { commandContext } from './action';
import { log } from './log';

/** 403, in words for whoever was tricked into posting it. */
export async function refuseForeignPost(headers: Headers): Promise<Response> {
  const origin = shortened(headers.get('origin') ?? '无');
  const path = shortened(headers.get('x-path') ?? '');
  const context = await commandContext();
  auditRefusal(context, 'request.foreign', 'denied', `来自站外的提交已拒绝。目标：${path}，来源：${origin}`);
  log.warn({ origin, path, address: context.address }, 'foreign post refused');
  return new Response('请求来源不明，已拒绝。请在系统页面内操作。', {
    status: 403,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  });
}

const shortened = (text: string): string => (text.length > 100 ? `${text.slice(0, 100)}…` : text);
