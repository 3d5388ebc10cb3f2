/** The proxy as a client of ID-porten, on openid-client: private_key_jwt with the issuer as audience, RS256. */
import { type Client, custom, Issuer } from 'openid-client';
import { type Configuration, StartFault } from './configuration';
import { paths } from './paths';

/** Reads the issuer's metadata, once. Throws a StartFault when the issuer does not answer. */
export async function relyingPartyFrom({ wellKnownUrl, clientId, ingress, jwk }: Configuration): Promise<Client> {
  const issuer = await Issuer.discover(wellKnownUrl).catch((cause) => {
    throw new StartFault(`The login proxy cannot start: no answer from ${wellKnownUrl}.`, { cause });
  });
  const client = new issuer.Client(
    {
      client_id: clientId,
      redirect_uris: [ingress + paths.callback],
      post_logout_redirect_uris: [ingress + paths.logoutCallback],
      response_types: ['code'],
      id_token_signed_response_alg: 'RS256',
      token_endpoint_auth_method: 'private_key_jwt',
      token_endpoint_auth_signing_alg: 'RS256',
    },
    { keys: [jwk] },
  );
  client[custom.clock_tolerance] = 5;
  return client;
}
