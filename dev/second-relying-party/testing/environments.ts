/** What each process of the tests is told, and how each client is registered: what a starter has to do, too. */

const secret = 'a-secret-that-only-this-test-knows-0123456789';

/** Where each process is found. */
export interface Addresses {
  idporten: string;
  signicat: string;
  proxy: string;
  service: string;
}

const portOf = (address: string) => new URL(address).port;

/** Our own addresses, which both issuers know; the callback differs. */
const ownAddresses = (service: string, callback: string) => ({
  redirect_uris: [service + callback],
  post_logout_redirect_uris: [`${service}/logged-out`],
  frontchannel_logout_uri: `${service}/logout/frontchannel`,
  backchannel_logout_uri: `${service}/logout/backchannel`,
});

export function idportenEnvironment({ idporten, signicat, proxy, service }: Addresses, keys: Record<string, object>) {
  const atProxy = `${proxy}/oauth2`;
  const atBroker = `${signicat}/broker/idporten`;
  const clients = [
    { client_id: 'second-service', jwks: keys.service, ...ownAddresses(service, '/callback') },
    {
      client_id: 'login-proxy',
      jwks: keys.proxy,
      resource: `${proxy}/`,
      redirect_uris: [`${atProxy}/callback`],
      post_logout_redirect_uris: [`${atProxy}/logout/callback`],
      frontchannel_logout_uri: `${atProxy}/logout/frontchannel`,
    },
    {
      client_id: 'signicat',
      jwks: keys.signicat,
      redirect_uris: [`${atBroker}/callback`],
      post_logout_redirect_uris: [`${atBroker}/logged-out`],
      frontchannel_logout_uri: `${atBroker}/logout/frontchannel`,
      backchannel_logout_uri: `${atBroker}/logout/backchannel`,
    },
  ];
  return { IDPORTEN_SIMULATOR_PORT: portOf(idporten), IDPORTEN_SIMULATOR_CLIENTS: JSON.stringify(clients) };
}

export function signicatEnvironment({ idporten, signicat, service }: Addresses, jwk: string) {
  const client = { client_id: 'try-it-out', client_secret: secret, ...ownAddresses(service, '/callback/signicat') };
  return {
    SIGNICAT_SIMULATOR_PORT: portOf(signicat),
    SIGNICAT_SIMULATOR_CLIENTS: JSON.stringify([{ ...client, client_name: 'Try it out' }]),
    SIGNICAT_SIMULATOR_API_CLIENTS: JSON.stringify([{ client_id: 'try-it-out-api', client_secret: secret }]),
    SIGNICAT_SIMULATOR_IDPORTEN_WELL_KNOWN_URL: `${idporten}/.well-known/openid-configuration`,
    SIGNICAT_SIMULATOR_IDPORTEN_CLIENT_ID: 'signicat',
    SIGNICAT_SIMULATOR_IDPORTEN_CLIENT_JWK: jwk,
  };
}

export function proxyEnvironment({ idporten, proxy, service }: Addresses, jwk: string) {
  return {
    LOGIN_PROXY_PORT: portOf(proxy),
    LOGIN_PROXY_INGRESS: proxy,
    LOGIN_PROXY_UPSTREAM: service,
    LOGIN_PROXY_AUDIENCE: `${proxy}/`,
    IDPORTEN_WELL_KNOWN_URL: `${idporten}/.well-known/openid-configuration`,
    IDPORTEN_CLIENT_ID: 'login-proxy',
    IDPORTEN_CLIENT_JWK: jwk,
  };
}

export function serviceEnvironment({ idporten, signicat, proxy, service }: Addresses, jwk: string) {
  const environment = {
    URL: service,
    WELL_KNOWN_URL: `${idporten}/.well-known/openid-configuration`,
    CLIENT_ID: 'second-service',
    CLIENT_JWK: jwk,
    SIGNICAT_WELL_KNOWN_URL: `${signicat}/auth/open/.well-known/openid-configuration`,
    SIGNICAT_CLIENT_ID: 'try-it-out',
    SIGNICAT_CLIENT_SECRET: secret,
    SIGNICAT_API_URL: `${signicat}/auth/rest`,
    SIGNICAT_API_CLIENT_ID: 'try-it-out-api',
    SIGNICAT_API_CLIENT_SECRET: secret,
    PROXY_URL: proxy,
    PROXY_JWKS_URI: `${idporten}/jwks.json`,
    PROXY_ISSUER: idporten,
    PROXY_AUDIENCE: `${proxy}/`,
  };
  return Object.fromEntries(
    Object.entries(environment).map(([name, value]) => [`SECOND_RELYING_PARTY_${name}`, value]),
  );
}
