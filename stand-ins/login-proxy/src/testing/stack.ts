/** What the proxy's tests run against: the real fake ID-porten, two services behind a proxy each, as processes. */
import { type ChildProcess, spawn } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { freePort } from '../../../../scripts/testing/free-port';

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

const root = `${__dirname}/../../../..`;

/** The application: tells what reached it. A websocket gets the same in its upgrade's answer. */
async function startEcho(): Promise<Server> {
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    response.writeHead(200, { 'Content-Type': 'application/json' });
    response.end(JSON.stringify({ method: request.method, url: request.url, headers: request.headers, body }));
  });
  server.on('upgrade', ({ headers }, socket) => {
    const told = `X-Host: ${headers.host}\r\nX-Authorization: ${headers.authorization ?? 'none'}\r\n`;
    socket.end(`HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n${told}\r\n`);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

const running: ChildProcess[] = [];

/** Starts one of our processes and waits for the line that says that it is ready. */
async function startProcess(script: string, environment: Record<string, string>): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['--import', 'tsx', script], {
    cwd: root,
    env: { PATH: process.env.PATH, NODE_ENV: 'development', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.push(child);
  let printed = '';
  child.stderr.on('data', (chunk) => {
    printed += chunk;
  });
  const outcome = await Promise.race([once(child.stdout, 'data'), once(child, 'exit').then(() => 'ended')]);
  if (outcome === 'ended') throw new Error(`${script} ended: ${printed}`);
  return child;
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
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const marks = { kid: `${clientId}-key`, alg: 'RS256', use: 'sig' };
  const [url, audience] = [`http://localhost:${port}`, `http://${clientId}.test/`];
  const client = {
    client_id: clientId,
    jwks: { keys: [{ ...publicKey.export({ format: 'jwk' }), ...marks }] },
    redirect_uris: [`${url}/oauth2/callback`],
    post_logout_redirect_uris: [`${url}/oauth2/logout/callback`],
    frontchannel_logout_uri: `${url}/oauth2/logout/frontchannel`,
    resource: audience,
  };
  return { clientId, port, url, audience, jwk: { ...privateKey.export({ format: 'jwk' }), ...marks }, client };
}

type Settings = Record<string, string>;

async function startProxy(registration: Registration, issuer: string, echo: Server, settings: Settings = {}) {
  const { clientId, port, url, audience, jwk } = registration;
  await startProcess('stand-ins/login-proxy/src/main.ts', {
    LOGIN_PROXY_PORT: String(port),
    LOGIN_PROXY_UPSTREAM: `http://127.0.0.1:${(echo.address() as AddressInfo).port}`,
    LOGIN_PROXY_AUDIENCE: audience,
    IDPORTEN_WELL_KNOWN_URL: `${issuer}/.well-known/openid-configuration`,
    IDPORTEN_CLIENT_ID: clientId,
    IDPORTEN_CLIENT_JWK: JSON.stringify(jwk),
    ...settings,
  });
  return { url, audience, clientId };
}

async function end(child: ChildProcess) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'exit');
}

async function stop(echo: Server) {
  await Promise.all(running.map(end));
  echo.closeAllConnections();
  await new Promise((resolve) => echo.close(resolve));
}

async function startAll(echo: Server) {
  const [mine, other, issuerPort] = await Promise.all([register('service'), register('other-service'), freePort()]);
  const issuer = `http://localhost:${issuerPort}`;
  await startProcess('stand-ins/idporten/src/main.ts', {
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
