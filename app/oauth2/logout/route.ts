import { type NextRequest, NextResponse } from 'next/server';
import { sessionChannel } from '@/components/layout/session-channel';
import { logout } from '@/lib/auth/logout/logout';
import { logoutPage } from '@/lib/auth/logout/page';
import { bindingsIn, browserCookie, cookieOptions, sessionCookie } from '@/lib/auth/session/cookies';
import { isBehindLoginProxy } from '@/lib/auth/ways/configured';
import { href } from '@/lib/doors/href';
import { env } from '@/lib/env/env';
import { isTopLevelNavigation } from '@/lib/http/request-origin';
import { requestLocale } from '@/lib/i18n/request-locale';
import { texts } from '@/lib/i18n/texts';
import { logFault } from '@/lib/log/log';

const html = { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' };

/** Asks first, so that a link cannot sign anybody out. */
export async function GET(request: NextRequest) {
  if (!isTopLevelNavigation(request.headers)) return new NextResponse(null, { status: 400, headers: html });
  const { locale, words } = await inOwnLanguage(request);
  const page = logoutPage({
    ...words,
    locale,
    title: words.askTitle,
    text: words.askText,
    action: '/oauth2/logout',
    fields: {},
  });
  return new NextResponse(page, { headers: html });
}

/** Ends our session, then sends the browser on to end the issuer's or the proxy's. */
export async function POST(request: NextRequest) {
  if (!isTopLevelNavigation(request.headers)) return new NextResponse(null, { status: 400, headers: html });
  const { locale, words } = await inOwnLanguage(request);
  const after = await logout(request.headers, locale).catch((error: unknown) => logFault(error, 'logout'));
  // Nothing has ended. The cookie stays, for without it nobody could end the session here and at ID-porten.
  if (typeof after === 'string') return toPage(href(locale, '/problem', { reference: after, after: 'logout' }));
  const withoutCookies = (response: NextResponse) => deleteCookies(request, response);
  if ('path' in after) return withoutCookies(toPage(after.path));
  const script = { nonce: request.headers.get('x-nonce') ?? '', channel: sessionChannel };
  const page = logoutPage({ ...words, ...after, locale, script, title: words.doneTitle, text: words.doneText });
  return withoutCookies(new NextResponse(page, { headers: html }));
}

function toPage(path: string): NextResponse {
  return NextResponse.redirect(`${env().NEXTAUTH_URL}${path}`, {
    status: 303,
    headers: { 'Cache-Control': 'no-store' },
  });
}

/** Deletes the cookies of session and logins. */
function deleteCookies({ headers }: NextRequest, response: NextResponse): NextResponse {
  // Behind a login proxy the bindings must stay: they tell the browser when the proxy sends its token once more.
  const bindings = isBehindLoginProxy() ? [] : bindingsIn(headers.get('cookie'));
  for (const name of [sessionCookie(), ...bindings.map(browserCookie)]) {
    response.cookies.set(name, '', { ...cookieOptions(), maxAge: 0 });
  }
  return response;
}

async function inOwnLanguage(request: NextRequest) {
  const locale = requestLocale(request.headers);
  const t = await texts(locale);
  const words = {
    portal: t('logout.portal'),
    askTitle: t('logout.askTitle'),
    askText: t('logout.askText'),
    doneTitle: t('logout.doneTitle'),
    doneText: t('logout.doneText'),
    button: t('logout.button'),
  };
  return { locale, words };
}
