/**
 * ID-porten as a provider for next-auth 4, whole in this file: copy it into an application of your own. Nobody is signed
 * in unless answer, id_token, level and identity number hold against what is configured here; the browser's words count
 * for nothing. https://docs.digdir.no/docs/idporten/oidc/oidc_guide_idporten
 */
import { idnr } from '@navikt/fnrvalidator';
import type { OAuthConfig, TokenEndpointHandler } from 'next-auth/providers/oauth';
import type { OpenIDCallbackChecks } from 'openid-client';
import { z } from 'zod';

type ExchangeContext = Parameters<NonNullable<TokenEndpointHandler['request']>>[0];
type Client = ExchangeContext['client'];

/** https://docs.digdir.no/docs/idporten/oidc/oidc_protocol_id_token (`acr`): a level serves for every lower one. */
const levels = ['idporten-loa-substantial', 'idporten-loa-high'] as const;
type AcrValue = (typeof levels)[number];

export type IdPortenOptions = {
  wellKnown: string;
  issuer: string;
  clientId: string;
  /** Private keys with `kid`; the first signs (`private_key_jwt`). Else a client secret. */
  clientKeys?: { keys: { kid: string }[] } | undefined;
  clientSecret?: string | undefined;
  /** The level to ask for, and the lowest that is accepted. */
  acrValues: AcrValue;
  uiLocales?: 'nb' | 'nn' | 'se' | 'en';
  /** True asks for a new authentication, single sign-on or not. */
  forceLogin?: boolean;
  /** When this login began, where it is known; otherwise as long ago as next-auth keeps a login's cookies. */
  startedAt?: Date;
  /** True in test environments: Tenor's people, and nobody else. False: real people, and nobody else. */
  syntheticPeople: boolean;
  /** A client that the application keeps. Without it next-auth fetches metadata and keys at each login. */
  client?: Client;
};

/** Why nobody is signed in; `reason` never holds what the answer held. */
export class LoginRefused extends Error {
  override name = 'LoginRefused';
  constructor(
    readonly reason: string,
    readonly failure: 'refused' | 'no-number' = 'refused',
  ) {
    super(reason);
  }
}

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

/** https://docs.digdir.no/docs/idporten/oidc/oidc_protocol_id_token: there is no name, no address, no e-mail. */
const idPortenClaims = standardClaims.extend({
  /** How the citizen authenticated. For display; no decision may rest on it. */
  amr: z.array(z.string().max(50)).max(10).default([]),
  pid: z.unknown().optional(),
});

export type IdPortenProfile = z.output<typeof idPortenClaims> & { acr: AcrValue; pid: string };

export type Expected = { issuer: string; clientId: string; forceLogin: boolean; startedAt: Date };

const SKEW = 10;
const OLDEST = 5 * 60;
/** Seconds: next-auth's cookies for `state`, `nonce` and the verifier live as long. */
const LONGEST_LOGIN = 15 * 60;

/**
 * The reason to refuse an id_token of any OpenID provider, or null. openid-client has verified signature, `nonce` and
 * `state`; the rest is checked here once more. Ten seconds of tolerance.
 */
export function standardFault(
  token: z.output<typeof standardClaims>,
  tokenType: unknown,
  { issuer, clientId, forceLogin, startedAt }: Expected,
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
  if (forceLogin && token.auth_time * 1000 < startedAt.getTime() - SKEW * 1000) return 'auth_time';
  return null;
}

/** The claims of a verified id_token. Throws LoginRefused where one of them does not hold. */
export function readIdToken(claims: unknown, tokenType: unknown, options: IdPortenOptions, at: Date): IdPortenProfile {
  const parsed = idPortenClaims.safeParse(claims);
  if (!parsed.success) throw new LoginRefused(`claim ${parsed.error.issues[0]?.path.join('.')}`);
  const { forceLogin = false, startedAt = new Date(at.getTime() - LONGEST_LOGIN * 1000) } = options;
  const fault = standardFault(parsed.data, tokenType, { ...options, forceLogin, startedAt }, at);
  if (fault) throw new LoginRefused(fault);
  const { acr, pid } = parsed.data;
  // "Klient MÅ validere acr": what was asked for is a minimum.
  const level = levels.find((known) => known === acr);
  if (!level || levels.indexOf(level) < levels.indexOf(options.acrValues)) throw new LoginRefused('acr');
  // https://docs.digdir.no/docs/idporten/oidc/oidc_func_nopid: a login may come without a number.
  if (pid === undefined || pid === null || pid === '') throw new LoginRefused('pid missing', 'no-number');
  if (!isIdentityNumber(pid, options.syntheticPeople)) throw new LoginRefused('pid');
  return { ...parsed.data, acr: level, pid };
}

/** A well-formed identity number or D number. Age, sex and century are never read from it. */
function isIdentityNumber(value: unknown, synthetic: boolean): value is string {
  const result = typeof value === 'string' ? idnr(value) : null;
  return result?.status === 'valid' && (synthetic ? ['tnr', 'dnr-and-tnr'] : ['fnr', 'dnr']).includes(result.type);
}

/** How a client authenticates, and the one signature that it accepts. */
export function clientMetadata(keys: IdPortenOptions['clientKeys']) {
  return {
    response_types: ['code' as const],
    // https://docs.digdir.no/docs/idporten/oidc/oidc_protocol_id_token: RS256, nothing else is accepted
    id_token_signed_response_alg: 'RS256',
    ...(keys
      ? ({ token_endpoint_auth_method: 'private_key_jwt', token_endpoint_auth_signing_alg: 'RS256' } as const)
      : ({ token_endpoint_auth_method: 'client_secret_basic' } as const)),
  };
}

/** openid-client prefers a key that says what it is for: all say so, and the first one signs. */
export function signingKeys(keys: IdPortenOptions['clientKeys']) {
  return keys && { keys: keys.keys.map((key) => ({ ...key, alg: 'RS256', use: 'sig' })) };
}

/** The code for tokens, which openid-client verifies: signature, `iss`, `aud`, `exp`, `iat`, `nonce`, `state`. */
export function exchangeCode(client: Client, { params, checks, provider }: ExchangeContext) {
  // Nothing else of the answer goes on: no token, no JARM, nothing that a browser could add.
  const { code, state, iss } = params;
  if (!code) throw new LoginRefused('code of the response');
  const strict: OpenIDCallbackChecks = { ...checks, response_type: 'code' };
  return client.callback(provider.callbackUrl, { code, state, iss }, strict);
}

function authorizationParams({ acrValues, uiLocales, forceLogin }: IdPortenOptions) {
  return {
    scope: 'openid profile',
    response_type: 'code',
    acr_values: acrValues,
    ...(uiLocales && { ui_locales: uiLocales }),
    ...(forceLogin && { prompt: 'login' }),
  };
}

export function IdPorten(options: IdPortenOptions): OAuthConfig<IdPortenProfile> {
  const { wellKnown, issuer, clientId, clientSecret, clientKeys } = options;
  const kept = options.client?.issuer.metadata;
  return {
    id: 'idporten',
    name: 'ID-porten',
    type: 'oauth',
    ...(kept ? { issuer, jwks_endpoint: kept.jwks_uri } : { wellKnown }),
    clientId,
    clientSecret,
    client: clientMetadata(clientKeys),
    jwks: signingKeys(clientKeys),
    idToken: true,
    // https://docs.digdir.no/docs/idporten/oidc/oidc_protocol_authorize: all three are mandatory
    checks: ['pkce', 'state', 'nonce'],
    authorization: { url: kept?.authorization_endpoint, params: authorizationParams(options) },
    // https://docs.digdir.no/docs/idporten/oidc/oidc_protocol_token
    token: {
      url: kept?.token_endpoint,
      async request(context) {
        const client = options.client ?? context.client;
        if (client.issuer.metadata.issuer !== issuer) throw new LoginRefused('issuer of the metadata');
        // RFC 9207: which issuer answered; required, also should ID-porten stop announcing it.
        if (context.params.iss !== issuer) throw new LoginRefused('iss of the response');
        const tokens = await exchangeCode(client, context);
        readIdToken(tokens.claims(), tokens.token_type, options, new Date());
        return { tokens };
      },
    },
    httpOptions: { timeout: 5_000 },
    // The number stays out of next-auth's session, unless your `jwt` callback puts `profile.pid` there.
    profile: ({ sub }) => ({ id: sub }),
  };
}
