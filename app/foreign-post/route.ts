import type { NextRequest } from 'next/server';
import { refuseForeignPost } from '@/lib/server/foreign-post';

/** Where proxy.ts sends a post that no page of ours made; whoever posts here himself is refused as well. */
export const POST = (request: NextRequest): Promise<Response> => refuseForeignPost(request.headers);
