/** What `GET /oauth2/session` answers: times and level; no name, number or token. Reading it does not prolong the session. */
import 'server-only';
import { createHash } from 'node:crypto';
import { now } from '@/lib/calendar/clock';
import { endOf, isLive, timedOutRecently, timeoutOf } from './rules';
import type { SessionRow } from './store';

/**
 * A mark by which a page tells whose session it was made in. The citizen's id is random, so nobody computes it from this.
 */
export function holderOf({ citizenId }: Pick<SessionRow, 'citizenId'>): string {
  return createHash('sha256').update(`holder ${citizenId}`).digest('base64url').slice(0, 16);
}

/** Why a session is not live: its time is over, or a newer one of the same citizen has its place; undefined for all else. */
export function reasonOfEnd(row: SessionRow | null): 'timed_out' | 'replaced' | undefined {
  if (row && timedOutRecently(row, now())) return 'timed_out';
  return row?.endReason === 'replaced' ? 'replaced' : undefined;
}

/** The status of a live session, else null. Seconds are whole numbers, at least 0. */
export function sessionStatus(row: SessionRow | null) {
  const at = now();
  if (!row || !isLive(row, at)) return null;
  const seconds = (end: Date) => Math.max(0, Math.floor((end.getTime() - at.getTime()) / 1000));
  return {
    session: {
      active: true,
      assurance: row.assurance,
      holder: holderOf(row),
      created_at: row.createdAt.toISOString(),
      ends_at: endOf(row).toISOString(),
      ends_in_seconds: seconds(endOf(row)),
      timeout_at: timeoutOf(row).toISOString(),
      timeout_in_seconds: seconds(timeoutOf(row)),
    },
  };
}
