/** Login: what is asked for is chosen on the front page; the way that was chosen asks, and reads what comes back. */
import { cookie, type Exchange, sendPage, sendTo, setCookie } from './exchange';
import { type LoginOnItsWay, takeLogin } from './logins';
import type { Outcome } from './outcome';
import { failedPage } from './pages/failed-page';
import { paths } from './paths';
import { beginSession, endSession } from './sessions';
import { ways } from './ways/ways';
import { type WayName, wayNames, wishFrom } from './wish';

/** The words of a fault, for a developer. */
export function reasonOf(fault: unknown): string {
  if (!(fault instanceof Error)) return String(fault);
  return fault.cause instanceof Error ? `${fault.message} (${fault.cause.message})` : fault.message;
}

/** `GET /login?way=&level=&locale=&prompt=&onbehalfof=`: sends the browser away. */
export async function startLogin(exchange: Exchange): Promise<void> {
  const { url, service } = exchange;
  const wish = wishFrom(url.searchParams);
  if (!wish) return sendPage(exchange, 400, failedPage(service, `The ways in are ${wayNames.join(', ')}.`));
  const way = ways[wish.way];
  const missing = way.missing(service);
  if (missing) return sendPage(exchange, 404, failedPage(service, missing));
  try {
    await way.start(exchange, wish);
  } catch (fault) {
    sendPage(exchange, 502, failedPage(service, `${way.title} could not be asked: ${reasonOf(fault)}`));
  }
}

type Reader = (exchange: Exchange, login: LoginOnItsWay) => Promise<Outcome>;

/** Answers a callback of one way: what it brings becomes a session, or a page that says why not. */
export function finishLogin(way: WayName, read: Reader): (exchange: Exchange) => Promise<void> {
  return async (exchange) => {
    const { service } = exchange;
    const login = takeLogin(exchange);
    if (login?.wish.way !== way) {
      return sendPage(exchange, 400, failedPage(service, 'This browser has begun no such login.'));
    }
    try {
      const outcome = await read(exchange, login);
      endSession(cookie(exchange, 'session'));
      setCookie(exchange, 'session', beginSession(outcome));
      sendTo(exchange, paths.front);
    } catch (fault) {
      sendPage(exchange, 400, failedPage(service, reasonOf(fault), login.requests));
    }
  };
}
