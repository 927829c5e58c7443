import { health } from '@/lib/server/health';

export const dynamic = 'force-dynamic';

/** For a monitor: 200 or 503, and one word that tells nothing of the company. */
export function GET(): Response {
  const trouble = health();
  return Response.json(
    { status: trouble ?? 'ok' },
    { status: trouble ? 503 : 200, headers: { 'Cache-Control': 'no-store' } },
  );
}
