/** What the tests run against, registered and told as `npm run demo` does it: four processes on ports that are free. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { issuerEnvironment } from '../../../../scripts/demo/issuer';
import { proxyEnvironment } from '../../../../scripts/demo/login-proxy';
import { secondRelyingParty } from '../../../../scripts/demo/second-relying-party';
import { brokerClient, signicatEnvironment } from '../../../../scripts/demo/signicat';
import { freePort } from '../../../../scripts/testing/free-port';

export interface Stack {
  /** Origins. */
  idporten: string;
  signicat: string;
  proxy: string;
  service: string;
  stop: () => Promise<void>;
}

const root = `${__dirname}/../../../..`;

const running: ChildProcess[] = [];

/** Starts a stand-in and waits for the line that says that it is ready. */
async function startProcess(folder: string, environment: Record<string, string | undefined>) {
  const child = spawn(process.execPath, ['--import', 'tsx', `stand-ins/${folder}/src/main.ts`], {
    cwd: root,
    env: { NODE_ENV: 'development', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.push(child);
  let printed = '';
  child.stderr.on('data', (chunk) => {
    printed += chunk;
  });
  const outcome = await Promise.race([once(child.stdout, 'data'), once(child, 'exit').then(() => 'ended')]);
  if (outcome === 'ended') throw new Error(`${folder} ended: ${printed}`);
}

async function end(child: ChildProcess) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'exit');
}

async function stop() {
  await Promise.all(running.map(end));
}

async function placeAt(host: string) {
  const port = await freePort();
  const origin = `http://${host}:${port}`;
  return { host, port, origin, wellKnownUrl: `${origin}/.well-known/openid-configuration` };
}

async function startAll(): Promise<Stack> {
  const [idPorten, signicat] = [await placeAt('localhost'), await placeAt('localhost')];
  const [port, proxyPort] = [await freePort(), await freePort()];
  const second = secondRelyingParty({ host: '127.0.0.1', port, proxyPort, idPorten, signicat });
  const clients = [...second.clients, brokerClient(signicat.origin)];
  await startProcess('idporten', issuerEnvironment({ ...idPorten, clients }));
  const { signicatClients, apiClients } = second;
  const registered = { clients: signicatClients, apiClients, misbehaves: true };
  await Promise.all([
    startProcess('try-it-out', second.environment),
    startProcess('login-proxy', proxyEnvironment(second.proxy, { upstreamPort: port, idPorten })),
    startProcess('signicat', signicatEnvironment({ ...signicat, ...registered, idPorten })),
  ]);
  const { url: service, proxy } = second;
  return { idporten: idPorten.origin, signicat: signicat.origin, proxy: proxy.resource, service, stop };
}

/** Starts everything; what has started ends where something cannot. */
export async function startStack(): Promise<Stack> {
  try {
    return await startAll();
  } catch (fault) {
    await stop();
    throw fault;
  }
}
