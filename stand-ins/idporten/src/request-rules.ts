/** What ID-porten demands of a client's requests beyond what oidc-provider checks by itself. */
import type { Configuration as ProviderConfiguration } from 'oidc-provider';
import { errors } from 'stand-in-kit/issuer/provider-library';
import { isLevel } from 'stand-in-kit/levels';

/**
 * `state` and `nonce` are mandatory, each of `acr_values` and of the scopes must be known. Registered under `onbehalfof`, ID-porten's
 * own parameter for suppliers: oidc-provider runs such a rule on every request, with the parameter or without.
 * https://docs.digdir.no/docs/idporten/oidc/oidc_protocol_authorize
 */
export const requestRules: ProviderConfiguration['extraParams'] = {
  onbehalfof(ctx) {
    const { state, nonce, acr_values: acrValues } = ctx.oidc.params ?? {};
    const scope = ctx.oidc.body?.scope ?? 'openid';
    const foreign = String(scope)
      .split(' ')
      .find((value) => value !== 'openid' && value !== 'profile');
    if (foreign) throw new errors.InvalidScope('ID-porten has no such scope', foreign);
    if (!state || !nonce) throw new errors.InvalidRequest('state and nonce are required');
    const unknown = acrValues
      ? String(acrValues)
          .split(' ')
          .filter((value) => !isLevel(value))
      : [];
    if (unknown.length) throw new errors.InvalidRequest(`unknown acr_values: ${unknown.join(' ')}`);
  },
};

/**
 * A client assertion names its registered key by `kid`, carries no certificate, and lives at most 120 seconds.
 * https://docs.digdir.no/docs/idporten/oidc/oidc_protocol_token
 */
export const assertionRules: ProviderConfiguration['assertJwtClientAuthClaimsAndHeader'] = (_ctx, claims, header) => {
  if (!header.kid || header.x5c) throw new errors.InvalidClientAuth('the client assertion needs kid, and no x5c');
  if (Array.isArray(claims.aud)) throw new errors.InvalidClientAuth('aud of the client assertion must be one string');
  if (Number(claims.exp) - Number(claims.iat) > 120) {
    throw new errors.InvalidClientAuth('the client assertion may live 120 seconds at most');
  }
};
