/** The access token of a session: fresh where ID-porten gave a refresh token, and never one that has expired. */
import { errors } from 'openid-client';
import { reaches } from 'stand-in-kit/levels';
import type { LoginProxy } from './exchange';
import { areTokensExpired, isInactive, isOnCooldown, shouldRefresh, timesRefreshed } from './session-times';
import { endSessionsOf, type Session } from './sessions';

async function exchangeTokens({ client, configuration }: LoginProxy, session: Session): Promise<void> {
  try {
    const tokens = await (await client()).refresh(String(session.refreshToken));
    session.accessToken = String(tokens.access_token);
    session.idToken = tokens.id_token ?? session.idToken;
    session.refreshToken = tokens.refresh_token;
    session.times = timesRefreshed(session.times, Date.now(), tokens.expires_in ?? 0, configuration);
  } catch (fault) {
    // ID-porten does not know the session any more. Any other fault passes: the tokens at hand are good until their end.
    if (fault instanceof errors.OPError) endSessionsOf(session.sid);
  }
}

/** Fetches new tokens when that is possible now; several requests at once wait for the same exchange. */
export async function refresh(proxy: LoginProxy, session: Session): Promise<void> {
  if (!session.refreshToken || isOnCooldown(session.times, Date.now())) return;
  session.refreshing ??= exchangeTokens(proxy, session).finally(() => {
    session.refreshing = undefined;
  });
  await session.refreshing;
}

/**
 * The token to hand on, undefined where the request counts as signed out: no session, an inactive one, an expired
 * token, or a level below the proxy's own.
 */
export async function tokenFor(proxy: LoginProxy, session: Session | undefined): Promise<string | undefined> {
  if (!session || isInactive(session.times, Date.now())) return undefined;
  if (shouldRefresh(session.times, Date.now())) await refresh(proxy, session);
  if (areTokensExpired(session.times, Date.now())) return undefined;
  return reaches(session.acr, proxy.configuration.level) ? session.accessToken : undefined;
}
