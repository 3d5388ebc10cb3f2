/** A receiver of traces, as a collector would be: it keeps every byte that the portal sends it. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** Starts it. `text`: all that has come, texts in it as they are; protobuf writes them so, and nothing is compressed. */
export async function startReceiver() {
  const bodies: Buffer[] = [];
  const server = createServer(async (request, response) => {
    const body = await buffer(request);
    if (request.url === '/v1/traces' && request.method === 'POST') bodies.push(body);
    response.writeHead(200, { 'Content-Type': 'application/x-protobuf' }).end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    bytes: () => Buffer.concat(bodies),
    text: () => Buffer.concat(bodies).toString('latin1'),
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
