/** Finds free ports, and waits until an address answers. */
import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from '../../stand-ins/kit/src/testing/free-port';
import { portFrom } from '../local-environment';
import { codeOf, PlainFault } from '../plain-fault';

/** Tries to listen on a port: `free`, or the error's code. */
const listening = (port: number, host: string) =>
  new Promise<string | undefined>((resolve) => {
    const server = createServer();
    server.once('error', (error) => resolve(codeOf(error)));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve('free')));
  });

/** True for a port that browsers and fetch refuse: https://fetch.spec.whatwg.org/#port-blocking */
async function isRefusedByBrowsers(port: number): Promise<boolean> {
  const message = await fetch(`http://127.0.0.1:${port}`).then(
    () => '',
    ({ cause }: { cause?: { message?: string } }) => cause?.message,
  );
  return message === 'bad port';
}

/**
 * Throws a PlainFault if the port is busy, on IPv4 or IPv6, or if browsers refuse it. `variable` is the one that chooses
 * another port.
 */
export async function requireFreePort(port: number, variable: string): Promise<void> {
  for (const host of ['127.0.0.1', '::1', '0.0.0.0', '::']) {
    const state = await listening(port, host);
    if (state === 'EADDRINUSE') throw new PlainFault(`Port ${port} is busy: choose another with ${variable}.`);
    if (state === 'EACCES') throw new PlainFault(`Port ${port} is not allowed here: choose another with ${variable}.`);
  }
  if (await isRefusedByBrowsers(port)) {
    throw new PlainFault(`Browsers do not open port ${port}: choose another with ${variable}.`);
  }
}

type Waiting = { name: string; ask: () => Promise<unknown>; isOver: () => boolean; seconds?: number };

async function waitFor({ name, ask, isOver, seconds = 90 }: Waiting): Promise<void> {
  for (const deadline = Date.now() + seconds * 1000; Date.now() < deadline && !isOver(); ) {
    try {
      await ask();
      return;
    } catch {
      await wait(100);
    }
  }
  if (!isOver()) throw new PlainFault(`${name} did not answer within ${seconds} seconds.`);
}

/** Resolves when the address answers, with any status, or when `isOver()` is true. Throws a PlainFault after `seconds`. */
export function waitForAnswer(address: string, isOver: () => boolean, seconds?: number): Promise<void> {
  const ask = () => fetch(address, { signal: AbortSignal.timeout(60_000), redirect: 'manual' });
  return waitFor({ name: new URL(address).origin, ask, isOver, ...(seconds ? { seconds } : {}) });
}

/** The same for a port of this machine on which something listens. */
export function waitForPort(port: number, isOver: () => boolean): Promise<void> {
  const ask = async () => {
    const socket = connect(port, '127.0.0.1');
    await once(socket, 'connect').finally(() => socket.destroy());
  };
  return waitFor({ name: `Port ${port}`, ask, isOver });
}

/**
 * A free port that is not in `taken`: the variable's, which must be free. If the variable is not set: `preferred` if it is
 * free, else any.
 */
export async function choosePort(variable: string, preferred: number, taken: number[]): Promise<number> {
  const port = portFrom(variable, Math.min(preferred, 65_535));
  try {
    if (taken.includes(port)) throw new PlainFault(`${variable} must be a port of its own.`);
    await requireFreePort(port, variable);
    return port;
  } catch (fault) {
    if (process.env[variable]) throw fault;
    return freePort();
  }
}
