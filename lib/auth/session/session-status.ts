/** What `GET /oauth2/session` tells: times and level, never a name, a number or a token. Reading it prolongs nothing. */
import 'server-only';
import { loginMethod } from '@/lib/auth/ways/login-method';
import { now } from '@/lib/calendar/clock';
import { endOf, isLive, timeoutOf } from './session-rules';

/** The status of the session of a request; null without a live one. Seconds are whole and never negative. */
export async function sessionStatus(headers: Headers) {
  const { row } = await loginMethod().identify(headers);
  const at = now();
  if (!row || !isLive(row, at)) return null;
  const seconds = (end: Date) => Math.max(0, Math.floor((end.getTime() - at.getTime()) / 1000));
  return {
    session: {
      active: true,
      assurance: row.assurance,
      created_at: row.createdAt.toISOString(),
      ends_at: endOf(row).toISOString(),
      ends_in_seconds: seconds(endOf(row)),
      timeout_at: timeoutOf(row).toISOString(),
      timeout_in_seconds: seconds(timeoutOf(row)),
    },
  };
}
