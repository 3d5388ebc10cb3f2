/**
 * oidc-provider with the addresses and rules of Signicat's server, which is a Duende IdentityServer. https://developer.signicat.com/docs/eid-hub/oidc/
 */
import type { ClientMetadata, JWK, Configuration as ProviderConfiguration } from 'oidc-provider';
import { showFault } from 'stand-in-kit/issuer/faults';
import { showLoggedOut } from 'stand-in-kit/issuer/logout';
import { fetchOnLoopback } from 'stand-in-kit/issuer/loopback-fetch';
import { MemoryAdapter } from 'stand-in-kit/issuer/memory-adapter';
import { errors, interactionPolicy, Provider } from 'stand-in-kit/issuer/provider-library';
import type { Idporten } from './broker/idporten';
import { logOutPage } from './broker/logout';
import { accountOf, claimsByScope, grantForLogin, grantSeconds } from './claims';
import type { ApiClient, Configuration, OidcClient } from './options';
import { broker, mount, oidc } from './paths';

export const apiScope = 'signicat-api';
const oidcScopes = Object.keys(claimsByScope);

function loginClient(client: OidcClient): ClientMetadata {
  return {
    ...client,
    client_name: client.client_name ?? client.client_id,
    token_endpoint_auth_method: client.jwks ? 'private_key_jwt' : 'client_secret_basic',
    scope: oidcScopes.join(' '),
    ...(client.backchannel_logout_uri && { backchannel_logout_session_required: true }),
  };
}

const restClient = ({ client_id, client_secret }: ApiClient): ClientMetadata => ({
  client_id,
  client_secret,
  token_endpoint_auth_method: 'client_secret_basic',
  grant_types: ['client_credentials'],
  response_types: [],
  redirect_uris: [],
  scope: apiScope,
});

const routes: ProviderConfiguration['routes'] = {
  authorization: oidc.authorize,
  end_session: oidc.endSession,
  jwks: oidc.jwks,
  pushed_authorization_request: oidc.par,
  token: oidc.token,
  userinfo: oidc.userinfo,
};

/** A scope that nobody knows is an error here; oidc-provider by itself would leave it out. */
const requestRules: ProviderConfiguration['extraParams'] = {
  login_hint(ctx) {
    const asked = String(ctx.oidc.body?.scope ?? ctx.query.scope ?? '').split(' ');
    const foreign = asked.find((scope) => scope && !oidcScopes.includes(scope));
    if (foreign) throw new errors.InvalidScope('the client may not ask for this scope', foreign);
  },
};

/** Every login goes to ID-porten; its session decides whether the citizen sees a page. */
function alwaysByIdporten() {
  const policy = interactionPolicy.base();
  policy.remove('consent');
  const notYet = new interactionPolicy.Check('by_idporten', 'ID-porten is asked each time', ({ oidc }) => {
    return !oidc.result?.login;
  });
  policy.get('login')?.checks.add(notYet);
  return policy;
}

function cookieNames(port: number) {
  const name = (kind: string) => `fake_signicat_${kind}_${port}`;
  return { session: name('session'), interaction: name('interaction'), resume: name('resume') };
}

function featuresWith(idporten: Idporten): ProviderConfiguration['features'] {
  return {
    devInteractions: { enabled: false },
    dPoP: { enabled: false },
    clientCredentials: { enabled: true },
    pushedAuthorizationRequests: { enabled: true, requirePushedAuthorizationRequests: false },
    rpInitiatedLogout: { enabled: true, logoutSource: logOutPage(idporten), postLogoutSuccessSource: showLoggedOut },
    backchannelLogout: { enabled: true },
  };
}

/** The OpenID provider with its clients, of both kinds. Throws when a client's registration is not acceptable. */
export function providerFrom({ origin, port, clients, apiClients }: Configuration, key: JWK, idporten: Idporten) {
  return new Provider(`${origin}${mount}`, {
    adapter: MemoryAdapter,
    clients: [...clients.map(loginClient), ...apiClients.map(restClient)],
    extraClientMetadata: { properties: ['frontchannel_logout_uri'] },
    jwks: { keys: [key] },
    routes,
    discovery: { frontchannel_logout_supported: true, frontchannel_logout_session_supported: true },
    features: featuresWith(idporten),
    cookies: { names: cookieNames(port) },
    clientAuthMethods: ['client_secret_basic', 'client_secret_post', 'private_key_jwt'],
    enabledJWA: { clientAuthSigningAlgValues: ['RS256', 'RS384', 'RS512', 'PS256', 'ES256'] },
    pkce: { required: () => true },
    responseTypes: ['code'],
    scopes: [...oidcScopes, apiScope],
    subjectTypes: ['public'],
    claims: claimsByScope,
    conformIdTokenClaims: true,
    extraParams: requestRules,
    findAccount: accountOf,
    loadExistingGrant: grantForLogin,
    interactions: { policy: alwaysByIdporten(), url: (_ctx, { uid }) => `${broker.login}/${uid}` },
    renderError: showFault,
    fetch: fetchOnLoopback,
    clientBasedCORS: () => false,
    ttl: {
      AccessToken: grantSeconds,
      ClientCredentials: 60 * 60,
      IdToken: 600,
      AuthorizationCode: 60,
      Grant: grantSeconds,
      Interaction: 30 * 60,
      Session: 120 * 60,
    },
  });
}
