import type { NextRequest } from 'next/server';
import { backChannelLogout, isBadToken } from '@/lib/auth/logout/elsewhere';
import { log, logFault } from '@/lib/log/log';

const headers = { 'Cache-Control': 'no-store' };
const LONGEST = 16_384;

/** Called by the issuer's server, without cookie or origin: the signed token is the only proof. */
export async function POST(request: NextRequest) {
  try {
    const body = await request.text();
    const token = body.length < LONGEST ? new URLSearchParams(body).get('logout_token') : null;
    if (!token) return Response.json({ error: 'invalid_request' }, { status: 400, headers });
    await backChannelLogout(token);
    return new Response(null, { status: 200, headers });
  } catch (error) {
    if (!isBadToken(error)) {
      logFault(error, 'back-channel logout');
      return Response.json({ error: 'temporarily_unavailable' }, { status: 503, headers });
    }
    log.warn({ reason: codeOf(error) }, 'back-channel logout refused');
    return Response.json({ error: 'invalid_request' }, { status: 400, headers });
  }
}

/** jose's code for the error, which contains nothing of the token. */
function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'claims';
}
