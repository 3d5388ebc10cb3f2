import { type NextRequest, NextResponse } from 'next/server';
import { sessionStatus } from '@/lib/auth/session/session-status';
import { logFault } from '@/lib/log/log';

/** Times and level of the session, 401 without a live one. */
export async function GET(request: NextRequest) {
  const headers = { 'Cache-Control': 'no-store' };
  const status = await sessionStatus(request.headers).catch((error: unknown) => logFault(error, 'session status'));
  if (typeof status === 'string')
    return NextResponse.json({ error: 'temporarily_unavailable' }, { status: 503, headers });
  return NextResponse.json(status ?? { error: 'no session' }, {
    status: status ? 200 : 401,
    headers,
  });
}
