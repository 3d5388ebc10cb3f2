/**
 * What the citizen meets when something fails: the proxy tries again by itself, three times in one browser, and then
 * shows a page. A cancelled login is such a failure too: Wonderwall sends the citizen to ID-porten again.
 * https://github.com/nais/wonderwall/blob/master/pkg/handler/error.go
 */
import { isLanguage } from 'stand-in-kit/languages';
import { errorPage } from './error-page';
import { cookie, type Exchange, sendTo, setCookie } from './exchange';
import { paths } from './paths';

const mostRetries = 3;

export interface Failure {
  status: 400 | 401 | 429 | 500;
  /** For the log: never a token or a number. */
  reason: string;
  /** Where the login that failed would have led. */
  target?: string | undefined;
  locale?: string | undefined;
}

/** The address to try again at; for a callback, the start of the same login or logout. */
function retryAddress({ path, request }: Exchange, target = '/'): string {
  if (path === paths.logoutCallback) return paths.logout;
  if (path === paths.callback) return `${paths.login}?${new URLSearchParams({ redirect: target })}`;
  return request.url ?? '/';
}

/** How often this browser has failed, and the language that it began in: our own retries name none. */
function attemptsOf(exchange: Exchange, locale: string | undefined) {
  const [attempts, before] = (cookie(exchange, 'retry') ?? '').split('-');
  const wish = before ?? locale ?? exchange.query.get('locale');
  return { attempts: Number(attempts) || 0, language: isLanguage(wish) ? wish : exchange.configuration.locale };
}

/** Tries again, or shows the page after enough attempts. */
export function fail(exchange: Exchange, { status, reason, target, locale }: Failure) {
  console.warn(`${exchange.path}: ${reason}`);
  const { attempts, language } = attemptsOf(exchange, locale);
  setCookie(exchange, 'retry', `${attempts + 1}-${language}`);
  const retry = retryAddress(exchange, target);
  if (attempts < mostRetries && status !== 429) return sendTo(exchange, retry, 307);
  exchange.response.writeHead(status, {
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': 'no-store',
    'Referrer-Policy': 'no-referrer',
    'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'none'",
  });
  exchange.response.end(errorPage({ language, status, retry: status === 400 ? undefined : retry }));
}
