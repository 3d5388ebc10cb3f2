import { randomBytes } from 'node:crypto';
import { type NextRequest, NextResponse } from 'next/server';
import { bindingsIn, browserCookie, cookieOptions } from '@/lib/auth/session/cookies';
import { backChannelPath, frontChannelPath } from '@/lib/auth/ways/addresses';
import { isBehindLoginProxy, policyOrigins } from '@/lib/auth/ways/configured';
import { env } from '@/lib/env/env';
import { isTooLarge } from '@/lib/http/body-size';
import { contentSecurityPolicy } from '@/lib/http/csp';
import { newReference } from '@/lib/http/reference';
import { addressHeader } from '@/lib/http/request-address';
import { isFromOurselves, namesAction } from '@/lib/http/request-origin';
import { requestLocale, setLanguageCookie } from '@/lib/i18n/request-locale';
import { isLocale, type Locale, languageCookie } from '@/lib/i18n/routing';
import { isDoor } from '@/services/services';

/** Before every request: its size, language, unknown addresses, where a form comes from, and the content security policy. */
export function proxy(request: NextRequest) {
  if (isTooLarge(request.headers)) return tooLarge();
  const { pathname } = request.nextUrl;
  const locale = localeOf(request);
  if (pathname === '/') return NextResponse.redirect(new URL(`/${locale}`, env().NEXTAUTH_URL));
  // Next's own address for the data of a page, which this portal has none of: a rewrite would repeat it in a header.
  if (pathname.startsWith('/_next/')) return new NextResponse(null, { status: 404 });
  const reading = request.method === 'GET' || request.method === 'HEAD';
  if (isAnsweredBefore(pathname)) return new NextResponse(null, { status: 404 });
  if (!isDoor(pathname)) return reading ? notFound(request, locale) : new NextResponse(null, { status: 404 });
  // The issuer's server posts to the back channel: its token is the proof.
  const checked = reading || pathname === backChannelPath || isFromOurselves(request.headers);
  if (!checked) return new NextResponse(null, { status: 403 });
  if (!namesAction(request.headers)) return new NextResponse(null, { status: 404 });
  // Behind a login proxy no login of ours begins, which would bind it to the browser: its first request does.
  const binds = isBehindLoginProxy() && bindingsIn(request.headers.get('cookie')).length === 0;
  const binding = binds ? newReference() : null;
  return withPolicy(request, (headers) => {
    if (binding) headers.set('cookie', withCookie(headers.get('cookie'), browserCookie(binding), binding));
    const response = NextResponse.next({ request: { headers } });
    if (isLocale(pathname.split('/')[1]) && request.cookies.get(languageCookie)?.value !== locale) {
      setLanguageCookie(response, locale);
    }
    if (binding) response.cookies.set(browserCookie(binding), binding, cookieOptions());
    return response;
  });
}

/**
 * Where a login proxy stands before the portal, these are its addresses and never ours. A page would be shown in place
 * of the proxy's answer: after a form Next asks us itself for the address that it leads to.
 */
const isAnsweredBefore = (pathname: string) => pathname.startsWith('/oauth2/') && isBehindLoginProxy();

/** What the page sees of the request's cookies, with one that the answer sets. */
const withCookie = (header: string | null, name: string, value: string) =>
  [`${name}=${value}`, header].filter(Boolean).join('; ');

/** Plain words in two languages: no form of ours comes near the limit. */
function tooLarge() {
  const headers = { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' };
  return new NextResponse('Forespørselen er for stor.\nThe request is too large.\n', { status: 413, headers });
}

/** The page itself shows, with the status, also where no script runs: `notFound()` would leave it blank. */
function notFound(request: NextRequest, locale: Locale) {
  // Where HOSTNAME is an address of loopback, Next takes the rewrite for one to another server and asks us again.
  const again = request.nextUrl.pathname === `/${locale}/not-found` && request.headers.has(addressHeader);
  if (again) return withPolicy(request, (headers) => NextResponse.next({ status: 404, request: { headers } }));
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
  // Next reads the nonce for its own scripts from here.
  headers.set('Content-Security-Policy', policy);
  const response = answer(headers);
  response.headers.set('Content-Security-Policy', policy);
  return response;
}

/** Path and query, without the mark that Next's router puts on its own requests. */
function addressOf({ nextUrl }: NextRequest): string {
  return `${nextUrl.pathname}${nextUrl.search.replace(/([?&])_rsc=[^&]*&?/, '$1').replace(/[?&]$/, '')}`;
}

function localeOf(request: NextRequest): Locale {
  const named = request.nextUrl.pathname.split('/')[1];
  return isLocale(named) ? named : requestLocale(request.headers);
}

export const config = { matcher: ['/((?!_next/).*)'] };
