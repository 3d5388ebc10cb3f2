/** Ports: which are free and of use, and when somebody answers on one. */
import { createServer } from 'node:net';
import { freePort } from '../../stand-ins/kit/src/testing/free-port';
import { portFrom } from '../local-environment';
import { codeOf, PlainFault } from '../plain-fault';

/** The code of the error that listening there gives, or `free`. */
const listening = (port: number, host: string) =>
  new Promise<string | undefined>((resolve) => {
    const server = createServer();
    server.once('error', (error) => resolve(codeOf(error)));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve('free')));
  });

/** Some free ports serve nobody: browsers and fetch refuse them. https://fetch.spec.whatwg.org/#port-blocking */
async function isRefusedByBrowsers(port: number): Promise<boolean> {
  const message = await fetch(`http://127.0.0.1:${port}`).then(
    () => '',
    ({ cause }: { cause?: { message?: string } }) => cause?.message,
  );
  return message === 'bad port';
}

/**
 * Throws one clear sentence when somebody listens on the port, on either kind of loopback or on all addresses, or when
 * no browser opens it. `variable` is what chooses another.
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

/** Resolves when the address answers at all; `isOver()` says that waiting is of no use any more. */
export async function waitForAnswer(address: string, isOver: () => boolean, seconds = 90): Promise<void> {
  for (const deadline = Date.now() + seconds * 1000; Date.now() < deadline && !isOver(); ) {
    try {
      await fetch(address, { signal: AbortSignal.timeout(60_000), redirect: 'manual' });
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  if (!isOver()) throw new PlainFault(`${new URL(address).origin} did not answer within ${seconds} seconds.`);
}

/**
 * A port that is free and none of `taken`: what the variable says, and that must be free; where it is not set
 * `preferred`, else any.
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
