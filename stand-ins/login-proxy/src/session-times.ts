/**
 * How long a session and its tokens are good, and what `/oauth2/session` says of it, as Wonderwall counts.
 * https://github.com/nais/wonderwall/blob/master/pkg/session/data.go
 */
const refreshLeeway = 30_000;
const longestCooldown = 60_000;

/** All in milliseconds since 1970. */
export interface Times {
  createdAt: number;
  endsAt: number;
  /** When the session becomes inactive; undefined: never. */
  timeoutAt: number | undefined;
  refreshedAt: number;
  expireAt: number;
}

export interface Lifetimes {
  maxLifetimeSeconds: number;
  inactivitySeconds: number;
}

function timesOfTokens(now: number, expiresIn: number, { inactivitySeconds }: Lifetimes) {
  const timeoutAt = inactivitySeconds ? now + inactivitySeconds * 1000 : undefined;
  return { refreshedAt: now, timeoutAt, expireAt: Math.min(now + expiresIn * 1000, timeoutAt ?? Infinity) };
}

/** The times of a session that begins now, with tokens that are good for `expiresIn` seconds. */
export function timesFrom(now: number, expiresIn: number, lifetimes: Lifetimes): Times {
  const endsAt = now + lifetimes.maxLifetimeSeconds * 1000;
  return { createdAt: now, endsAt, ...timesOfTokens(now, expiresIn, lifetimes) };
}

/** The times after its tokens were exchanged for new ones. The session does not end later for that. */
export function timesRefreshed(times: Times, now: number, expiresIn: number, lifetimes: Lifetimes): Times {
  return { ...times, ...timesOfTokens(now, expiresIn, lifetimes) };
}

export const isEnded = ({ endsAt }: Times, now: number) => now > endsAt;
export const isInactive = ({ timeoutAt }: Times, now: number) => timeoutAt !== undefined && now > timeoutAt;
export const areTokensExpired = ({ expireAt }: Times, now: number) => now > expireAt;

/** Before this no tokens are fetched again; tokens that live briefly wait half their life. */
function cooldownEnd({ refreshedAt, expireAt }: Times): number {
  const lifetime = expireAt - refreshedAt;
  return refreshedAt + (lifetime <= 2 * longestCooldown ? lifetime / 2 : longestCooldown);
}

export const isOnCooldown = (times: Times, now: number) => now < cooldownEnd(times);

function nextRefresh(times: Times): number {
  const { refreshedAt, expireAt, timeoutAt } = times;
  const halfWay = timeoutAt === undefined ? Infinity : refreshedAt + (timeoutAt - refreshedAt) / 2;
  return Math.max(cooldownEnd(times), Math.min(expireAt - refreshLeeway, halfWay));
}

/** True shortly before the tokens' end, and after it. */
export const shouldRefresh = (times: Times, now: number) => now > nextRefresh(times);

const seconds = (milliseconds: number) => Math.max(0, Math.floor(milliseconds / 1000));
const dateOf = (time: number | undefined) =>
  time === undefined ? '0001-01-01T00:00:00Z' : new Date(time).toISOString();

/** The body of `/oauth2/session`. https://github.com/nais/wonderwall/blob/master/docs/endpoints.md */
export function sessionJson(times: Times, now: number) {
  const { createdAt, endsAt, timeoutAt, refreshedAt, expireAt } = times;
  return {
    session: {
      created_at: dateOf(createdAt),
      ends_at: dateOf(endsAt),
      timeout_at: dateOf(timeoutAt),
      ends_in_seconds: seconds(endsAt - now),
      active: !isInactive(times, now),
      timeout_in_seconds: timeoutAt === undefined ? -1 : seconds(timeoutAt - now),
    },
    tokens: {
      expire_at: dateOf(expireAt),
      refreshed_at: dateOf(refreshedAt),
      expire_in_seconds: seconds(expireAt - now),
      next_auto_refresh_in_seconds: seconds(nextRefresh(times) - now),
      refresh_cooldown: isOnCooldown(times, now),
      refresh_cooldown_seconds: seconds(cooldownEnd(times) - now),
    },
  };
}
