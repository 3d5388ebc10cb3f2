import { randomBytes } from 'node:crypto';
import { parseAndValidateFlightRouterState as readRouterState } from 'next/dist/server/app-render/parse-and-validate-flight-router-state';
import { type NextRequest, NextResponse } from 'next/server';
import { bindingsIn, browserCookie, cookieOptions } from '@/lib/auth/session/cookies';
import { backChannelPath, frontChannelPath } from '@/lib/auth/ways/addresses';
import { isBehindLoginProxy, policyOrigins } from '@/lib/auth/ways/configured';
import { publicFiles } from '@/lib/doors/portal-doors';
import { env } from '@/lib/env/env';
import { isTooLarge } from '@/lib/http/body-size';
import { contentSecurityPolicy } from '@/lib/http/csp';
import { newReference } from '@/lib/http/reference';
import { methods, type Refusal, refusalAnswer } from '@/lib/http/refusal';
import { addressHeader } from '@/lib/http/request-address';
import { isFromOurselves, isPrefetch, namesAction } from '@/lib/http/request-origin';
import { withoutRouterMarks } from '@/lib/http/router-marks';
import { requestLocale, setLanguageCookie } from '@/lib/i18n/request-locale';
import { isLocale, type Locale, languageCookie } from '@/lib/i18n/routing';
import { log } from '@/lib/log/log';
import { count } from '@/lib/metrics/counters';
import { isDoor, levelOf, urgentLine } from '@/services/services';

/** Before every request: its size, language, unknown addresses, where a form comes from, and the content security policy. */
export function proxy(request: NextRequest) {
  const refusal = refusalOf(request);
  if (refusal) return refused(refusal);
  const { pathname } = request.nextUrl;
  const locale = localeOf(request);
  if (pathname === '/') return NextResponse.redirect(new URL(`/${locale}`, env().NEXTAUTH_URL));
  // Next's own address for the data of a page, which this portal has none of: a rewrite would repeat it in a header.
  if (pathname.startsWith('/_next/')) return new NextResponse(null, { status: 404 });
  const reading = isReading(request);
  if (isAnsweredBefore(pathname)) return new NextResponse(null, { status: 404 });
  if (!isDoor(pathname)) return reading ? notFound(request, locale) : refused('missing');
  if (levelOf(pathname) !== 'open' && isUnasked(request)) return unasked(request);
  // The issuer's server posts to the back channel: its token is the proof.
  const checked = reading || pathname === backChannelPath || isFromOurselves(request.headers);
  if (!checked) return refused('foreign');
  if (!namesAction(request.headers)) return refused('missing');
  // Behind a login proxy no login of ours begins, which would bind it to the browser: its first request does.
  const binds = isBehindLoginProxy() && bindingsIn(request.headers.get('cookie')).length === 0;
  const binding = binds ? newReference() : null;
  return withPolicy(request, (headers) => {
    if (binding) headers.set('cookie', withCookie(headers.get('cookie'), browserCookie(binding), binding));
    const response = NextResponse.next({ request: { headers } });
    const isOpened = isLocale(pathname.split('/')[1]) && !isUnasked(request);
    if (isOpened && request.cookies.get(languageCookie)?.value !== locale) {
      setLanguageCookie(response, locale);
    }
    if (binding) response.cookies.set(browserCookie(binding), binding, cookieOptions());
    return response;
  });
}

/** Nobody has opened the page: a browser or a link scanner looks ahead. A page behind the guard may begin something. */
const isUnasked = ({ method, headers }: NextRequest) => method === 'HEAD' || isPrefetch(headers);

/** Browsers drop a prefetch that fails, and ask again when the link is clicked. */
const unasked = ({ method }: NextRequest) =>
  new NextResponse(null, {
    status: method === 'HEAD' ? 405 : 400,
    headers: { 'Cache-Control': 'no-store', ...(method === 'HEAD' ? { Allow: 'GET, POST' } : {}) },
  });

/**
 * Where a login proxy stands before the portal, these are its addresses and never ours. A page would be shown in place
 * of the proxy's answer: after a form Next asks us itself for the address that it leads to.
 */
const isAnsweredBefore = (pathname: string) => pathname.startsWith('/oauth2/') && isBehindLoginProxy();

/** What the page sees of the request's cookies, with one that the answer sets. */
const withCookie = (header: string | null, name: string, value: string) =>
  [`${name}=${value}`, header].filter(Boolean).join('; ');

const isReading = ({ method }: NextRequest) => method === 'GET' || method === 'HEAD';

/** What Next would answer with a plain 500; `scripts/server.ts` refuses more, before this. Null where nothing is wrong. */
function refusalOf(request: NextRequest): Refusal | null {
  const isFile = publicFiles.includes(request.nextUrl.pathname);
  if (!methods.includes(request.method) || (isFile && !isReading(request))) return 'method';
  if (isTooLarge(request.headers)) return 'tooLarge';
  return hasReadableState(request.headers) ? null : 'unreadable';
}

function hasReadableState(headers: Headers): boolean {
  try {
    readRouterState(headers.get('next-router-state-tree') ?? undefined);
    return true;
  } catch {
    return false;
  }
}

function refused(refusal: Refusal) {
  const { body, status, headers } = refusalAnswer(refusal, urgentLine);
  log.info({ status, refusal }, 'refused');
  count('portal_refusals_total', { refusal });
  return new NextResponse(body, { status, headers });
}

/** The page itself shows, with the status, also where no script runs: `notFound()` would leave it blank. */
function notFound(request: NextRequest, locale: Locale) {
  const page = request.nextUrl.clone();
  page.pathname = `/${locale}/not-found`;
  page.search = '';
  return withPolicy(request, (headers) => NextResponse.rewrite(page, { status: 404, request: { headers } }));
}

function withPolicy(request: NextRequest, answer: (headers: Headers) => NextResponse) {
  const nonce = randomBytes(16).toString('base64');
  const { forms, frames } = policyOrigins();
  const policy = contentSecurityPolicy({
    nonce,
    formTargets: forms,
    framedBy: request.nextUrl.pathname === frontChannelPath ? frames : [],
    development: env().NODE_ENV === 'development',
  });
  const headers = new Headers(request.headers);
  headers.set('x-nonce', nonce);
  // The very address that was asked for: what a login leads back to.
  headers.set(addressHeader, addressOf(request));
  // We have checked where a form comes from; Next compares these two, and a proxy may hand on any host.
  headers.set('x-forwarded-host', new URL(env().NEXTAUTH_URL).host);
  if (!isReading(request)) headers.set('origin', env().NEXTAUTH_URL);
  // Next reads the nonce for its own scripts from here.
  headers.set('Content-Security-Policy', policy);
  const response = answer(headers);
  response.headers.set('Content-Security-Policy', policy);
  return response;
}

/** Path and query, without the marks that Next's router puts on its own requests. */
function addressOf({ nextUrl }: NextRequest): string {
  return `${nextUrl.pathname}${withoutRouterMarks(nextUrl.search)}`;
}

function localeOf(request: NextRequest): Locale {
  const named = request.nextUrl.pathname.split('/')[1];
  return isLocale(named) ? named : requestLocale(request.headers);
}

export const config = { matcher: ['/((?!_next/).*)'] };
