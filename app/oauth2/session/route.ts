import { type NextRequest, NextResponse } from 'next/server';
import { sessionStatus } from '@/lib/auth/session/status';
import { syncSession } from '@/lib/auth/ways/login-method';
import { logFault } from '@/lib/log/log';

const headers = { 'Cache-Control': 'no-store' };

/** Times and level of the session, 401 without a live one. */
export async function GET(request: NextRequest) {
  try {
    const status = sessionStatus((await syncSession(request.headers)).row);
    return NextResponse.json(status ?? { error: 'no session' }, { status: status ? 200 : 401, headers });
  } catch (error) {
    logFault(error, 'session status');
    return NextResponse.json({ error: 'temporarily_unavailable' }, { status: 503, headers });
  }
}
