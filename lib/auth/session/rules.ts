/**
 * When a session ends: 30 minutes after it was last used, 120 minutes after it began, whichever comes first.
 * https://docs.digdir.no/docs/idporten/oidc/oidc_func_sso, verification test 8
 */
const MINUTE = 60_000;
export const idleLimit = 30 * MINUTE;
export const absoluteLimit = 120 * MINUTE;
/** How long an ended session's row is kept: a form that arrives late can still be saved as a draft. */
export const retentionAfterEnd = 24 * 60 * MINUTE;
/** The row's `lastSeenAt` is updated at most this often. */
export const touchInterval = MINUTE;

export type SessionTimes = { createdAt: Date; lastSeenAt: Date; endedAt: Date | null };

/** When the session ends unless it is used again: the idle or the absolute limit, whichever comes first. */
export function timeoutOf(session: SessionTimes): Date {
  return new Date(Math.min(session.lastSeenAt.getTime() + idleLimit, endOf(session).getTime()));
}

/** When the session ends however much it is used: the absolute limit. */
export function endOf(session: SessionTimes): Date {
  return new Date(session.createdAt.getTime() + absoluteLimit);
}

/** True while the session may be used: not ended, not past either limit. */
export function isLive(session: SessionTimes, at: Date): boolean {
  return session.endedAt === null && at < timeoutOf(session);
}

/** True for a session that timed out less than 24 hours ago: a form may still be saved for its citizen, nothing else. */
export function timedOutRecently(session: SessionTimes, at: Date): boolean {
  const end = timeoutOf(session).getTime();
  return session.endedAt === null && at.getTime() >= end && at.getTime() < end + retentionAfterEnd;
}
