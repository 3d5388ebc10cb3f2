/** The Signicat stand-in: its registration at the ID-porten stand-in, its own clients, and its environment. */
import { join } from 'node:path';
import type { Environment } from '../local-environment';
import { clientKey, clientKeySet, makeSecret } from './keys';
import { peopleVariable } from './test-people';

const CLIENT_ID = 'signicat';

/** The broker as a client of ID-porten. */
export const brokerClient = (origin: string) => ({
  client_id: CLIENT_ID,
  client_name: 'Signicat',
  jwks: clientKeySet,
  redirect_uris: [`${origin}/broker/idporten/callback`],
  post_logout_redirect_uris: [`${origin}/broker/idporten/logged-out`],
  frontchannel_logout_uri: `${origin}/broker/idporten/logout/frontchannel`,
  backchannel_logout_uri: `${origin}/broker/idporten/logout/backchannel`,
});

/** One account at Signicat's REST API. */
export const apiClient = (client_id: string) => ({ client_id, client_secret: makeSecret() });

/** A portal, or another service on the portal's paths, as a client of Signicat's OpenID provider. */
export const signicatClient = (client_id: string, client_name: string, url: string) => ({
  client_id,
  client_name,
  client_secret: makeSecret(),
  redirect_uris: [`${url}/api/auth/callback/signicat`],
  post_logout_redirect_uris: [`${url}/oauth2/logout/callback`],
  frontchannel_logout_uri: `${url}/oauth2/logout/frontchannel`,
  backchannel_logout_uri: `${url}/oauth2/logout/backchannel`,
});

type SignicatOptions = {
  host: string;
  port: number;
  idPorten: { wellKnownUrl: string };
  clients: object[];
  apiClients: object[];
  /** Where its key is kept; without it, each start makes a new key. */
  dataDir?: string;
  /** Lets tests ask for faults. */
  misbehaves?: boolean;
};

/** The environment of the stand-in's process. */
export function signicatEnvironment(options: SignicatOptions): Environment {
  const { host, port, idPorten, clients, apiClients, dataDir, misbehaves = false } = options;
  return {
    PATH: process.env.PATH,
    ...peopleVariable,
    NODE_ENV: 'development',
    SIGNICAT_SIMULATOR_HOST: host,
    SIGNICAT_SIMULATOR_PORT: String(port),
    SIGNICAT_SIMULATOR_CLIENTS: JSON.stringify(clients),
    SIGNICAT_SIMULATOR_API_CLIENTS: JSON.stringify(apiClients),
    SIGNICAT_SIMULATOR_KEYS: dataDir && join(dataDir, 'signicat-keys.json'),
    SIGNICAT_SIMULATOR_MISBEHAVES: String(misbehaves),
    SIGNICAT_SIMULATOR_IDPORTEN_WELL_KNOWN_URL: idPorten.wellKnownUrl,
    SIGNICAT_SIMULATOR_IDPORTEN_CLIENT_ID: CLIENT_ID,
    SIGNICAT_SIMULATOR_IDPORTEN_CLIENT_JWK: clientKey,
  };
}

/** A portal's variables for a Signicat at this origin. */
export const signicatVariables = (origin: string) => ({
  SIGNICAT_WELL_KNOWN_URL: `${origin}/auth/open/.well-known/openid-configuration`,
  SIGNICAT_API_URL: `${origin}/auth/rest`,
});
