import { type NextRequest, NextResponse } from 'next/server';
import { finishLogin, type LoginResult } from '@/lib/auth/login/finish';
import { bindingsIn, browserCookie, cookieOptions, sessionCookie } from '@/lib/auth/session/cookies';
import { isCallbackPath } from '@/lib/auth/ways/configured';
import { href } from '@/lib/doors/href';
import { env } from '@/lib/env/env';
import { isTopLevelNavigation } from '@/lib/http/request-origin';
import { requestLocale, setLanguageCookie } from '@/lib/i18n/request-locale';

const noStore = { 'Cache-Control': 'no-store' };

/** The response of every callback: a redirect to the page that the citizen came from, or to the login-failed page. */
export async function answerLogin(request: NextRequest): Promise<NextResponse> {
  const { pathname, searchParams } = request.nextUrl;
  if (!isCallbackPath(pathname)) return new NextResponse(null, { status: 404 });
  if (!isTopLevelNavigation(request.headers)) return new NextResponse(null, { status: 400, headers: noStore });
  const bindings = bindingsIn(request.headers.get('cookie'));
  const reference = request.cookies.get(sessionCookie())?.value;
  const result = await finishLogin(
    { path: pathname, query: searchParams },
    { bindings, reference, none: request.cookies.size === 0 },
  );
  const response = NextResponse.redirect(`${env().NEXTAUTH_URL}${nextPath(result, request)}`, {
    status: 303,
    headers: noStore,
  });
  if (result.ok) {
    response.cookies.set(sessionCookie(), result.reference, cookieOptions());
    setLanguageCookie(response, result.locale);
  } else if (result.signOut) {
    response.cookies.set(sessionCookie(), '', { ...cookieOptions(), maxAge: 0 });
  }
  // One binding stays for as long as the browser is open; those of other tabs end with the logins they are for.
  const [binding] = bindings;
  if (binding && (result.ok || result.signOut)) response.cookies.set(browserCookie(binding), binding, cookieOptions());
  return response;
}

function nextPath(result: LoginResult, request: NextRequest): string {
  if (result.ok) return result.returnTo;
  const { locale = requestLocale(request.headers), returnTo, assurance } = result.login ?? {};
  return href(locale, '/login-failed', { reason: result.failure, redirect: returnTo, level: assurance });
}
