/**
 * An OpenID provider as a next-auth provider: authorization code flow with PKCE S256, state, nonce and private_key_jwt.
 * next-auth makes and checks `state`, `nonce` and the verifier; openid-client verifies the id_token's signature, `iss`,
 * `aud`, `exp`, `iat` and `nonce`. https://docs.digdir.no/docs/idporten/oidc/oidc_guide_idporten
 */
import 'server-only';
import type { OAuthConfig } from 'next-auth/providers/oauth';
import type { CallbackParamsType, OpenIDCallbackChecks, TokenSet } from 'openid-client';
import { deadline } from '@/lib/auth/ways/deadline';
import { issuerOf, type OpenIdSettings, redirectUri } from './issuer';

type Claims = Record<string, unknown> & { sub: string };
/** What came from the token endpoint, its signature and standard claims verified, and from UserInfo where it was asked. */
export type VerifiedTokens = { claims: Claims; userInfo: Claims | null; tokenType: unknown; idToken: string };

export type Hearing = {
  /** Hears of the tokens before next-auth goes on. */
  hear: (tokens: VerifiedTokens) => void;
  /** Hears of everything thrown on the way, which next-auth would turn into an address of its own. */
  report: (error: unknown) => void;
};

/** The provider, on metadata that is already known: next-auth itself fetches nothing. */
export async function providerOf(settings: OpenIdSettings, hearing: Hearing): Promise<OAuthConfig<Claims>> {
  const { metadata } = await issuerOf(settings);
  const { id, clientId, scope } = settings;
  return {
    id,
    name: id,
    type: 'oauth',
    clientId,
    issuer: metadata.issuer,
    idToken: true,
    // https://docs.digdir.no/docs/idporten/oidc/oidc_protocol_authorize: all three are mandatory
    checks: ['pkce', 'state', 'nonce'],
    authorization: { url: metadata.authorization_endpoint, params: { scope, response_type: 'code' } },
    // https://docs.digdir.no/docs/idporten/oidc/oidc_protocol_token
    token: { url: metadata.token_endpoint, request: (answer) => exchangeCode(settings, answer, hearing) },
    jwks_endpoint: metadata.jwks_uri,
    client: { id_token_signed_response_alg: 'RS256' },
    profile: ({ sub }) => ({ id: sub }),
  };
}

type CodeAnswer = { params: CallbackParamsType; checks: OpenIDCallbackChecks };

/** The code for tokens, on our kept client: it holds the issuer's keys and authenticates us. */
async function exchangeCode(settings: OpenIdSettings, { params, checks }: CodeAnswer, { hear, report }: Hearing) {
  try {
    const { client } = await issuerOf(settings);
    const tokens = await deadline(client.callback(redirectUri(settings), params, checks), 'token');
    // OpenID Connect Core 5.3.2: openid-client holds `sub` of the answer against that of the id_token.
    const userInfo = settings.asksUserInfo ? await deadline(client.userinfo<Claims>(tokens), 'userinfo') : null;
    hear(verified(tokens, userInfo));
    return { tokens };
  } catch (error) {
    report(error);
    throw error;
  }
}

function verified(tokens: TokenSet, userInfo: Claims | null): VerifiedTokens {
  return { claims: tokens.claims(), userInfo, tokenType: tokens.token_type, idToken: tokens.id_token ?? '' };
}
