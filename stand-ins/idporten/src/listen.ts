/** Where the process listens: on both loopback addresses, and nowhere else. */
import { createServer, type RequestListener, type Server } from 'node:http';
import { StartFault, standIn } from './stand-in';

function listening(server: Server, port: number, host: string): Promise<Server> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve(server));
  });
}

const hasNoSuchAddress = new Set(['EADDRNOTAVAIL', 'EAFNOSUPPORT']);

/** Throws a StartFault when the port is busy. */
export async function listenOnLoopback(handler: RequestListener, port: number): Promise<Server[]> {
  const servers: Server[] = [];
  for (const host of ['127.0.0.1', '::1']) {
    try {
      servers.push(await listening(createServer(handler), port, host));
    } catch (cause) {
      const code = (cause as NodeJS.ErrnoException).code ?? '';
      if (host === '::1' && hasNoSuchAddress.has(code)) continue;
      for (const server of servers) server.close();
      const { name, portVariable } = standIn();
      throw code === 'EADDRINUSE'
        ? new StartFault(`Port ${port} is busy: choose another for the fake ${name} with ${portVariable}.`)
        : new StartFault(`The fake ${name} cannot listen on port ${port} (${code}).`, { cause });
    }
  }
  return servers;
}
