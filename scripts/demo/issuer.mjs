/** What the fake ID-porten is told: its port, its key file, and who is registered there. */
import { join } from 'node:path';

function publicKeys(jwk) {
  const keys = jwk.keys ?? [jwk];
  return { keys: keys.map(({ kty, kid, n, e }) => ({ kty, kid, n, e, alg: 'RS256', use: 'sig' })) };
}

/** The portal as ID-porten's own client. */
export const portalClient = ({ NEXTAUTH_URL: url, IDPORTEN_CLIENT_ID, IDPORTEN_CLIENT_JWK }) => ({
  client_id: IDPORTEN_CLIENT_ID,
  client_name: 'Helseporten',
  jwks: publicKeys(JSON.parse(IDPORTEN_CLIENT_JWK)),
  redirect_uris: [`${url}/api/auth/callback/idporten`],
  post_logout_redirect_uris: [`${url}/oauth2/logout/callback`],
  frontchannel_logout_uri: `${url}/oauth2/logout/frontchannel`,
  backchannel_logout_uri: `${url}/oauth2/logout/backchannel`,
});

/**
 * The environment of the fake ID-porten, and nothing of the portal's. Clients that the shell names are registered too.
 * `misbehaves`: it takes orders to, which only tests may give.
 */
export function issuerEnvironment({ clients, host = 'localhost', port, dataDir, misbehaves = false }) {
  const others = JSON.parse(process.env.IDPORTEN_SIMULATOR_CLIENTS || '[]');
  return {
    PATH: process.env.PATH,
    NODE_ENV: 'development',
    IDPORTEN_SIMULATOR_HOST: host,
    IDPORTEN_SIMULATOR_PORT: String(port),
    IDPORTEN_SIMULATOR_CLIENTS: JSON.stringify([...clients, ...others]),
    IDPORTEN_SIMULATOR_KEYS: dataDir && join(dataDir, 'idporten-keys.json'),
    IDPORTEN_SIMULATOR_MISBEHAVES: String(misbehaves),
  };
}
