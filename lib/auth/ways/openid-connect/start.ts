/** Starts a login at an OpenID provider: next-auth makes `state`, `nonce` and the verifier, PAR pushes the request. */
import 'server-only';
import type { Client } from 'openid-client';
import { deadline } from '@/lib/auth/ways/deadline';
import { driveSignIn } from '@/lib/auth/ways/next-auth/drive';
import type { StartedLogin } from '@/lib/auth/ways/way';
import { keptClient, type OpenIdSettings, type ProviderFor } from './client';
import { withoutAnswer } from './issuer-fault';

/**
 * The address to send the browser to, known by its `state`. Throws when the issuer cannot be reached, without what it
 * answered. https://docs.digdir.no/docs/idporten/oidc/oidc_protocol_authorize
 */
export async function startOpenIdLogin(settings: OpenIdSettings, provider: ProviderFor): Promise<StartedLogin> {
  return begin(settings, provider).catch((fault: unknown) => {
    throw withoutAnswer(fault);
  });
}

async function begin(settings: OpenIdSettings, provider: ProviderFor): Promise<StartedLogin> {
  const { client } = await keptClient(settings);
  const { address, checks } = await driveSignIn(provider(client));
  const key = address.searchParams.get('state');
  if (!key) throw new Error('next-auth began a login without state');
  return { address: await pushAuthorization(settings, address), key, checks };
}

/**
 * With PAR the parameters go from server to server, and the browser carries only `client_id` and `request_uri`; without
 * it in the metadata, the plain request. https://docs.digdir.no/docs/idporten/oidc/oidc_protocol_par
 */
async function pushAuthorization(settings: OpenIdSettings, authorizationUrl: URL): Promise<URL> {
  const { metadata, client } = await keptClient(settings);
  if (!metadata.pushed_authorization_request_endpoint) return authorizationUrl;
  const pushed = await deadline(pushTo(client, authorizationUrl), 'pushed authorization request');
  const url = new URL(metadata.authorization_endpoint);
  url.searchParams.set('client_id', settings.clientId);
  url.searchParams.set('request_uri', pushed.request_uri);
  return url;
}

function pushTo(client: Client, authorizationUrl: URL) {
  return client.pushedAuthorizationRequest(Object.fromEntries(authorizationUrl.searchParams));
}
