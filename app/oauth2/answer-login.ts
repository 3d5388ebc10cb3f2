import { type NextRequest, NextResponse } from 'next/server';
import { finishLogin, type LoginEnd } from '@/lib/auth/login/finish-login';
import { browserCookie, cookieOptions, sessionCookie } from '@/lib/auth/session/cookies';
import { loginMethod } from '@/lib/auth/ways/login-method';
import { env } from '@/lib/env/env';
import { citizenLocale } from '@/lib/i18n/citizen-locale';
import { languageCookie } from '@/lib/i18n/routing';

/** What every callback answers: the page that the citizen came from, or the one that says why not. */
export async function answerLogin(request: NextRequest): Promise<NextResponse> {
  const { pathname, searchParams } = request.nextUrl;
  if (!loginMethod().callbackPaths.includes(pathname)) return new NextResponse(null, { status: 404 });
  const end = await finishLogin(
    { path: pathname, query: searchParams },
    {
      binding: request.cookies.get(browserCookie())?.value,
      reference: request.cookies.get(sessionCookie())?.value,
    },
  );
  const response = NextResponse.redirect(`${env().NEXTAUTH_URL}${leadTo(end, request)}`, {
    status: 303,
    headers: { 'Cache-Control': 'no-store' },
  });
  if (end.ok) {
    response.cookies.set(sessionCookie(), end.reference, cookieOptions());
    response.cookies.set(languageCookie, end.locale, { sameSite: 'lax', path: '/', maxAge: 365 * 24 * 3600 });
  } else if (end.signOut) {
    for (const name of [sessionCookie(), browserCookie()])
      response.cookies.set(name, '', { ...cookieOptions(), maxAge: 0 });
  }
  return response;
}

function leadTo(end: LoginEnd, request: NextRequest): string {
  if (end.ok) return end.returnTo;
  const own = citizenLocale(request.cookies.get(languageCookie)?.value, request.headers.get('accept-language'));
  const { locale = own, returnTo, assurance } = end.attempt ?? {};
  const query = new URLSearchParams({ reason: end.failure });
  if (returnTo) query.set('redirect', returnTo);
  if (assurance) query.set('level', assurance);
  return `/${locale}/login-failed?${query}`;
}
