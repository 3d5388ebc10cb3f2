/**
 * Tokens between machines from Maskinporten, for a grant that the portal signs:
 * https://docs.digdir.no/docs/Maskinporten/maskinporten_protocol_jwtgrant
 */
import 'server-only';
import { randomUUID } from 'node:crypto';
import { importJWK, SignJWT } from 'jose';
import { z } from 'zod';
import { ChannelUnavailable } from '@/lib/notifications/channel';
import { ask, jsonOf } from './ask';
import { type Fetched, type KeptToken, keptToken } from './kept-token';

export type MaskinportenSettings = {
  clientId: string;
  /** A private RSA JWK with a `kid`. */
  key: { kid: string };
  /** As Maskinporten names itself: `https://maskinporten.no/`, with its slash. */
  issuer: string;
  tokenEndpoint: string;
  /** Milliseconds for one call. */
  limit?: number;
};

/** On NAIS a process beside the portal has the key, and asks Maskinporten: https://docs.nais.io/auth/maskinporten/ */
export type NaisSettings = { naisTokenEndpoint: string; limit?: number };

/** Seconds that a grant is good for; Maskinporten takes at most 120. */
const GRANT_LIFETIME = 60;

const grantType = 'urn:ietf:params:oauth:grant-type:jwt-bearer';
const tokenAnswer = z.object({
  access_token: z.string().min(1),
  // RFC 6749, 7.1: a token type that we do not know must not be used.
  token_type: z.string().regex(/^bearer$/i),
  expires_in: z.number().positive().max(86_400),
});

/** A claim that its document does not name makes Maskinporten refuse the grant. Each grant counts once: `jti`. */
async function grant({ clientId, key, issuer }: MaskinportenSettings, scope: string): Promise<string> {
  return new SignJWT({ scope })
    .setProtectedHeader({ alg: 'RS256', kid: key.kid })
    .setAudience(issuer)
    .setIssuer(clientId)
    .setIssuedAt()
    .setExpirationTime(`${GRANT_LIFETIME} s`)
    .setJti(randomUUID())
    .sign(await importJWK(key, 'RS256'));
}

/** Where a token is asked for, and with what. */
async function requestFor(settings: MaskinportenSettings | NaisSettings, scope: string): Promise<[string, object]> {
  if ('naisTokenEndpoint' in settings)
    return [settings.naisTokenEndpoint, { identity_provider: 'maskinporten', target: scope }];
  return [settings.tokenEndpoint, { grant_type: grantType, assertion: await grant(settings, scope) }];
}

async function fetchToken(settings: MaskinportenSettings | NaisSettings, scope: string): Promise<Fetched> {
  const [address, form] = await requestFor(settings, scope);
  const body = new URLSearchParams({ ...form });
  const what = 'maskinporten token';
  const answered = await ask(what, address, { method: 'POST', body }, settings.limit);
  const { data } = tokenAnswer.safeParse(jsonOf(answered));
  if (answered.status !== 200 || !data)
    throw new ChannelUnavailable(`${what}: ${answered.status}${reasonOf(jsonOf(answered))}`);
  return { token: data.access_token, seconds: data.expires_in };
}

/** Its code alone, a word of a standard: the description may quote the grant. */
function reasonOf(body: unknown): string {
  const { data } = z.object({ error: z.string().regex(/^[a-z_]{1,40}$/) }).safeParse(body);
  return data ? ` ${data.error}` : '';
}

/** Tokens with this scope, one for all calls. */
export function maskinportenTokens(settings: MaskinportenSettings | NaisSettings, scope: string): KeptToken {
  return keptToken(() => fetchToken(settings, scope));
}
