/**
 * oidc-provider, configured as ID-porten is. Pages, step-up and logout are our own.
 * https://docs.digdir.no/docs/idporten/oidc/oidc_func_wellknown
 */
import { createHmac } from 'node:crypto';
import type { ClientMetadata, JWK, Configuration as ProviderConfiguration } from 'oidc-provider';
import { showFault } from 'stand-in-kit/issuer/faults';
import { makeLogoutPage, showLoggedOut } from 'stand-in-kit/issuer/logout';
import { fetchOnLoopback } from 'stand-in-kit/issuer/loopback-fetch';
import { MemoryAdapter } from 'stand-in-kit/issuer/memory-adapter';
import { Provider } from 'stand-in-kit/issuer/provider-library';
import { languages } from 'stand-in-kit/languages';
import { levels } from 'stand-in-kit/levels';
import { accountOf, grantForLogin, grantSeconds } from './claims';
import type { Configuration, RegisteredClient } from './options';
import { assertionRules, requestRules } from './request-rules';
import { claimsForResource, resourceIndicators, withoutType } from './resource';
import { sessionSeconds, ssoPolicy } from './sso-policy';

const tokenSeconds = 120;
const loginSeconds = 30 * 60;

function clientMetadata(client: RegisteredClient): ClientMetadata {
  return {
    ...client,
    client_name: client.client_name ?? client.client_id,
    token_endpoint_auth_method: 'private_key_jwt',
    subject_type: 'pairwise',
    ...(client.backchannel_logout_uri && { backchannel_logout_session_required: true }),
  };
}

const routes: ProviderConfiguration['routes'] = {
  authorization: '/authorize',
  end_session: '/logout',
  jwks: '/jwks.json',
  pushed_authorization_request: '/par',
  token: '/token',
  userinfo: '/userinfo',
};

const discovery: ProviderConfiguration['discovery'] = {
  ui_locales_supported: [...languages],
  frontchannel_logout_supported: true,
  frontchannel_logout_session_supported: true,
};

const features: ProviderConfiguration['features'] = {
  devInteractions: { enabled: false },
  dPoP: { enabled: false },
  pushedAuthorizationRequests: { enabled: true, requirePushedAuthorizationRequests: false },
  rpInitiatedLogout: { enabled: true, logoutSource: makeLogoutPage, postLogoutSuccessSource: showLoggedOut },
  backchannelLogout: { enabled: true },
  resourceIndicators,
};

function cookieNames(port: number) {
  const name = (kind: string) => `fake_idporten_${kind}_${port}`;
  return { session: name('session'), interaction: name('interaction'), resume: name('resume') };
}

/** The OpenID provider with its clients. Throws when a client's registration is not acceptable. */
export function providerFrom({ issuer, port, clients }: Configuration, key: JWK) {
  return new Provider(issuer, {
    adapter: MemoryAdapter,
    clients: clients.map(clientMetadata),
    extraClientMetadata: { properties: ['frontchannel_logout_uri', 'resource', 'sparse_access_token'] },
    jwks: { keys: [key] },
    routes,
    discovery,
    features,
    cookies: { names: cookieNames(port) },
    clientAuthMethods: ['private_key_jwt'],
    enabledJWA: { clientAuthSigningAlgValues: ['RS256', 'RS384', 'RS512'] },
    pkce: { required: () => true },
    responseTypes: ['code'],
    scopes: ['openid', 'profile'],
    subjectTypes: ['pairwise'],
    acrValues: [...levels],
    claims: {
      openid: ['sub', 'pid', 'locale', 'acr', 'amr', 'auth_time', 'sid', 'jti', 'client_onbehalfof'],
      profile: [],
    },
    conformIdTokenClaims: false,
    pairwiseIdentifier: (_ctx, pid, { clientId }) =>
      createHmac('sha256', String(key.d)).update(`${clientId} ${pid}`).digest('base64url'),
    extraParams: requestRules,
    assertJwtClientAuthClaimsAndHeader: assertionRules,
    findAccount: accountOf,
    extraTokenClaims: claimsForResource,
    formats: { customizers: { jwt: withoutType } },
    loadExistingGrant: grantForLogin,
    interactions: { policy: ssoPolicy(), url: (_ctx, { uid }) => `/interaction/${uid}` },
    renderError: showFault,
    fetch: fetchOnLoopback,
    clientBasedCORS: () => false,
    ttl: {
      AccessToken: (_ctx, { resourceServer }) => resourceServer?.accessTokenTTL ?? tokenSeconds,
      IdToken: tokenSeconds,
      AuthorizationCode: 60,
      Grant: grantSeconds,
      Interaction: loginSeconds,
      Session: sessionSeconds,
    },
  });
}
