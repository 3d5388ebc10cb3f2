/**
 * A line between a browser and the portal that stalls and cuts. It is the browser's proxy, so addresses, cookies and origins
 * stay the portal's own. Loopback only.
 */
import { once } from 'node:events';
import { type ClientRequest, createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

/**
 * What the line does to one request. `lost`: it is reset before the request is through. `answer lost`: the portal has it, and
 * the connection is reset. `half`: in the middle of the answer. `stalled`: the answer waits for `until`.
 */
export type Fate = { kind: 'through' | 'lost' | 'answer lost' | 'half' } | { kind: 'stalled'; until: Promise<unknown> };

type Plan = (request: IncomingMessage) => Fate;

/** Starts a line; `plan` decides about each request. `proxy` goes into a browser's context. */
export async function startRelay(plan: Plan) {
  const server = createServer((asked, answered) => pass(asked, answered, plan(asked)).catch(() => answered.destroy()));
  // What is cut is a fault only for the browser.
  server.on('clientError', (_, socket) => socket.destroy());
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    proxy: { server: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, bypass: '<-loopback>' },
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

const isLoopback = ({ hostname }: URL) => hostname === 'localhost' || hostname === '127.0.0.1';

async function pass(asked: IncomingMessage, answered: ServerResponse, fate: Fate): Promise<void> {
  const { socket } = asked as { socket: Socket };
  const address = new URL(asked.url ?? '');
  if (!isLoopback(address)) throw new Error(`${address.host} is not of this machine`);
  if (fate.kind === 'lost') return void socket.resetAndDestroy();
  const { 'proxy-connection': _, ...headers } = asked.headers;
  const passed = request(address, { method: asked.method, headers });
  asked.pipe(passed);
  const answer = await answerTo(passed);
  if (fate.kind === 'answer lost') {
    // Whole: the portal has done what it does.
    await once(answer.resume(), 'end');
    return void socket.resetAndDestroy();
  }
  if (fate.kind === 'stalled') await fate.until;
  answered.writeHead(answer.statusCode ?? 502, answer.headers);
  if (fate.kind !== 'half') return void answer.pipe(answered);
  for await (const chunk of answer as AsyncIterable<Buffer>) {
    answered.write(chunk.subarray(0, Math.ceil(chunk.length / 2)), () => socket.resetAndDestroy());
    return;
  }
  socket.resetAndDestroy();
}

async function answerTo(passed: ClientRequest): Promise<IncomingMessage> {
  const [answer] = await once(passed, 'response');
  return answer as IncomingMessage;
}
