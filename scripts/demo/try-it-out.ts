/** The try-it-out service: its registrations and its environment. */
import type { Environment } from '../local-environment';
import { clientKey, clientKeySet } from './keys';
import { audienceVariables, proxyClient } from './login-proxy';
import { apiClient, signicatVariables } from './signicat';
import { peopleVariable } from './test-people';

const CLIENT_ID = 'try-it-out';
const NAME = 'En annen tjeneste';

/** The service as a client. The issuer's server may not know the host of `url`, so it gets an IP address. */
const clientOf = (url: string, port: number) => ({
  client_id: CLIENT_ID,
  client_name: NAME,
  jwks: clientKeySet,
  redirect_uris: [`${url}/callback`],
  post_logout_redirect_uris: [`${url}/logged-out`],
  frontchannel_logout_uri: `${url}/logout/frontchannel`,
  backchannel_logout_uri: `http://127.0.0.1:${port}/logout/backchannel`,
});

const signicatClientOf = (url: string, port: number) => ({
  ...apiClient(CLIENT_ID),
  client_name: NAME,
  redirect_uris: [`${url}/callback/signicat`],
  post_logout_redirect_uris: [`${url}/logged-out`],
  backchannel_logout_uri: `http://127.0.0.1:${port}/logout/backchannel`,
});

type TryItOutOptions = {
  host: string;
  port: number;
  proxyPort: number;
  idPorten: { origin: string; wellKnownUrl: string };
  signicat: { origin: string };
};

function settings({ port, idPorten, signicat }: TryItOutOptions, url: string, proxy: ReturnType<typeof proxyClient>) {
  const [signicatClient, api] = [signicatClientOf(url, port), apiClient('try-it-out-api')];
  const { SIGNICAT_WELL_KNOWN_URL, SIGNICAT_API_URL } = signicatVariables(signicat.origin);
  const { IDPORTEN_JWKS_URI, IDPORTEN_ISSUER, IDPORTEN_AUDIENCE } = audienceVariables(proxy, idPorten);
  const told = {
    URL: url,
    WELL_KNOWN_URL: idPorten.wellKnownUrl,
    CLIENT_ID,
    CLIENT_JWK: clientKey,
    SIGNICAT_WELL_KNOWN_URL,
    SIGNICAT_CLIENT_ID: signicatClient.client_id,
    SIGNICAT_CLIENT_SECRET: signicatClient.client_secret,
    SIGNICAT_API_URL,
    SIGNICAT_API_CLIENT_ID: api.client_id,
    SIGNICAT_API_CLIENT_SECRET: api.client_secret,
    PROXY_URL: proxy.resource,
    PROXY_JWKS_URI: IDPORTEN_JWKS_URI,
    PROXY_ISSUER: IDPORTEN_ISSUER,
    PROXY_AUDIENCE: IDPORTEN_AUDIENCE,
  };
  return { told, signicatClients: [signicatClient], apiClients: [api] };
}

/** The service at `host:port`, with its own login proxy at `host:proxyPort`. */
export function tryItOutAt(options: TryItOutOptions) {
  const { host, port, proxyPort } = options;
  const url = `http://${host}:${port}`;
  const proxy = proxyClient('try-it-out-behind-proxy', `${NAME} (login proxy)`, `http://${host}:${proxyPort}`);
  const { told, signicatClients, apiClients } = settings(options, url, proxy);
  const named = Object.entries(told).map(([name, value]) => [`TRY_IT_OUT_${name}`, value]);
  const environment: Environment = { PATH: process.env.PATH, ...peopleVariable, ...Object.fromEntries(named) };
  return { url, port, proxy, clients: [clientOf(url, port), proxy], signicatClients, apiClients, environment };
}
