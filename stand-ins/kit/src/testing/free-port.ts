import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/**
 * Below the ports that a system gives to outgoing connections (Linux: from 32768): one of those may be taken by chance between
 * the choice and the start of who listens there.
 */
const [lowest, highest] = [12_000, 31_000] as const;

const isFree = (port: number) =>
  new Promise<boolean>((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => server.close(() => resolve(true)));
  });

/** A port on loopback that nobody listens on, and nobody on those that lie `distances` above it. */
export async function freePort(distances: number[] = []): Promise<number> {
  for (let attempt = 0; attempt < 100; attempt++) {
    const port = randomInt(lowest, highest);
    const free = await Promise.all([0, ...distances].map((distance) => isFree(port + distance)));
    if (free.every(Boolean)) return port;
  }
  throw new Error(`Found no free port between ${lowest} and ${highest}.`);
}
