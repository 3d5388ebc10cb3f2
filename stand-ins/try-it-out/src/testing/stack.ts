/** What the tests run against: the service and all that it logs in with, four processes on ports that are free. */
import { freePort } from 'stand-in-kit/testing/free-port';
import { startStandIn, stopStandIns } from 'stand-in-kit/testing/processes';
import {
  clientIds,
  clientsAtIdporten,
  clientsAtSignicat,
  clientsOfApi,
  type Places,
  privateKey,
  secret,
} from './registrations';

/** Origins. */
export interface Stack extends Places {
  stop: () => Promise<void>;
}

const portOf = (origin: string) => new URL(origin).port;
const wellKnown = (issuer: string) => `${issuer}/.well-known/openid-configuration`;

function startTryItOut({ idporten, signicat, proxy, service }: Places) {
  return startStandIn('try-it-out', {
    TRY_IT_OUT_URL: service,
    TRY_IT_OUT_WELL_KNOWN_URL: wellKnown(idporten),
    TRY_IT_OUT_CLIENT_ID: clientIds.idporten,
    TRY_IT_OUT_CLIENT_JWK: privateKey,
    TRY_IT_OUT_SIGNICAT_WELL_KNOWN_URL: wellKnown(`${signicat}/auth/open`),
    TRY_IT_OUT_SIGNICAT_CLIENT_ID: clientIds.signicat,
    TRY_IT_OUT_SIGNICAT_CLIENT_SECRET: secret,
    TRY_IT_OUT_SIGNICAT_API_URL: `${signicat}/auth/rest`,
    TRY_IT_OUT_SIGNICAT_API_CLIENT_ID: clientIds.api,
    TRY_IT_OUT_SIGNICAT_API_CLIENT_SECRET: secret,
    TRY_IT_OUT_PROXY_URL: proxy,
    TRY_IT_OUT_PROXY_JWKS_URI: `${idporten}/jwks.json`,
    TRY_IT_OUT_PROXY_ISSUER: idporten,
    TRY_IT_OUT_PROXY_AUDIENCE: proxy,
  });
}

function startProxy({ idporten, proxy, service }: Places) {
  return startStandIn('login-proxy', {
    LOGIN_PROXY_PORT: portOf(proxy),
    LOGIN_PROXY_INGRESS: proxy,
    LOGIN_PROXY_UPSTREAM: service,
    LOGIN_PROXY_AUDIENCE: proxy,
    IDPORTEN_WELL_KNOWN_URL: wellKnown(idporten),
    IDPORTEN_CLIENT_ID: clientIds.proxy,
    IDPORTEN_CLIENT_JWK: privateKey,
  });
}

function startSignicat(places: Places) {
  return startStandIn('signicat', {
    SIGNICAT_SIMULATOR_PORT: portOf(places.signicat),
    SIGNICAT_SIMULATOR_CLIENTS: JSON.stringify(clientsAtSignicat(places)),
    SIGNICAT_SIMULATOR_API_CLIENTS: JSON.stringify(clientsOfApi),
    SIGNICAT_SIMULATOR_MISBEHAVES: 'true',
    SIGNICAT_SIMULATOR_IDPORTEN_WELL_KNOWN_URL: wellKnown(places.idporten),
    SIGNICAT_SIMULATOR_IDPORTEN_CLIENT_JWK: privateKey,
  });
}

async function startAll(): Promise<Stack> {
  const origin = async (host: string) => `http://${host}:${await freePort()}`;
  const places = {
    idporten: await origin('localhost'),
    signicat: await origin('localhost'),
    proxy: await origin('127.0.0.1'),
    service: await origin('127.0.0.1'),
  };
  const atIdporten = {
    IDPORTEN_SIMULATOR_PORT: portOf(places.idporten),
    IDPORTEN_SIMULATOR_CLIENTS: JSON.stringify(clientsAtIdporten(places)),
  };
  await Promise.all([
    startStandIn('idporten', atIdporten),
    startTryItOut(places),
    startProxy(places),
    startSignicat(places),
  ]);
  return { ...places, stop: stopStandIns };
}

/** Starts everything; what has started ends where something cannot. */
export async function startStack(): Promise<Stack> {
  try {
    return await startAll();
  } catch (fault) {
    await stopStandIns();
    throw fault;
  }
}
