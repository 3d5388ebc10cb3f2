/** What the proxy's tests run against: the ID-porten stand-in, two services behind a proxy each, as processes. */
import type { Server } from 'node:http';
import { freshKey, publicHalf } from 'stand-in-kit/keys';
import { freePort } from 'stand-in-kit/testing/free-port';
import { listeningServer, portOf, startStandIn, stopStandIns } from 'stand-in-kit/testing/processes';

export interface Service {
  /** Where browsers find it: the proxy. */
  url: string;
  audience: string;
  clientId: string;
}

export interface Stack {
  issuer: string;
  service: Service;
  otherService: Service;
  stop: () => Promise<void>;
}

/** The application: tells what reached it. A websocket gets the same in its upgrade's answer. */
async function startEcho(): Promise<Server> {
  const server = await listeningServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    response.writeHead(200, { 'Content-Type': 'application/json' });
    response.end(JSON.stringify({ method: request.method, url: request.url, headers: request.headers, body }));
  });
  server.on('upgrade', ({ headers }, socket) => {
    const told = `X-Host: ${headers.host}\r\nX-Authorization: ${headers.authorization ?? 'none'}\r\n`;
    socket.end(`HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n${told}\r\n`);
  });
  return server;
}

interface Registration {
  clientId: string;
  port: number;
  url: string;
  audience: string;
  jwk: object;
  client: object;
}

async function register(clientId: string): Promise<Registration> {
  const port = await freePort();
  const jwk = freshKey(clientId);
  const [url, audience] = [`http://localhost:${port}`, `http://${clientId}.test/`];
  const client = {
    client_id: clientId,
    jwks: publicHalf(jwk),
    redirect_uris: [`${url}/oauth2/callback`],
    post_logout_redirect_uris: [`${url}/oauth2/logout/callback`],
    frontchannel_logout_uri: `${url}/oauth2/logout/frontchannel`,
    resource: audience,
  };
  return { clientId, port, url, audience, jwk, client };
}

type Settings = Record<string, string>;

async function startProxy(registration: Registration, issuer: string, echo: Server, settings: Settings = {}) {
  const { clientId, port, url, audience, jwk } = registration;
  await startStandIn('login-proxy', {
    LOGIN_PROXY_PORT: String(port),
    LOGIN_PROXY_UPSTREAM: `http://127.0.0.1:${portOf(echo)}`,
    LOGIN_PROXY_AUDIENCE: audience,
    IDPORTEN_WELL_KNOWN_URL: `${issuer}/.well-known/openid-configuration`,
    IDPORTEN_CLIENT_ID: clientId,
    IDPORTEN_CLIENT_JWK: JSON.stringify(jwk),
    ...settings,
  });
  return { url, audience, clientId };
}

async function stop(echo: Server) {
  await stopStandIns();
  echo.closeAllConnections();
  await new Promise((resolve) => echo.close(resolve));
}

async function startAll(echo: Server) {
  const [mine, other, issuerPort] = await Promise.all([register('service'), register('other-service'), freePort()]);
  const issuer = `http://localhost:${issuerPort}`;
  await startStandIn('idporten', {
    IDPORTEN_SIMULATOR_PORT: String(issuerPort),
    IDPORTEN_SIMULATOR_CLIENTS: JSON.stringify([mine.client, { ...other.client, sparse_access_token: true }]),
  });
  const [service, otherService] = await Promise.all([
    startProxy(mine, issuer, echo),
    startProxy(other, issuer, echo, { LOGIN_PROXY_LEVEL: 'idporten-loa-high' }),
  ]);
  return { issuer, service, otherService, stop: () => stop(echo) };
}

/** Starts everything, on ports that are free. The second service asks for high, and gets tokens that say little. */
export async function startStack(): Promise<Stack> {
  const echo = await startEcho();
  try {
    return await startAll(echo);
  } catch (fault) {
    await stop(echo);
    throw fault;
  }
}
