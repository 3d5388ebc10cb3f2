/**
 * When a session ends: 30 minutes after it was last used, 120 minutes after it began, whichever comes first.
 * https://docs.digdir.no/docs/idporten/oidc/oidc_func_sso, verification test 8
 */
const MINUTE = 60_000;
export const idleLimit = 30 * MINUTE;
export const absoluteLimit = 120 * MINUTE;
/** How long a session past its end is kept, unusable, so that a form that arrives on it can be saved as a draft. */
export const retentionAfterEnd = 24 * 60 * MINUTE;
/** Use is written down at most this often. */
export const touchInterval = MINUTE;

export type SessionTimes = { createdAt: Date; lastSeenAt: Date; endedAt: Date | null };

/** The instant after which the session is not used again unless it is prolonged. */
export function timeoutOf(session: SessionTimes): Date {
  return new Date(Math.min(session.lastSeenAt.getTime() + idleLimit, endOf(session).getTime()));
}

/** The instant after which nothing prolongs the session. */
export function endOf(session: SessionTimes): Date {
  return new Date(session.createdAt.getTime() + absoluteLimit);
}

/** True while the session may be used: not ended, not past either limit. */
export function isLive(session: SessionTimes, at: Date): boolean {
  return session.endedAt === null && at < timeoutOf(session);
}

/** True for a session that ran out by itself, recently: a form may still be saved for its citizen, nothing else. */
export function timedOutRecently(session: SessionTimes, at: Date): boolean {
  const end = timeoutOf(session).getTime();
  return session.endedAt === null && at.getTime() >= end && at.getTime() < end + retentionAfterEnd;
}
