/**
 * Signicat's OpenID provider for next-auth 4. Its metadata and client are kept by the portal, and the citizen's claims
 * are checked in `ways/signicat/claims.ts`: they come from UserInfo.
 */
import 'server-only';
import type { OAuthConfig } from 'next-auth/providers/oauth';
import type { Client, TokenSet } from 'openid-client';
import { exchangeCode } from './idporten';

export type SignicatProfile = { sub: string };

type SignicatOptions = { client: Client; acrValues: string; uiLocales: string; forceLogin: boolean };

export function Signicat({ client, acrValues, uiLocales, forceLogin }: SignicatOptions): OAuthConfig<SignicatProfile> {
  const { issuer, authorization_endpoint, token_endpoint, jwks_uri } = client.issuer.metadata;
  return {
    id: 'signicat',
    name: 'Signicat',
    type: 'oauth',
    clientId: client.metadata.client_id,
    issuer,
    jwks_endpoint: jwks_uri,
    idToken: true,
    checks: ['pkce', 'state', 'nonce'],
    authorization: {
      url: authorization_endpoint,
      params: {
        scope: 'openid profile nin idporten-extra',
        response_type: 'code',
        acr_values: acrValues,
        ui_locales: uiLocales,
        ...(forceLogin && { prompt: 'login' }),
      },
    },
    token: { url: token_endpoint, request: async (context) => ({ tokens: await exchangeCode(client, context) }) },
    // OpenID Connect Core 5.3.2: openid-client holds `sub` of the answer against that of the id_token.
    userinfo: { request: ({ tokens }) => client.userinfo(tokens as TokenSet) },
    profile: ({ sub }) => ({ id: sub }),
  };
}
