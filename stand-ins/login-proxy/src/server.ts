/** The proxy's addresses: its own below `/oauth2`, and all others, which it carries to the application. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { listenOnLoopback } from 'stand-in-kit/listen';
import { cookieOf, type Exchange, type LoginProxy, sendEmpty } from './exchange';
import { fail } from './failure';
import { type Carrier, carrierTo } from './forward';
import { finishLogin, startLogin } from './login';
import { frontChannelLogout, logOut, returnFromLogout } from './logout';
import { isOwnPath, paths } from './paths';
import { refreshSession, showSession } from './session-answers';
import { sessionOf } from './sessions';
import { tokenFor } from './tokens';

interface Route {
  methods: string[];
  answer: (exchange: Exchange) => Promise<void> | void;
}

/** `/oauth2/logout/local` is not among them: Wonderwall leaves it out for ID-porten. */
const routes: Record<string, Route> = {
  [paths.login]: { methods: ['GET', 'HEAD'], answer: startLogin },
  [paths.callback]: { methods: ['GET'], answer: finishLogin },
  [paths.logout]: { methods: ['GET', 'HEAD'], answer: logOut },
  [paths.logoutCallback]: { methods: ['GET'], answer: returnFromLogout },
  [paths.frontChannel]: { methods: ['GET'], answer: frontChannelLogout },
  [paths.session]: { methods: ['GET'], answer: showSession },
  [paths.refresh]: { methods: ['POST'], answer: refreshSession },
  [paths.ping]: { methods: ['GET'], answer: ({ response }) => void response.end('pong') },
};

async function answerOwn(exchange: Exchange): Promise<void> {
  const route = routes[exchange.path];
  if (!route) return sendEmpty(exchange, 404);
  if (!route.methods.includes(String(exchange.request.method))) {
    exchange.response.setHeader('Allow', route.methods.join(', '));
    return sendEmpty(exchange, 405);
  }
  try {
    await route.answer(exchange);
  } catch (fault) {
    if (exchange.response.headersSent) return void exchange.response.destroy();
    fail(exchange, { status: 500, reason: fault instanceof Error ? fault.message : String(fault) });
  }
}

function tokenOf(proxy: LoginProxy, request: IncomingMessage) {
  return tokenFor(proxy, sessionOf(cookieOf(request, 'session', proxy.configuration.port)));
}

async function answer(proxy: LoginProxy, carrier: Carrier, request: IncomingMessage, response: ServerResponse) {
  const [path = '/', query = ''] = (request.url ?? '/').split(/\?(.*)/s);
  if (isOwnPath(path)) {
    return answerOwn({ ...proxy, request, response, path, query: new URLSearchParams(query) });
  }
  return carrier.carry(request, response, await tokenOf(proxy, request));
}

async function answerUpgrade(
  proxy: LoginProxy,
  carrier: Carrier,
  request: IncomingMessage,
  stream: Duplex,
  head: Buffer,
) {
  const socket = stream as Socket;
  socket.on('error', () => socket.destroy());
  if (isOwnPath((request.url ?? '/').split('?')[0] ?? '/')) return void socket.destroy();
  await carrier.carryUpgrade(request, socket, head, await tokenOf(proxy, request)).catch(() => socket.destroy());
}

function serverFor(proxy: LoginProxy): Server {
  const carrier = carrierTo(proxy.configuration.upstream);
  const server = createServer((request, response) => {
    answer(proxy, carrier, request, response).catch((fault) => {
      console.error(fault);
      response.destroy();
    });
  });
  return server.on('upgrade', (request, socket, head) => void answerUpgrade(proxy, carrier, request, socket, head));
}

/** Listens on loopback. Throws a StartFault when the port is busy. */
export async function serve(proxy: LoginProxy): Promise<void> {
  await listenOnLoopback(() => serverFor(proxy), proxy.configuration.port, 'LOGIN_PROXY_PORT');
}
