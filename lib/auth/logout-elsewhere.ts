/**
 * ID-porten ends our sessions: the citizen logged out of another service.
 * https://docs.digdir.no/docs/idporten/oidc/oidc_func_sso, oidc_func_backchannel_logout
 */
import 'server-only';
import { createHash } from 'node:crypto';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import { z } from 'zod';
import { now } from '@/lib/clock';
import { database } from '@/lib/database/database';
import { logoutToken } from '@/lib/database/schema';
import { env } from '@/lib/env';
import { idPorten } from './issuer';
import { endSessionsOfSid, endSessionsOfSubject } from './session-store';

const logoutEvent = 'http://schemas.openid.net/event/backchannel-logout';

/**
 * Front channel: a frame on ID-porten's page names the session. No cookie of ours can be expected. False for a wrong
 * `iss` (one trailing slash is tolerated) or a missing `sid`; true for a `sid` that we do not know.
 */
export async function frontChannelLogout(query: URLSearchParams): Promise<boolean> {
  const [issuer, ...others] = query.getAll('iss');
  const sid = query.get('sid');
  if (others.length > 0 || issuer?.replace(/\/$/, '') !== env().IDPORTEN_ISSUER || !sid) return false;
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

let keys: { uri: string; set: ReturnType<typeof createRemoteJWKSet> } | undefined;

/** The issuer's keys, kept; fetched again for an unknown `kid`, at most twice a minute. */
async function issuerKeys() {
  const { jwks_uri: uri } = (await idPorten()).metadata;
  if (keys?.uri !== uri)
    keys = { uri, set: createRemoteJWKSet(new URL(uri), { timeoutDuration: 2_000, cooldownDuration: 30_000 }) };
  return keys.set;
}

/**
 * Back channel: a signed token from ID-porten's server. Ends every session of its `sid`, else of its `sub`. Throws for
 * a token that does not hold; one that was taken before is answered as done.
 * https://openid.net/specs/openid-connect-backchannel-1_0.html#Validation
 */
export async function backChannelLogout(token: string): Promise<void> {
  const { IDPORTEN_ISSUER: issuer, IDPORTEN_CLIENT_ID: audience } = env();
  const { payload } = await jwtVerify(token, await issuerKeys(), {
    issuer,
    audience,
    algorithms: ['RS256'],
    typ: 'logout+jwt',
    clockTolerance: 10,
    maxTokenAge: 300,
  });
  const { jti, sid, sub } = claimsSchema.parse(payload);
  if (!sid && !sub) throw new Error('the logout token names neither a session nor a subject');
  if (!(await takeOnce(jti))) return;
  if (sid) await endSessionsOfSid(sid, now());
  else if (sub) await endSessionsOfSubject(sub, now());
}

async function takeOnce(jti: string): Promise<boolean> {
  const tokenHash = createHash('sha256').update(jti).digest();
  const taken = await database()
    .insert(logoutToken)
    .values({ tokenHash, receivedAt: now() })
    .onConflictDoNothing()
    .returning();
  return taken.length > 0;
}
