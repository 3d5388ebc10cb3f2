import { type NextRequest, NextResponse } from 'next/server';
import { sessionCookie } from '@/lib/auth/cookies';
import { sessionStatus } from '@/lib/auth/session-status';

/** Times and level of the session, 401 without a live one. */
export async function GET(request: NextRequest) {
  const status = await sessionStatus(request.cookies.get(sessionCookie())?.value);
  return NextResponse.json(status ?? { error: 'no session' }, {
    status: status ? 200 : 401,
    headers: { 'Cache-Control': 'no-store' },
  });
}
