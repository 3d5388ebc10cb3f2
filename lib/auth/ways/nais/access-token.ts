/**
 * The access token that the login proxy hands on. The proxy does not verify it for the application: signature, issuer,
 * audience, times, level and number are checked here, at each request.
 * https://doc.nais.io/auth/idporten/reference/ (manual token validation)
 */
import 'server-only';
import { errors, jwtVerify } from 'jose';
import { z } from 'zod';
import type { CheckedLogin } from '@/lib/auth/session/checked-login';
import { issuerKeys } from '@/lib/auth/ways/issuer-keys';
import { now } from '@/lib/calendar/clock';
import { type Assurance, assuranceLevels } from '@/lib/citizens/assurance';
import { isIdentityNumber } from '@/lib/citizens/identity-number';
import { envOf } from '@/lib/env/env';
import { logFault } from '@/lib/log/log';

const SKEW = 10;

const seconds = z.int().positive();

/** https://docs.digdir.no/docs/idporten/oidc/oidc_protocol_access_token */
const accessTokenClaims = z.looseObject({
  sub: z.string().min(1).max(255),
  aud: z.union([z.string(), z.array(z.string()).length(1)]),
  iat: seconds,
  exp: seconds,
  acr: z.enum(assuranceLevels),
  amr: z.array(z.string().max(50)).max(10).default([]).catch([]),
  auth_time: seconds.optional(),
  sid: z.string().min(1).max(255).optional(),
  pid: z.unknown().optional(),
  client_id: z.unknown().optional(),
});

type Claims = z.output<typeof accessTokenClaims>;

/**
 * A token that passed, and the login that it tells of. `loginKey` names that login, the same in each of its tokens; null
 * where the token does not say when the citizen authenticated, which the documentation of ID-porten does not promise.
 */
export type ReadToken = { ok: true; login: CheckedLogin; loginKey: string | null; issuedAt: Date };
type Refused = { ok: false; failure: 'refused' | 'again' | 'no-number' | 'unavailable'; reason: string };

/** Verifies and checks a token. Never throws. */
export async function readAccessToken(token: string): Promise<ReadToken | Refused> {
  const { IDPORTEN_AUDIENCE: audience, IDPORTEN_ISSUER: issuer, IDPORTEN_JWKS_URI, ...own } = envOf('nais');
  try {
    const { payload } = await jwtVerify(token, issuerKeys(IDPORTEN_JWKS_URI), {
      issuer,
      audience,
      algorithms: ['RS256'],
      clockTolerance: SKEW,
      requiredClaims: ['exp', 'iat'],
      currentDate: now(),
    });
    const claims = accessTokenClaims.safeParse(payload);
    if (!claims.success) return refused(`claim ${claims.error.issues[0]?.path.join('.')}`);
    // Any client may ask ID-porten for a token with our audience: https://docs.digdir.no/docs/idporten/oidc/oidc_func_aud
    const isOfOther = own.LOGIN_PROXY_CLIENT_ID && claims.data.client_id !== own.LOGIN_PROXY_CLIENT_ID;
    return isOfOther ? refused('claim client_id') : checked(claims.data);
  } catch (fault) {
    return failedBy(fault);
  }
}

function checked(claims: Claims): ReadToken | Refused {
  const { pid, sub, sid = null, auth_time: authTime, iat, acr, amr } = claims;
  const clock = Math.floor(now().getTime() / 1000);
  if (iat > clock + SKEW) return refused('iat');
  if (authTime !== undefined && authTime > clock + SKEW) return refused('auth_time');
  if (pid === undefined || pid === null || pid === '') return refused('pid missing', 'no-number');
  if (!isIdentityNumber(pid)) return refused('pid');
  const assurance: Assurance = acr;
  const since = new Date((authTime ?? iat) * 1000);
  const login = { pid, subject: sub, assurance, amr, authTime: since, sid, locale: null, name: null, idToken: '' };
  const loginKey = authTime === undefined ? null : JSON.stringify(['nais', sid, sub, authTime]);
  return { ok: true, login, loginKey, issuedAt: new Date(iat * 1000) };
}

function failedBy(fault: unknown): Refused {
  if (fault instanceof errors.JWTExpired) return refused('exp', 'again');
  if (fault instanceof errors.JWTClaimValidationFailed) return refused(`claim ${fault.claim}`);
  // A key that is not there, or several that fit, is the token's fault; keys that cannot be fetched are not.
  const ofToken = fault instanceof errors.JOSEError && !(fault instanceof errors.JWKSTimeout) && !isOfKeySet(fault);
  if (ofToken) return refused(fault.code);
  logFault(fault, 'keys for access tokens');
  return refused('keys', 'unavailable');
}

/** jose's plain JOSEError: the key set answered something else than keys. */
function isOfKeySet(fault: errors.JOSEError): boolean {
  return fault.code === 'ERR_JOSE_GENERIC' || fault instanceof errors.JWKSInvalid;
}

function refused(reason: string, failure: Refused['failure'] = 'refused'): Refused {
  return { ok: false, failure, reason };
}
