/** This service as a client of an OpenID provider, on openid-client: RS256, and the metadata read from the provider. */
import { createRemoteJWKSet } from 'jose';
import { type Client, type ClientMetadata, custom, Issuer } from 'openid-client';

export interface RelyingParty {
  issuer: string;
  clientId: string;
  client: Client;
  /** The issuer's keys, for logout tokens. */
  keys: ReturnType<typeof createRemoteJWKSet>;
  /** Where the browser comes back to. */
  callback: string;
}

interface Registration {
  wellKnownUrl: string;
  clientId: string;
  callback: string;
  loggedOut: string;
  /** One of the two: `private_key_jwt`, or else a secret in the Authorization header. */
  jwk?: { kty: 'RSA'; kid: string; d: string };
  secret?: string;
}

function authentication({ jwk, secret }: Registration): Partial<ClientMetadata> {
  return jwk
    ? { token_endpoint_auth_method: 'private_key_jwt', token_endpoint_auth_signing_alg: 'RS256' }
    : { token_endpoint_auth_method: 'client_secret_basic', client_secret: secret };
}

/** Reads the issuer's metadata, once. Throws when the issuer does not answer. */
export async function relyingPartyFrom(registration: Registration): Promise<RelyingParty> {
  const { wellKnownUrl, clientId, callback, loggedOut, jwk } = registration;
  const issuer = await Issuer.discover(wellKnownUrl);
  const client = new issuer.Client(
    {
      client_id: clientId,
      redirect_uris: [callback],
      post_logout_redirect_uris: [loggedOut],
      response_types: ['code'],
      id_token_signed_response_alg: 'RS256',
      ...authentication(registration),
    },
    jwk && { keys: [jwk] },
  );
  client[custom.clock_tolerance] = 10;
  const keys = createRemoteJWKSet(new URL(String(issuer.metadata.jwks_uri)));
  return { issuer: issuer.metadata.issuer, clientId, client, keys, callback };
}
