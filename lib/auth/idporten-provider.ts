/**
 * ID-porten as a next-auth provider: authorization code flow with PKCE S256, state, nonce and private_key_jwt.
 * next-auth makes and checks `state`, `nonce` and the verifier; openid-client verifies the id_token's signature, `iss`,
 * `aud`, `exp`, `iat` and `nonce`; `id-token-checks.ts` does the rest.
 * https://docs.digdir.no/docs/idporten/oidc/oidc_guide_idporten
 */
import 'server-only';
import type { OAuthConfig } from 'next-auth/providers/oauth';
import type { CallbackParamsType, Client, OpenIDCallbackChecks } from 'openid-client';
import { env } from '@/lib/env';
import { deadline } from './deadline';
import { callbackPath, idPorten } from './issuer';

/** The id_token's claims as ID-porten sends them: there is no name, no address, no e-mail. */
export type IdPortenProfile = {
  /** Pairwise: another value at every client, so it is no key to a citizen. */
  sub: string;
  /** National identity number or d-number; absent where the eID has none. */
  pid?: string;
  /** The level reached, at least the one asked for: the client must check it. */
  acr: string;
  /** How the citizen authenticated. For display; no decision may rest on it. */
  amr?: string[];
  /** When the citizen authenticated; earlier than `iat` where a single sign-on session was used. */
  auth_time: number;
  /** ID-porten's session, named again at front- and back-channel logout. */
  sid?: string;
  /** The language that the citizen ended in. */
  locale?: string;
};

/** The provider, on metadata that is already known: next-auth itself fetches nothing. */
export async function idPortenProvider(report: (error: unknown) => void): Promise<OAuthConfig<IdPortenProfile>> {
  const { metadata } = await idPorten();
  const { IDPORTEN_CLIENT_ID } = env();
  return {
    id: 'idporten',
    name: 'ID-porten',
    type: 'oauth',
    clientId: IDPORTEN_CLIENT_ID,
    issuer: metadata.issuer,
    idToken: true,
    // https://docs.digdir.no/docs/idporten/oidc/oidc_protocol_authorize: all three are mandatory
    checks: ['pkce', 'state', 'nonce'],
    authorization: {
      url: metadata.authorization_endpoint,
      // `profile` adds nothing that we use, but ID-porten registers clients with both scopes.
      params: { scope: 'openid profile', response_type: 'code' },
    },
    // https://docs.digdir.no/docs/idporten/oidc/oidc_protocol_token
    token: { url: metadata.token_endpoint, request: (answer) => exchangeCode(answer).catch(tell(report)) },
    jwks_endpoint: metadata.jwks_uri,
    client: { id_token_signed_response_alg: 'RS256' },
    profile: ({ sub }) => ({ id: sub }),
  };
}

/** The code for tokens, on our kept client: it holds the issuer's keys and authenticates us with private_key_jwt. */
async function exchangeCode({ params, checks }: { params: CallbackParamsType; checks: OpenIDCallbackChecks }) {
  const { client } = await idPorten();
  return { tokens: await deadline(client.callback(redirectUri(), params, checks), 'token') };
}

/** next-auth swallows what is thrown here: we want to know whether the issuer was down or the token was wrong. */
function tell(report: (error: unknown) => void) {
  return (error: unknown): never => {
    report(error);
    throw error;
  };
}

/** The address that is registered at ID-porten. */
export function redirectUri(): string {
  return `${env().NEXTAUTH_URL}${callbackPath}`;
}

/**
 * The address to send the browser to. With PAR the parameters go from server to server, and the browser carries only
 * `client_id` and `request_uri`; without it in the metadata, the plain request.
 * https://docs.digdir.no/docs/idporten/oidc/oidc_protocol_par
 */
export async function pushAuthorization(authorizationUrl: URL): Promise<URL> {
  const { metadata, client } = await idPorten();
  if (!metadata.pushed_authorization_request_endpoint) return authorizationUrl;
  const pushed = await deadline(pushTo(client, authorizationUrl), 'pushed authorization request');
  const url = new URL(metadata.authorization_endpoint);
  url.searchParams.set('client_id', client.metadata.client_id);
  url.searchParams.set('request_uri', pushed.request_uri);
  return url;
}

function pushTo(client: Client, authorizationUrl: URL) {
  return client.pushedAuthorizationRequest(Object.fromEntries(authorizationUrl.searchParams));
}
