// The body of a request to the interface: JSON of a bounded size, or the reason why it is not.
import 'server-only';

export type JsonBody =
  Readonly<{ ok: true; value: unknown }> | Readonly<{ ok: false; status: 400 | 413 | 415; message: string }>;

/** Reads no more than the limit, whatever the request says of its own length. */
export async function readJson(request: Request, limit: number): Promise<JsonBody> {
  const type = request.headers.get('content-type') ?? '';
  // Only a request that a browser must ask leave for carries this type: no form of another site can send one.
  if (!/^application\/json\b/i.test(type))
    return { ok: false, status: 415, message: '请求正文应为 JSON（Content-Type: application/json）' };
  const text = await boundedText(request, limit);
  if (text === null)
    return { ok: false, status: 413, message: `请求正文不得超过 ${Math.floor(limit / 1024)} KB` };
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch {
    return { ok: false, status: 400, message: '请求正文不是有效的 JSON' };
  }
}

async function boundedText(request: Request, limit: number): Promise<string | null> {
  const reader = request.body?.getReader();
  if (!reader) return '';
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return Buffer.concat(chunks).toString('utf8');
    size += value.byteLength;
    if (size > limit) {
      await reader.cancel();
      return null;
    }
    chunks.push(value);
  }
}
