/** This service as a client of ID-porten, on openid-client: private_key_jwt, PAR, PKCE, RS256. */
import { createRemoteJWKSet } from 'jose';
import { type Client, custom, Issuer } from 'openid-client';
import type { Configuration } from './configuration';
import { paths } from './paths';

export interface RelyingParty {
  issuer: string;
  clientId: string;
  client: Client;
  /** The issuer's keys, for logout tokens. */
  keys: ReturnType<typeof createRemoteJWKSet>;
  /** The full address of one of our paths. */
  address: (path: string) => string;
}

/** Reads the issuer's metadata, once. Throws when the issuer does not answer. */
export async function relyingPartyFrom({ url, wellKnownUrl, clientId, jwk }: Configuration): Promise<RelyingParty> {
  const issuer = await Issuer.discover(wellKnownUrl);
  const address = (path: string) => new URL(path, url).href;
  const client = new issuer.Client(
    {
      client_id: clientId,
      redirect_uris: [address(paths.callback)],
      post_logout_redirect_uris: [address(paths.loggedOut)],
      response_types: ['code'],
      id_token_signed_response_alg: 'RS256',
      token_endpoint_auth_method: 'private_key_jwt',
      token_endpoint_auth_signing_alg: 'RS256',
    },
    { keys: [jwk] },
  );
  client[custom.clock_tolerance] = 10;
  const keys = createRemoteJWKSet(new URL(String(issuer.metadata.jwks_uri)));
  return { issuer: issuer.metadata.issuer, clientId, client, keys, address };
}
