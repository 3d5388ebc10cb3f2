/**
 * What openid-client leaves to us of the standard claims, after it verified signature, `iss`, `aud`, `exp`, `nonce` and
 * `state` of the id_token. Every line here is one reason to refuse a login.
 */
import 'server-only';
import { z } from 'zod';
import { type Locale, locales } from '@/lib/i18n/routing';
import type { OpenIdSettings } from './issuer';

const OLDEST = 5 * 60;
const SKEW = 10;

const seconds = z.int().positive();

/** OpenID Connect Core 1.0, 2 (ID Token), and `sid` of Front-Channel Logout 1.0, 3 */
export const standardClaims = z.looseObject({
  iss: z.string(),
  sub: z.string().min(1).max(255),
  aud: z.union([z.string(), z.array(z.string()).min(1)]),
  azp: z.string().optional(),
  iat: seconds,
  exp: seconds,
  auth_time: seconds,
  acr: z.string(),
  sid: z.string().min(1).max(255).optional(),
  locale: z.string().optional().catch(undefined),
});

export type StandardClaims = z.output<typeof standardClaims>;
/** When the login began, and whether it had to be a new authentication. */
export type Expected = { freshLogin: boolean; startedAt: Date };

/** The reason to refuse a token, or null. Seconds of tolerance: 10. */
export function standardFault(
  token: StandardClaims,
  tokenType: unknown,
  { issuer, clientId }: Pick<OpenIdSettings, 'issuer' | 'clientId'>,
  { freshLogin, startedAt }: Expected,
  at: Date,
): string | null {
  const clock = Math.floor(at.getTime() / 1000);
  // RFC 6749, 7.1: a token type that we do not know must not be used.
  if (typeof tokenType !== 'string' || tokenType.toLowerCase() !== 'bearer') return 'token_type';
  // The configured issuer decides, whatever the discovery document said.
  if (token.iss !== issuer) return 'iss';
  // OpenID Connect Core, 3.1.3.7 (3): no audience beside us is trusted.
  if ([token.aud].flat().some((audience) => audience !== clientId)) return 'aud';
  // OpenID Connect Core, 3.1.3.7 (5)
  if (token.azp !== undefined && token.azp !== clientId) return 'azp';
  // OpenID Connect Core, 3.1.3.7 (10): the token answers a login that began minutes ago.
  if (token.iat > clock + SKEW || token.iat < clock - OLDEST) return 'iat';
  if (token.exp < clock - SKEW || token.exp <= token.iat) return 'exp';
  if (token.auth_time > clock + SKEW) return 'auth_time';
  // https://docs.digdir.no/docs/idporten/oidc/oidc_func_sso: `prompt=login` asks for a new authentication.
  if (freshLogin && token.auth_time * 1000 < startedAt.getTime() - SKEW * 1000) return 'auth_time';
  return null;
}

/** What a checked token says of the session at the issuer. */
export function sessionClaims(token: StandardClaims): {
  subject: string;
  authTime: Date;
  sid: string | null;
  locale: Locale | null;
} {
  return {
    subject: token.sub,
    authTime: new Date(token.auth_time * 1000),
    sid: token.sid ?? null,
    // https://docs.digdir.no/docs/idporten/oidc/oidc_protocol_id_token (`locale`): the citizen may have changed it there.
    locale: locales.find((known) => known === token.locale) ?? null,
  };
}
