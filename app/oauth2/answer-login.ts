import { type NextRequest, NextResponse } from 'next/server';
import { finishLogin, type LoginResult } from '@/lib/auth/login/finish';
import { browserCookie, cookieOptions, sessionCookie } from '@/lib/auth/session/cookies';
import { isCallbackPath } from '@/lib/auth/ways/configured';
import { href } from '@/lib/doors/href';
import { env } from '@/lib/env/env';
import { requestLocale, setLanguageCookie } from '@/lib/i18n/request-locale';

/** The response of every callback: a redirect to the page that the citizen came from, or to the login-failed page. */
export async function answerLogin(request: NextRequest): Promise<NextResponse> {
  const { pathname, searchParams } = request.nextUrl;
  if (!isCallbackPath(pathname)) return new NextResponse(null, { status: 404 });
  const result = await finishLogin(
    { path: pathname, query: searchParams },
    {
      binding: request.cookies.get(browserCookie())?.value,
      reference: request.cookies.get(sessionCookie())?.value,
    },
  );
  const response = NextResponse.redirect(`${env().NEXTAUTH_URL}${nextPath(result, request)}`, {
    status: 303,
    headers: { 'Cache-Control': 'no-store' },
  });
  if (result.ok) {
    response.cookies.set(sessionCookie(), result.reference, cookieOptions());
    setLanguageCookie(response, result.locale);
  } else if (result.signOut) {
    for (const name of [sessionCookie(), browserCookie()])
      response.cookies.set(name, '', { ...cookieOptions(), maxAge: 0 });
  }
  return response;
}

function nextPath(result: LoginResult, request: NextRequest): string {
  if (result.ok) return result.returnTo;
  const { locale = requestLocale(request.headers), returnTo, assurance } = result.login ?? {};
  return href(locale, '/login-failed', { reason: result.failure, redirect: returnTo, level: assurance });
}
