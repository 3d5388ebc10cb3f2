/** The ID-porten stand-in and the Signicat stand-in, as processes of their own on free ports, with one client of each kind. */
import type { Server } from 'node:http';
import { text } from 'node:stream/consumers';
import { freshKey, publicHalf } from 'stand-in-kit/keys';
import { freePort } from 'stand-in-kit/testing/free-port';
import { listeningServer, portOf, startStandIn, stop, stopStandIns } from 'stand-in-kit/testing/processes';

export const client = { client_id: 'portal', client_secret: 'only-for-tests' };
/** The same service, registered with a key in place of a secret. */
export const clientWithKey = { client_id: 'portal-with-key', jwk: freshKey('portal') };
export const apiClient = { client_id: 'portal-api', client_secret: 'only-for-tests-either' };
export const otherApiClient = { client_id: 'another-account', client_secret: 'only-for-tests-too' };

export interface StandIns {
  idporten: string;
  signicat: string;
  /** The client's address: it answers everything with an empty page, and notes it. */
  portal: string;
  asked: { path: string; body: URLSearchParams }[];
  stopIdporten: () => Promise<void>;
}

async function start(portal: string, asked: StandIns['asked'], misbehaves: boolean): Promise<StandIns> {
  const ports = [await freePort(), await freePort()];
  const [idporten, signicat] = ports.map((port) => `http://127.0.0.1:${port}`) as [string, string];
  const jwk = freshKey('signicat');
  const atIdporten = {
    client_id: 'signicat',
    jwks: publicHalf(jwk),
    redirect_uris: [`${signicat}/broker/idporten/callback`],
    post_logout_redirect_uris: [`${signicat}/broker/idporten/logged-out`],
    frontchannel_logout_uri: `${signicat}/broker/idporten/logout/frontchannel`,
    backchannel_logout_uri: `${signicat}/broker/idporten/logout/backchannel`,
  };
  const withKey = { client_id: clientWithKey.client_id, jwks: publicHalf(clientWithKey.jwk) };
  const atSignicat = {
    redirect_uris: [`${portal}/callback`],
    post_logout_redirect_uris: [`${portal}/logged-out`],
    frontchannel_logout_uri: `${portal}/frontchannel`,
    backchannel_logout_uri: `${portal}/backchannel`,
  };
  const [first] = await Promise.all([
    startStandIn('idporten', {
      IDPORTEN_SIMULATOR_PORT: String(ports[0]),
      IDPORTEN_SIMULATOR_HOST: '127.0.0.1',
      IDPORTEN_SIMULATOR_MISBEHAVES: String(misbehaves),
      IDPORTEN_SIMULATOR_CLIENTS: JSON.stringify([atIdporten]),
    }),
    startStandIn('signicat', {
      SIGNICAT_SIMULATOR_PORT: String(ports[1]),
      SIGNICAT_SIMULATOR_HOST: '127.0.0.1',
      SIGNICAT_SIMULATOR_CLIENTS: JSON.stringify([
        { ...client, ...atSignicat },
        { ...withKey, ...atSignicat },
      ]),
      SIGNICAT_SIMULATOR_API_CLIENTS: JSON.stringify([apiClient, otherApiClient]),
      SIGNICAT_SIMULATOR_MISBEHAVES: String(misbehaves),
      SIGNICAT_SIMULATOR_IDPORTEN_WELL_KNOWN_URL: `${idporten}/.well-known/openid-configuration`,
      SIGNICAT_SIMULATOR_IDPORTEN_CLIENT_JWK: JSON.stringify(jwk),
    }),
  ]);
  return { idporten, signicat, portal, asked, stopIdporten: () => stop(first) };
}

/** Both run for the tests of one file. `misbehaves` lets them take orders. */
export function withStandIns(misbehaves = true): StandIns {
  // Several test files may start processes at once on a busy machine.
  jest.setTimeout(60_000);
  const standIns = {} as StandIns;
  let server: Server | undefined;
  beforeAll(async () => {
    const asked: StandIns['asked'] = [];
    server = await listeningServer(async (request, response) => {
      asked.push({ path: String(request.url), body: new URLSearchParams(await text(request)) });
      response.end();
    });
    const portal = `http://127.0.0.1:${portOf(server)}`;
    Object.assign(standIns, await start(portal, asked, misbehaves));
  });
  afterAll(async () => {
    server?.closeAllConnections();
    server?.close();
    await stopStandIns();
  });
  return standIns;
}
