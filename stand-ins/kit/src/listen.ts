/** Listens on both loopback addresses, and nowhere else. */
import type { Server } from 'node:http';
import { capitalized, StartFault, standIn } from './stand-in';

function listening(server: Server, port: number, host: string): Promise<Server> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve(server));
  });
}

const hasNoSuchAddress = new Set(['EADDRNOTAVAIL', 'EAFNOSUPPORT']);

/** Starts a server on each address. `variable` moves it to another port. Throws a StartFault when the port is busy. */
export async function listenOnLoopback(makeServer: () => Server, port: number, variable: string): Promise<void> {
  const servers: Server[] = [];
  for (const host of ['127.0.0.1', '::1']) {
    try {
      servers.push(await listening(makeServer(), port, host));
    } catch (cause) {
      const code = (cause as NodeJS.ErrnoException).code ?? '';
      if (host === '::1' && hasNoSuchAddress.has(code)) continue;
      for (const server of servers) server.close();
      const { called } = standIn();
      throw code === 'EADDRINUSE'
        ? new StartFault(`Port ${port} is busy: choose another for ${called} with --port or ${variable}.`)
        : new StartFault(`${capitalized(called)} cannot listen on port ${port} (${code}).`, { cause });
    }
  }
}
