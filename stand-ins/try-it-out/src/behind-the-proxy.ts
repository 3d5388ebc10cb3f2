/** The page that is opened through the login proxy: what the proxy handed on with this very request. */
import { errors } from 'jose';
import { type Exchange, sendPage } from './exchange';
import { reasonOf } from './login';
import { LoginRefused } from './outcome';
import { failedPage } from './pages/failed-page';
import { resultPage } from './pages/result-page';
import { readProxied } from './ways/login-proxy';
import { ways } from './ways/ways';
import { wishFrom } from './wish';

const withoutToken =
  'No access token came with this request. Either it did not come through the login proxy, or nobody is logged in there, or the level is lower than the proxy demands.';

/** `GET /behind-the-proxy?level=&locale=&prompt=`: the least level of the page stands in its address. */
export async function showBehindTheProxy(exchange: Exchange): Promise<void> {
  const { service, url } = exchange;
  const asked = new URLSearchParams(url.searchParams);
  asked.set('way', 'nais');
  const wish = wishFrom(asked);
  const missing = ways.nais.missing(service);
  if (missing || !wish) return sendPage(exchange, 404, failedPage(service, missing ?? ''));
  try {
    const outcome = await readProxied(exchange, wish);
    sendPage(exchange, outcome ? 200 : 401, outcome ? resultPage(service, outcome) : failedPage(service, withoutToken));
  } catch (fault) {
    if (!(fault instanceof errors.JOSEError || fault instanceof LoginRefused)) throw fault;
    sendPage(exchange, 401, failedPage(service, `The access token is not accepted: ${reasonOf(fault)}`));
  }
}
