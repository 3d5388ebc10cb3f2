/** What the fake ID-porten is told: its port, its key file, and who is registered there. */
import { join } from 'node:path';
import type { Environment } from '../local-environment';
import { peopleVariable } from './test-people';

type Jwk = Record<string, string>;

/** The public half of a private key, or of several, as a registration names it. */
function publicKeys(jwk: string) {
  const parsed: Jwk | { keys: Jwk[] } = JSON.parse(jwk);
  const keys: Jwk[] = Array.isArray(parsed.keys) ? parsed.keys : [parsed as Jwk];
  return { keys: keys.map(({ kty, kid, n, e }) => ({ kty, kid, n, e, alg: 'RS256', use: 'sig' })) };
}

/** The portal as ID-porten's own client. */
export const portalClient = ({ NEXTAUTH_URL: url, IDPORTEN_CLIENT_ID, IDPORTEN_CLIENT_JWK = '{}' }: Environment) => ({
  client_id: IDPORTEN_CLIENT_ID,
  client_name: 'Helseporten',
  jwks: publicKeys(IDPORTEN_CLIENT_JWK),
  redirect_uris: [`${url}/api/auth/callback/idporten`],
  post_logout_redirect_uris: [`${url}/oauth2/logout/callback`],
  frontchannel_logout_uri: `${url}/oauth2/logout/frontchannel`,
  backchannel_logout_uri: `${url}/oauth2/logout/backchannel`,
});

type Wish = {
  clients: object[];
  host?: string;
  port: number;
  /** Where its key is kept; without, the key is fresh. */
  dataDir?: string;
  /** Lets tests order faults. */
  misbehaves?: boolean;
};

/** The environment of the fake ID-porten, and nothing of the portal's. Clients that the shell names are registered too. */
export function issuerEnvironment({
  clients,
  host = 'localhost',
  port,
  dataDir,
  misbehaves = false,
}: Wish): Environment {
  const others: object[] = JSON.parse(process.env.IDPORTEN_SIMULATOR_CLIENTS || '[]');
  return {
    PATH: process.env.PATH,
    NODE_ENV: 'development',
    IDPORTEN_SIMULATOR_HOST: host,
    IDPORTEN_SIMULATOR_PORT: String(port),
    IDPORTEN_SIMULATOR_CLIENTS: JSON.stringify([...clients, ...others]),
    IDPORTEN_SIMULATOR_KEYS: dataDir && join(dataDir, 'idporten-keys.json'),
    IDPORTEN_SIMULATOR_MISBEHAVES: String(misbehaves),
    ...peopleVariable,
  };
}
