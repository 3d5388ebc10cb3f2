/** What `GET /oauth2/session` answers: times and level; no name, number or token. Reading it does not prolong the session. */
import 'server-only';
import { now } from '@/lib/calendar/clock';
import { endOf, isLive, timeoutOf } from './rules';
import type { SessionRow } from './store';

/** The status of a live session, else null. Seconds are whole numbers, at least 0. */
export function sessionStatus(row: SessionRow | null) {
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
