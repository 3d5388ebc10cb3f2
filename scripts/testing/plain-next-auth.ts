/** An application on next-auth 4 with one provider and nothing else, and the ID-porten stand-in that it logs in at. */
import { type ChildProcess, spawn } from 'node:child_process';
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { NextApiRequest, NextApiResponse } from 'next';
import NextAuth, { type AuthOptions } from 'next-auth';
import { freePort } from '../../stand-ins/kit/src/testing/free-port';
import { standIn } from '../demo/programs';

type Provider = AuthOptions['providers'][number];
type Key = { kid: string };

/** Where the provider finds its issuer, and what it is registered with. */
export type Registration = { wellKnown: string; issuer: string; clientId: string; clientKeys: { keys: Key[] } };

const clientId = 'plain-application';
const secret = randomBytes(32).toString('base64url');

function makeKey() {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const kid = 'plain';
  return {
    own: { ...privateKey.export({ format: 'jwk' }), kid },
    registered: { ...publicKey.export({ format: 'jwk' }), kid, alg: 'RS256', use: 'sig' },
  };
}

async function startStandIn(port: number, client: object): Promise<ChildProcess> {
  const child = spawn(process.execPath, standIn('idporten'), {
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'development',
      IDPORTEN_SIMULATOR_HOST: 'localhost',
      IDPORTEN_SIMULATOR_PORT: String(port),
      IDPORTEN_SIMULATOR_CLIENTS: JSON.stringify([client]),
      IDPORTEN_SIMULATOR_MISBEHAVES: 'true',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  child.stderr.on('data', (chunk) => {
    printed += chunk;
  });
  const outcome = await Promise.race([once(child.stdout, 'data'), once(child, 'exit').then(() => 'ended')]);
  if (outcome === 'ended') throw new Error(`the stand-in ended: ${printed}`);
  return child;
}

/** Adds to Node's request and response what next-auth needs of Next. */
async function asNextDoes(request: IncomingMessage, response: ServerResponse, origin: string) {
  let body = '';
  for await (const part of request) body += part;
  const { pathname, searchParams } = new URL(request.url ?? '/', origin);
  const query: Record<string, string | string[]> = { nextauth: pathname.replace('/api/auth/', '').split('/') };
  for (const name of searchParams.keys()) {
    const values = searchParams.getAll(name);
    query[name] = values.length > 1 ? values : (values[0] ?? '');
  }
  const pairs = (request.headers.cookie ?? '').split('; ').map((pair) => pair.split('='));
  const cookies = Object.fromEntries(pairs.map(([name = '', ...value]) => [name, decodeURIComponent(value.join('='))]));
  Object.assign(request, { query, cookies, body: Object.fromEntries(new URLSearchParams(body)) });
  Object.assign(response, {
    status: (code: number) => Object.assign(response, { statusCode: code }),
    json: (value: unknown) => response.setHeader('Content-Type', 'application/json').end(JSON.stringify(value)),
    send: (value: unknown) => response.end(typeof value === 'object' ? JSON.stringify(value) : String(value ?? '')),
  });
  return [request as unknown as NextApiRequest, response as unknown as NextApiResponse] as const;
}

/** Starts the application and the stand-in. `provider` is called at each request. */
export async function startPlainApplication(provider: (registration: Registration) => Provider) {
  const [port, issuerPort, key] = [await freePort(), await freePort(), makeKey()];
  const [origin, issuer] = [`http://127.0.0.1:${port}`, `http://localhost:${issuerPort}`];
  const standIn = await startStandIn(issuerPort, {
    client_id: clientId,
    jwks: { keys: [key.registered] },
    redirect_uris: [`${origin}/api/auth/callback/idporten`],
    require_pushed_authorization_requests: false,
  });
  process.env.NEXTAUTH_URL = origin;
  const wellKnown = `${issuer}/.well-known/openid-configuration`;
  const registration = { wellKnown, issuer, clientId, clientKeys: { keys: [key.own] } };
  const logger = { error() {}, warn() {}, debug() {} };
  const server = createServer(async (request, response) => {
    if (!request.url?.startsWith('/api/auth/')) return response.end('a page');
    const [nextRequest, nextResponse] = await asNextDoes(request, response, origin);
    await NextAuth(nextRequest, nextResponse, { providers: [provider(registration)], secret, logger });
  }).listen(port, '127.0.0.1');
  await once(server, 'listening');
  return {
    origin,
    issuer,
    /** Asks the stand-in for a fault in all logins of the application; null ends it. */
    async order(fault: string | null, pid?: string) {
      const body = fault ? JSON.stringify({ fault, pid }) : undefined;
      const answer = await fetch(`${issuer}/misbehave/${clientId}`, { method: fault ? 'PUT' : 'DELETE', body });
      if (answer.status !== 204) throw new Error(`${fault}: ${await answer.text()}`);
    },
    async stop() {
      const ended = once(standIn, 'exit');
      standIn.kill('SIGTERM');
      server.closeAllConnections();
      await Promise.all([ended, new Promise((resolve) => server.close(resolve))]);
    },
  };
}
