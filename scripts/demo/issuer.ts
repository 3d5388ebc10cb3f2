/** The environment of the ID-porten stand-in: its port, its key file, and its clients. */
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

type IssuerOptions = {
  clients: object[];
  host?: string;
  port: number;
  /** Where its key is kept; without it, each start makes a new key. */
  dataDir?: string;
  /** Lets tests ask for faults. */
  misbehaves?: boolean;
};

/** The stand-in's environment, without any of the portal's variables. Also registers clients that the shell names. */
export function issuerEnvironment({
  clients,
  host = 'localhost',
  port,
  dataDir,
  misbehaves = false,
}: IssuerOptions): Environment {
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
