/**
 * Carries a request to the application, with httpxy. The browser's own Authorization header never gets there; the
 * proxy's does where a token is given. The Host header stays as the browser sent it; X-Forwarded-* are ours alone.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { createProxyServer } from 'httpxy';

export interface Carrier {
  carry: (request: IncomingMessage, response: ServerResponse, token: string | undefined) => Promise<void>;
  carryUpgrade: (request: IncomingMessage, socket: Socket, head: Buffer, token: string | undefined) => Promise<void>;
}

const fromTheBrowser = ['authorization', 'forwarded'];

function prepare({ headers }: IncomingMessage, token: string | undefined) {
  for (const name of Object.keys(headers)) {
    if (fromTheBrowser.includes(name) || name.startsWith('x-forwarded-')) delete headers[name];
  }
  if (token) headers.authorization = `Bearer ${token}`;
}

/** The way to the application. Where it does not answer, the browser gets 502. */
export function carrierTo(upstream: string): Carrier {
  const proxy = createProxyServer({ target: upstream, ws: true, xfwd: true, agent: false });
  // Each request has its own connection there, which says nothing about the browser's.
  proxy.on('proxyRes', ({ headers }) => {
    delete headers.connection;
  });
  proxy.on('error', (_fault, _request, answer) => {
    if (!answer || !('writeHead' in answer)) return void answer?.destroy();
    if (answer.headersSent) return void answer.destroy();
    answer.writeHead(502, { 'Content-Type': 'text/plain' }).end('The application does not answer.\n');
  });
  return {
    carry: (request, response, token) => {
      prepare(request, token);
      return proxy.web(request, response);
    },
    carryUpgrade: (request, socket, head, token) => {
      prepare(request, token);
      return proxy.ws(request, socket, {}, head);
    },
  };
}
