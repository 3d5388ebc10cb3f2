/**
 * Logouts that the issuer tells us of: the citizen logged out of another service. Ways without such an issuer refuse them.
 * https://docs.digdir.no/docs/idporten/oidc/oidc_func_sso, oidc_func_backchannel_logout
 */
import 'server-only';
import { errors, jwtVerify } from 'jose';
import { z } from 'zod';
import { rememberOnce } from '@/lib/auth/session/ended-elsewhere-store';
import { endSessionsOfSid, endSessionsOfSubject } from '@/lib/auth/session/store';
import { issuerKeys } from '@/lib/auth/ways/issuer-keys';
import { loginMethod } from '@/lib/auth/ways/login-method';
import type { LogoutIssuer } from '@/lib/auth/ways/way';
import { now } from '@/lib/calendar/clock';
import { database } from '@/lib/database/database';

function logoutIssuer(): LogoutIssuer | null {
  const way = loginMethod();
  return way.kind === 'redirect' ? (way.logoutIssuer?.() ?? null) : null;
}

const logoutEvent = 'http://schemas.openid.net/event/backchannel-logout';

/**
 * Front channel: a frame on the issuer's page names the session; our cookies do not come along. False for a wrong `iss`
 * (one trailing slash is accepted) or a missing `sid`; true for an unknown `sid`.
 */
export async function frontChannelLogout(query: URLSearchParams): Promise<boolean> {
  const [issuer, ...others] = query.getAll('iss');
  const sid = query.get('sid') ?? '';
  const expected = logoutIssuer()?.issuer;
  if (others.length > 0 || !expected || issuer?.replace(/\/$/, '') !== expected) return false;
  if (!/^[\x21-\x7e]{1,255}$/.test(sid)) return false;
  await endSessionsOfSid(sid, now());
  return true;
}

const claimsSchema = z.looseObject({
  iat: z.number(),
  exp: z.number(),
  jti: z.string().min(1).max(500),
  sid: z.string().min(1).optional(),
  sub: z.string().min(1).optional(),
  events: z.looseObject({ [logoutEvent]: z.looseObject({}) }),
  // OpenID Connect Back-Channel Logout 1.0, 2.4: a nonce would make an id_token pass for a logout token.
  nonce: z.undefined().optional(),
});

/**
 * Back channel: a signed token from the issuer's server ends every session of its `sid`, else of its `sub`. Throws for
 * an invalid token; a repeated one changes nothing. https://openid.net/specs/openid-connect-backchannel-1_0.html#Validation
 */
export async function backChannelLogout(token: string): Promise<void> {
  const expected = logoutIssuer();
  if (!expected) throw new errors.JWTInvalid('this way to log in has no logout tokens');
  const { issuer, audience, jwksUri } = expected;
  const { payload } = await jwtVerify(token, issuerKeys(await jwksUri()), {
    issuer,
    audience,
    algorithms: ['RS256'],
    typ: 'logout+jwt',
    clockTolerance: 10,
    maxTokenAge: 300,
  });
  const { jti, sid, sub } = claimsSchema.parse(payload);
  if (!sid && !sub) throw new errors.JWTClaimValidationFailed('neither sid nor sub', payload, 'sid');
  // One transaction: a token that was stored, but whose sessions were not ended, would be lost.
  await database().transaction(async (transaction) => {
    if (!(await rememberOnce(transaction, `jti:${jti}`))) return;
    if (sid) {
      await rememberOnce(transaction, `sid:${sid}`);
      await endSessionsOfSid(sid, now(), transaction);
    } else if (sub) await endSessionsOfSubject(sub, now(), transaction);
  });
}

/** True where the token is invalid; false for a fault of ours or of the issuer's keys. */
export function isBadToken(error: unknown): boolean {
  const timedOut = error instanceof errors.JWKSTimeout;
  return (error instanceof errors.JOSEError && !timedOut) || error instanceof z.ZodError;
}
