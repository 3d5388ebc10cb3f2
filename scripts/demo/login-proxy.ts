/** A login proxy in front of an application: its registration at the ID-porten stand-in, and the variables of both. */
import type { Environment } from '../local-environment';
import { clientKey, clientKeySet } from './keys';

export type ProxyClient = ReturnType<typeof proxyClient>;

/** The proxy as a client. `ingress` is its address in a browser, and the audience of its tokens. */
export const proxyClient = (client_id: string, client_name: string, ingress: string) => ({
  client_id,
  client_name,
  jwks: clientKeySet,
  redirect_uris: [`${ingress}/oauth2/callback`],
  post_logout_redirect_uris: [`${ingress}/oauth2/logout/callback`],
  frontchannel_logout_uri: `${ingress}/oauth2/logout/frontchannel`,
  resource: ingress,
});

type ProxyOptions = { upstreamPort: number; idPorten: { wellKnownUrl: string } };

/** The environment of the proxy's process. */
export function proxyEnvironment(
  { client_id: clientId, resource }: Pick<ProxyClient, 'client_id' | 'resource'>,
  { upstreamPort, idPorten }: ProxyOptions,
): Environment {
  return {
    PATH: process.env.PATH,
    LOGIN_PROXY_PORT: new URL(resource).port,
    LOGIN_PROXY_INGRESS: resource,
    LOGIN_PROXY_UPSTREAM: `http://localhost:${upstreamPort}`,
    LOGIN_PROXY_AUDIENCE: resource,
    IDPORTEN_WELL_KNOWN_URL: idPorten.wellKnownUrl,
    IDPORTEN_CLIENT_ID: clientId,
    IDPORTEN_CLIENT_JWK: clientKey,
  };
}

/** The variables with which the application verifies a token; on NAIS the platform sets them. */
export const audienceVariables = (
  { resource }: Pick<ProxyClient, 'resource'>,
  idPorten: { origin: string; wellKnownUrl: string },
) => ({
  IDPORTEN_AUDIENCE: resource,
  IDPORTEN_ISSUER: idPorten.origin,
  IDPORTEN_JWKS_URI: `${idPorten.origin}/jwks.json`,
  IDPORTEN_WELL_KNOWN_URL: idPorten.wellKnownUrl,
});
