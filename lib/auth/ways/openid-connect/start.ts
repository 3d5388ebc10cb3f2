/** Starts a login at an OpenID provider: next-auth makes `state`, `nonce` and the verifier, PAR pushes the request. */
import 'server-only';
import type { Client } from 'openid-client';
import { deadline } from '@/lib/auth/ways/deadline';
import { driveSignIn } from '@/lib/auth/ways/next-auth/drive';
import { nextAuthCookies, nextAuthOptions } from '@/lib/auth/ways/next-auth/options';
import type { StartedLogin } from '@/lib/auth/ways/way';
import { issuerOf, type OpenIdSettings } from './issuer';
import { withoutAnswer } from './issuer-fault';

/**
 * The address to send the browser to, known by its `state`. Throws when the issuer cannot be reached, without what it
 * answered. https://docs.digdir.no/docs/idporten/oidc/oidc_protocol_authorize
 */
export async function startAt(settings: OpenIdSettings, parameters: Record<string, string>): Promise<StartedLogin> {
  return begin(settings, parameters).catch((fault: unknown) => {
    throw withoutAnswer(fault);
  });
}

async function begin(settings: OpenIdSettings, parameters: Record<string, string>): Promise<StartedLogin> {
  const { options } = await nextAuthOptions(settings, { hear() {}, report() {} });
  const { location, cookies } = await driveSignIn(options, settings.id, parameters);
  const url = location ? new URL(location) : null;
  const key = url?.searchParams.get('state');
  const { state, nonce, pkceCodeVerifier } = nextAuthCookies;
  const checks = pick(cookies, [state, nonce, pkceCodeVerifier]);
  if (!url || !key || !checks) throw new Error('next-auth did not start the login');
  return { address: await pushAuthorization(settings, url), key, checks };
}

/**
 * With PAR the parameters go from server to server, and the browser carries only `client_id` and `request_uri`; without
 * it in the metadata, the plain request. https://docs.digdir.no/docs/idporten/oidc/oidc_protocol_par
 */
async function pushAuthorization(settings: OpenIdSettings, authorizationUrl: URL): Promise<URL> {
  const { metadata, client } = await issuerOf(settings);
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

function pick(cookies: Record<string, string>, names: string[]): Record<string, string> | null {
  const entries = names.map((name) => [name, cookies[name]] as const);
  return entries.every(([, value]) => value) ? (Object.fromEntries(entries) as Record<string, string>) : null;
}
