import type { NextRequest } from 'next/server';
import { frontChannelLogout } from '@/lib/auth/logout/elsewhere';
import { logFault } from '@/lib/log/log';

const headers = { 'Content-Type': 'text/plain', 'Cache-Control': 'no-store' };

/** Loaded in a frame on the issuer's logout page; `proxy.ts` lets only the issuer's origins frame it. */
export async function GET(request: NextRequest) {
  try {
    const done = await frontChannelLogout(request.nextUrl.searchParams);
    return new Response(null, { status: done ? 200 : 400, headers });
  } catch (error) {
    logFault(error, 'front-channel logout');
    return new Response(null, { status: 503, headers });
  }
}
