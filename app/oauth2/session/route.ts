import { type NextRequest, NextResponse } from 'next/server';
import { reasonOfEnd, sessionStatus } from '@/lib/auth/session/status';
import { syncSession } from '@/lib/auth/ways/login-method';
import { logFault } from '@/lib/log/log';

const headers = { 'Cache-Control': 'no-store' };

/** Times and level of the session, 401 without a live one. The body says whether its time was over. */
export async function GET(request: NextRequest) {
  try {
    const { row, refusal } = await syncSession(request.headers);
    // Behind a login proxy: the keys for its token cannot be read. Nobody is told that they are signed out.
    if (refusal === 'unavailable') return unavailable();
    const status = sessionStatus(row);
    if (status) return NextResponse.json(status, { headers });
    const reason = refusal === 'again' ? 'timed_out' : reasonOfEnd(row);
    return NextResponse.json({ error: 'no session', reason }, { status: 401, headers });
  } catch (error) {
    logFault(error, 'session status');
    return unavailable();
  }
}

function unavailable() {
  return NextResponse.json({ error: 'temporarily_unavailable' }, { status: 503, headers });
}
