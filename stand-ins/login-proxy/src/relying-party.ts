/** The proxy as a client of ID-porten. */
import type { Client } from 'openid-client';
import { clientFor } from 'stand-in-kit/relying-party';
import type { Configuration } from './options';
import { paths } from './paths';

export function clientAtIdporten({ wellKnownUrl, clientId, ingress, jwk }: Configuration): () => Promise<Client> {
  return clientFor({
    wellKnownUrl,
    clientId,
    jwk,
    callback: ingress + paths.callback,
    loggedOut: ingress + paths.logoutCallback,
    clockToleranceSeconds: 5,
  });
}
