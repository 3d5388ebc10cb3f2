/** What the tests run against: the fake ID-porten, the fake Signicat, a login proxy and this service, as processes. */
import { type ChildProcess, spawn } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  type Addresses,
  idportenEnvironment,
  proxyEnvironment,
  serviceEnvironment,
  signicatEnvironment,
} from './environments';

export interface Stack extends Addresses {
  stop: () => Promise<void>;
}

const root = `${__dirname}/../../..`;

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

const running: ChildProcess[] = [];

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

async function end(child: ChildProcess) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'exit');
}

function keyPair(kid: string) {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const marks = { kid, alg: 'RS256', use: 'sig' };
  const secret = JSON.stringify({ ...privateKey.export({ format: 'jwk' }), ...marks });
  return { secret, jwks: { keys: [{ ...publicKey.export({ format: 'jwk' }), ...marks }] } };
}

async function stop() {
  await Promise.all(running.map(end));
}

async function startAll(): Promise<Stack> {
  const ports = [await freePort(), await freePort(), await freePort(), await freePort()];
  const [idporten, signicat, proxy] = ports.map((port) => `http://localhost:${port}`) as [string, string, string];
  const service = `http://127.0.0.1:${ports[3]}`;
  const addresses = { idporten, signicat, proxy, service };
  const keys = { service: keyPair('service'), proxy: keyPair('proxy'), signicat: keyPair('signicat') };
  const jwks = { service: keys.service.jwks, proxy: keys.proxy.jwks, signicat: keys.signicat.jwks };
  await startProcess('dev/fake-idporten/main.ts', idportenEnvironment(addresses, jwks));
  await Promise.all([
    startProcess('dev/second-relying-party/main.ts', serviceEnvironment(addresses, keys.service.secret)),
    startProcess('dev/login-proxy/main.ts', proxyEnvironment(addresses, keys.proxy.secret)),
    startProcess('dev/fake-signicat/main.ts', signicatEnvironment(addresses, keys.signicat.secret)),
  ]);
  return { ...addresses, stop };
}

/** Starts all four on free ports: ID-porten first, which the others ask for its metadata. */
export async function startStack(): Promise<Stack> {
  try {
    return await startAll();
  } catch (fault) {
    await stop();
    throw fault;
  }
}
