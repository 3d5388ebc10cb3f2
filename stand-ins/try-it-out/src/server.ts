/** The service's addresses. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { listenOnLoopback } from 'stand-in-kit/listen';
import { answerAsset } from './assets';
import { showBehindTheProxy } from './behind-the-proxy';
import { cookie, type Exchange, sendEmpty, sendJson, sendPage } from './exchange';
import { finishLogin, startLogin } from './login';
import { backChannelLogout, frontChannelLogout, logOut } from './logout';
import { failedPage } from './pages/failed-page';
import { frontPage } from './pages/front-page';
import { resultPage } from './pages/result-page';
import { paths } from './paths';
import type { Service } from './service';
import { sessionOf } from './sessions';
import { finishAtIdporten } from './ways/idporten';
import { finishAtSignicat } from './ways/signicat';
import { explainRestSession, finishRestSession } from './ways/signicat-rest';

async function showFront(exchange: Exchange): Promise<void> {
  const { service, url } = exchange;
  // The page's form may only lead to an issuer that has answered.
  await service.idporten().catch(() => undefined);
  const outcome = sessionOf(cookie(exchange, 'session'));
  const title = url.pathname === paths.loggedOut ? 'Logged out' : 'Not logged in';
  sendPage(exchange, 200, outcome ? resultPage(service, outcome) : frontPage(service, title));
}

const routes: Record<string, (exchange: Exchange) => Promise<void> | void> = {
  [`GET ${paths.up}`]: (exchange) => sendJson(exchange, { status: 'ok' }),
  [`GET ${paths.keys}`]: (exchange) => sendJson(exchange, exchange.service.publicKeys),
  [`GET ${paths.front}`]: showFront,
  [`GET ${paths.loggedOut}`]: showFront,
  [`GET ${paths.login}`]: startLogin,
  [`GET ${paths.callback}`]: finishLogin('idporten', finishAtIdporten),
  [`GET ${paths.signicatCallback}`]: finishLogin('signicat', finishAtSignicat),
  [`GET ${paths.restSuccess}`]: finishLogin('signicat-rest', finishRestSession),
  [`GET ${paths.restAbort}`]: finishLogin('signicat-rest', explainRestSession),
  [`GET ${paths.restError}`]: finishLogin('signicat-rest', explainRestSession),
  [`GET ${paths.behindTheProxy}`]: showBehindTheProxy,
  [`POST ${paths.logout}`]: logOut,
  [`GET ${paths.frontChannel}`]: frontChannelLogout,
  [`POST ${paths.backChannel}`]: backChannelLogout,
};

async function answer(service: Service, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const [asked, base] = [request.url ?? '/', service.address('/')];
  const exchange = { service, request, response, url: new URL(URL.canParse(asked, base) ? asked : '/not-found', base) };
  const { pathname } = exchange.url;
  const route = routes[`${request.method} ${pathname}`];
  try {
    if (route) await route(exchange);
    else if (!answerAsset(response, pathname)) sendEmpty(exchange, 404);
  } catch (fault) {
    console.error(fault);
    if (!response.headersSent) sendPage(exchange, 500, failedPage(service, 'A fault in this service.'));
  }
}

/** Listens on loopback. Throws a StartFault when the port is busy. */
export function serve(service: Service, port: number): Promise<void> {
  const makeServer = () => createServer((request, response) => void answer(service, request, response));
  return listenOnLoopback(makeServer, port, 'TRY_IT_OUT_PORT');
}
