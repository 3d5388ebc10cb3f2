/** Stand-ins as processes of their own, for tests. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export const root = `${__dirname}/../../../..`;

const running: ChildProcess[] = [];

/** Node's arguments: a stand-in's source, or the one file that a run of tests has made of it. */
function programOf(folder: string): string[] {
  const made = process.env.STAND_IN_PROGRAMS;
  return made ? [`${made}/${folder}.mjs`] : ['--import', 'tsx', `stand-ins/${folder}/src/main.ts`];
}

/** Starts a stand-in and waits for the line that says that it is ready. */
export async function startStandIn(
  folder: string,
  environment: Record<string, string | undefined>,
): Promise<ChildProcess> {
  const child = spawn(process.execPath, programOf(folder), {
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
  if (outcome === 'ended') throw new Error(`${folder} ended: ${printed}`);
  return child;
}

export async function stop(child: ChildProcess) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}

/** Stops all that this test file has started. */
export async function stopStandIns() {
  await Promise.all(running.map(stop));
}

/** A server of the test's own, on any free port. */
export async function listeningServer(handler: RequestListener): Promise<Server> {
  const server = createServer(handler).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

export const portOf = (server: Server) => (server.address() as AddressInfo).port;
