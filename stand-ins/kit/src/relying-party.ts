/** A stand-in as a client of an OpenID provider, on openid-client: RS256, and the metadata read from the provider. */
import { type Client, type ClientMetadata, custom, Issuer } from 'openid-client';
import type { PrivateKey } from './keys';

export interface Registration {
  wellKnownUrl: string;
  clientId: string;
  /** One of the two: `private_key_jwt`, or else a secret in the Authorization header. */
  jwk?: PrivateKey;
  secret?: string;
  /** Where the browser comes back to after a login, and after a logout. */
  callback: string;
  loggedOut: string;
  clockToleranceSeconds: number;
}

function authentication({ jwk, secret }: Registration): Partial<ClientMetadata> {
  return jwk
    ? { token_endpoint_auth_method: 'private_key_jwt', token_endpoint_auth_signing_alg: 'RS256' }
    : { token_endpoint_auth_method: 'client_secret_basic', client_secret: secret };
}

async function discover(registration: Registration): Promise<Client> {
  const { wellKnownUrl, clientId, jwk, callback, loggedOut, clockToleranceSeconds } = registration;
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
  client[custom.clock_tolerance] = clockToleranceSeconds;
  return client;
}

/** Answers the client, with the provider's metadata from the first time that it answered. Rejects until then. */
export function clientFor(registration: Registration): () => Promise<Client> {
  let client: Client | undefined;
  return async () => {
    client ??= await discover(registration);
    return client;
  };
}
