import { type NextRequest, NextResponse } from 'next/server';
import { countLoginStart } from '@/lib/auth/login/rate-limit-store';
import { parseReturnTo } from '@/lib/auth/login/return-to';
import { startLogin } from '@/lib/auth/login/start';
import { browserCookie, cookieOptions } from '@/lib/auth/session/cookies';
import { now } from '@/lib/calendar/clock';
import { isAssurance } from '@/lib/citizens/assurance';
import { env } from '@/lib/env/env';
import { clientAddress } from '@/lib/http/client-address';
import { isReference, newReference } from '@/lib/http/reference';
import { isNavigation } from '@/lib/http/request-origin';
import { requestLocale } from '@/lib/i18n/request-locale';
import { isLocale, type Locale } from '@/lib/i18n/routing';
import { log, logFault } from '@/lib/log/log';

const noStore = { 'Cache-Control': 'no-store' };

/** Starts a login. Defaults: level high, the citizen's language, and a return to the start page. */
export async function GET(request: NextRequest) {
  if (!isNavigation(request.headers)) return new NextResponse(null, { status: 400, headers: noStore });
  const query = request.nextUrl.searchParams;
  const level = query.get('level');
  const language = query.get('locale');
  const locale = isLocale(language) ? language : requestLocale(request.headers);
  const returnTo = parseReturnTo(query.get('redirect'), locale);
  const assurance = isAssurance(level) ? level : 'idporten-loa-high';
  const cookie = request.cookies.get(browserCookie())?.value;
  const browser = isReference(cookie) ? cookie : newReference();
  try {
    if (!(await countLogin(request.headers))) return unavailable(locale, returnTo);
    const freshLogin = query.get('prompt') === 'login';
    const address = await startLogin({ assurance, locale, returnTo, freshLogin }, browser);
    const response = NextResponse.redirect(address, { status: 302, headers: noStore });
    response.cookies.set(browserCookie(), browser, cookieOptions());
    return response;
  } catch (error) {
    logFault(error, 'login start');
    return unavailable(locale, returnTo);
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

/** The login-failed page with reason `unavailable`. */
function unavailable(locale: Locale, returnTo: string) {
  const failed = new URLSearchParams({ reason: 'unavailable', redirect: returnTo });
  return NextResponse.redirect(`${env().NEXTAUTH_URL}/${locale}/login-failed?${failed}`, {
    status: 303,
    headers: noStore,
  });
}

/** A link scanner's HEAD request must not start a login. */
export function HEAD() {
  return new NextResponse(null, { status: 405, headers: { ...noStore, Allow: 'GET' } });
}
