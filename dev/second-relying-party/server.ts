/** The service's addresses. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { StartFault } from './configuration';
import { cookie, type Exchange, sendEmpty, sendPage } from './exchange';
import { finishLogin, startLogin } from './login';
import { backChannelLogout, frontChannelLogout, logOut } from './logout';
import { failedPage } from './pages/failed-page';
import { signedInPage, signedOutPage } from './pages/front-page';
import { paths } from './paths';
import type { RelyingParty } from './relying-party';
import { sessionOf } from './sessions';

function showFront(exchange: Exchange): void {
  const session = sessionOf(cookie(exchange, 'session'));
  const justLoggedOut = exchange.url.pathname === paths.loggedOut;
  sendPage(exchange, 200, session ? signedInPage(session) : signedOutPage(justLoggedOut));
}

const routes: Record<string, (exchange: Exchange) => Promise<void> | void> = {
  [`GET ${paths.front}`]: showFront,
  [`GET ${paths.loggedOut}`]: showFront,
  [`GET ${paths.login}`]: startLogin,
  [`GET ${paths.callback}`]: finishLogin,
  [`POST ${paths.logout}`]: logOut,
  [`GET ${paths.frontChannel}`]: frontChannelLogout,
  [`POST ${paths.backChannel}`]: backChannelLogout,
};

async function answer(party: RelyingParty, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const [asked, base] = [request.url ?? '/', party.address('/')];
  const exchange = { party, request, response, url: new URL(URL.canParse(asked, base) ? asked : '/not-found', base) };
  const { url } = exchange;
  const route = routes[`${request.method} ${url.pathname}`];
  try {
    await (route ? route(exchange) : sendEmpty(exchange, 404));
  } catch (fault) {
    console.error(fault);
    if (!response.headersSent) sendPage(exchange, 500, failedPage('A fault in this service.'));
  }
}

/** Listens on loopback, and nowhere else. Throws a StartFault when the port is busy. */
export function serve(party: RelyingParty): Promise<Server> {
  const port = Number(new URL(party.address('/')).port);
  const server = createServer((request, response) => void answer(party, request, response));
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      const why = cause.code === 'EADDRINUSE' ? `is busy: choose another with SECOND_RELYING_PARTY_PORT` : cause.code;
      reject(new StartFault(`Port ${port} ${why}.`, { cause }));
    });
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
}
