/**
 * What openid-client leaves to us after it verified signature, `iss`, `aud`, `exp`, `nonce` and `state` of the
 * id_token. Every line here is one reason to refuse a login.
 */
import 'server-only';
import { z } from 'zod';
import { env } from '@/lib/env';
import { type Locale, locales } from '@/lib/i18n/routing';
import { type Assurance, isAssurance, satisfies } from './assurance';
import { isIdentityNumber } from './identity-number';

const OLDEST = 5 * 60;
const SKEW = 10;

const seconds = z.int().positive();

/** https://docs.digdir.no/docs/idporten/oidc/oidc_protocol_id_token */
const claimsSchema = z.looseObject({
  iss: z.string(),
  sub: z.string().min(1).max(255),
  aud: z.union([z.string(), z.array(z.string()).min(1)]),
  azp: z.string().optional(),
  iat: seconds,
  exp: seconds,
  auth_time: seconds,
  acr: z.string(),
  amr: z.array(z.string().max(50)).max(10).default([]),
  sid: z.string().min(1).max(255).optional(),
  pid: z.unknown().optional(),
  locale: z.string().optional().catch(undefined),
});

/** A login that passed every check. */
export type CheckedLogin = {
  pid: string;
  subject: string;
  assurance: Assurance;
  amr: string[];
  authTime: Date;
  sid: string | null;
  locale: Locale | null;
};

export type LoginRefusal = 'refused' | 'no-number';
export type ExpectedLogin = { assurance: Assurance; freshLogin: boolean; startedAt: Date };

type Checked = { ok: true; login: CheckedLogin } | { ok: false; refusal: LoginRefusal; because: string };

/** Checks the claims of a verified id_token against what this login asked for. Never throws. */
export function checkIdToken(claims: unknown, tokenType: unknown, asked: ExpectedLogin, at: Date): Checked {
  const parsed = claimsSchema.safeParse(claims);
  if (!parsed.success) return no(`claim ${parsed.error.issues[0]?.path.join('.')}`);
  const token = parsed.data;
  const { IDPORTEN_ISSUER, IDPORTEN_CLIENT_ID } = env();
  const clock = Math.floor(at.getTime() / 1000);

  // RFC 6749, 7.1: a token type that we do not know must not be used.
  if (typeof tokenType !== 'string' || tokenType.toLowerCase() !== 'bearer') return no('token_type');
  // The configured issuer decides, whatever the discovery document said.
  if (token.iss !== IDPORTEN_ISSUER) return no('iss');
  // OpenID Connect Core, 3.1.3.7 (3): no audience beside us is trusted.
  if ([token.aud].flat().some((audience) => audience !== IDPORTEN_CLIENT_ID)) return no('aud');
  // OpenID Connect Core, 3.1.3.7 (5)
  if (token.azp !== undefined && token.azp !== IDPORTEN_CLIENT_ID) return no('azp');
  // OpenID Connect Core, 3.1.3.7 (10): the token answers a login that began minutes ago.
  if (token.iat > clock + SKEW || token.iat < clock - OLDEST) return no('iat');
  if (token.exp < clock - SKEW || token.exp <= token.iat) return no('exp');
  if (token.auth_time > clock + SKEW) return no('auth_time');
  // https://docs.digdir.no/docs/idporten/oidc/oidc_func_sso: `prompt=login` asks for a new authentication.
  if (asked.freshLogin && token.auth_time * 1000 < asked.startedAt.getTime() - SKEW * 1000) return no('auth_time');
  // "Klient MÅ validere acr": what was asked for is a minimum.
  if (!isAssurance(token.acr) || !satisfies(token.acr, asked.assurance)) return no('acr');
  // https://docs.digdir.no/docs/idporten/oidc/oidc_func_nopid: a login may come without a number.
  if (token.pid === undefined || token.pid === null || token.pid === '') return no('pid missing', 'no-number');
  if (!isIdentityNumber(token.pid)) return no('pid');

  return {
    ok: true,
    login: {
      pid: token.pid,
      subject: token.sub,
      assurance: token.acr,
      amr: token.amr,
      authTime: new Date(token.auth_time * 1000),
      sid: token.sid ?? null,
      locale: locales.find((known) => known === token.locale) ?? null,
    },
  };
}

function no(because: string, refusal: LoginRefusal = 'refused'): Checked {
  return { ok: false, refusal, because };
}
