import { type NextRequest, NextResponse } from 'next/server';
import { countLoginStart } from '@/lib/auth/login/rate-limit-store';
import { parseReturnTo } from '@/lib/auth/login/return-to';
import { startLogin } from '@/lib/auth/login/start';
import { bindingsIn, browserCookie, cookieOptions, loginLifetime } from '@/lib/auth/session/cookies';
import { isFreshLoginRequired } from '@/lib/auth/session/fresh-login-store';
import type { LoginFailure } from '@/lib/auth/ways/login-failure';
import { now } from '@/lib/calendar/clock';
import { isAssurance } from '@/lib/citizens/assurance';
import { env } from '@/lib/env/env';
import { clientAddress } from '@/lib/http/client-address';
import { newReference } from '@/lib/http/reference';
import { isSameOrigin, isTopLevelNavigation } from '@/lib/http/request-origin';
import { requestLocale } from '@/lib/i18n/request-locale';
import { isLocale, type Locale } from '@/lib/i18n/routing';
import { log, logFault } from '@/lib/log/log';
import { count } from '@/lib/metrics/counters';

const noStore = { 'Cache-Control': 'no-store' };

/** Starts a login. Defaults: level high, the citizen's language, and a return to the start page. */
export async function GET(request: NextRequest) {
  if (!isTopLevelNavigation(request.headers)) return new NextResponse(null, { status: 400, headers: noStore });
  const query = request.nextUrl.searchParams;
  const level = query.get('level');
  const language = query.get('locale');
  const locale = isLocale(language) ? language : requestLocale(request.headers);
  const returnTo = parseReturnTo(query.get('redirect'), locale);
  const assurance = isAssurance(level) ? level : 'idporten-loa-high';
  // Every page of ours sets a cookie: one who comes from there with none keeps none, and could not come back from a login.
  const keepsNoCookies = isSameOrigin(request.headers) && request.cookies.size === 0;
  if (keepsNoCookies) return failed('no-cookies', locale, returnTo);
  const bindings = bindingsIn(request.headers.get('cookie'));
  try {
    if (!(await countLogin(request.headers))) return failed('unavailable', locale, returnTo);
    const freshLogin = query.get('prompt') === 'login' || (await isFreshLoginRequired(bindings));
    const binding = bindings[0] ?? newReference();
    const address = await startLogin({ assurance, locale, returnTo, freshLogin }, binding);
    count('portal_logins_total', { end: 'started' });
    const response = NextResponse.redirect(address, { status: 302, headers: noStore });
    const end = bindings.length > 0 ? {} : { maxAge: loginLifetime };
    response.cookies.set(browserCookie(binding), binding, { ...cookieOptions(), ...end });
    return response;
  } catch (error) {
    logFault(error, 'login start');
    return failed('unavailable', locale, returnTo);
  }
}

/**
 * Counts a login for its address; false where the limit is reached. Without a trusted address there is no limit: one count
 * for all would let one machine lock everybody out.
 */
async function countLogin(headers: Headers): Promise<boolean> {
  const address = clientAddress(headers);
  if (!address || (await countLoginStart(address, now()))) return true;
  log.warn({}, 'too many logins begun from one address');
  return false;
}

/** To the login-failed page. */
function failed(reason: LoginFailure, locale: Locale, returnTo: string) {
  count('portal_logins_total', { end: reason });
  const query = new URLSearchParams({ reason, redirect: returnTo });
  return NextResponse.redirect(`${env().NEXTAUTH_URL}/${locale}/login-failed?${query}`, {
    status: 303,
    headers: noStore,
  });
}

/** A link scanner's HEAD request must not start a login. */
export function HEAD() {
  return new NextResponse(null, { status: 405, headers: { ...noStore, Allow: 'GET' } });
}
