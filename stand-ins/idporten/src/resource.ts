/**
 * Access tokens for a resource (RFC 8707): a signed JWT that names the citizen, where all others are opaque. A client
 * gets them for the one resource that is registered for it.
 * https://docs.digdir.no/docs/idporten/oidc/oidc_protocol_access_token
 */
import type { Configuration as ProviderConfiguration } from 'oidc-provider';
import { errors } from 'stand-in-kit/issuer/provider-library';
import { sidOfLogin } from './claims';

type Features = NonNullable<ProviderConfiguration['features']>;

/** What NAIS registers its clients with. https://github.com/nais/digdirator */
const resourceTokenSeconds = 3600;

export const resourceIndicators: Features['resourceIndicators'] = {
  enabled: true,
  getResourceServerInfo(_ctx, resource, client) {
    if (client.resource !== resource) throw new errors.InvalidTarget('the client is not registered for this resource');
    return {
      audience: resource,
      scope: 'openid profile',
      accessTokenTTL: resourceTokenSeconds,
      accessTokenFormat: 'jwt',
      jwt: { sign: { alg: 'RS256' } },
    };
  },
  /** The login proxy names the resource in the login alone, not again when it fetches the tokens. */
  useGrantedResource: () => true,
};

/**
 * The claims beyond those that oidc-provider sets: who, how, when, and in which session. Known samples of real tokens
 * have the first two only: https://github.com/Altinn/app-lib-dotnet (AuthenticatedTests.cs, "testclient raw").
 */
export const claimsForResource: ProviderConfiguration['extraTokenClaims'] = async (ctx, token) => {
  const code = ctx.oidc.entities.AuthorizationCode;
  if (!('resourceServer' in token) || !token.resourceServer || !code) return undefined;
  const { accountId: pid, acr, amr, authTime: auth_time, grantId } = code;
  if (ctx.oidc.client?.sparse_access_token) return { pid, acr };
  return { pid, acr, amr, auth_time, sid: await sidOfLogin(grantId) };
};

type Customizers = NonNullable<NonNullable<ProviderConfiguration['formats']>['customizers']>;

/** ID-porten's tokens carry no `typ`: a header of `kid` and `alg`. */
export const withoutType: Customizers['jwt'] = (_ctx, _token, jwt) => {
  jwt.header = { typ: undefined };
};
