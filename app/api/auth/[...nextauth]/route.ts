import { type NextRequest, NextResponse } from 'next/server';
import { browserCookie, cookieOptions, sessionCookie } from '@/lib/auth/cookies';
import { finishLogin, type LoginEnd } from '@/lib/auth/finish-login';
import { callbackPath } from '@/lib/auth/issuer';
import { env } from '@/lib/env';
import { citizenLocale } from '@/lib/i18n/citizen-locale';
import { languageCookie } from '@/lib/i18n/routing';

/** Of next-auth's addresses only the callback is open; `proxy.ts` answers 404 for all others, and so do we. */
export async function GET(request: NextRequest) {
  if (request.nextUrl.pathname !== callbackPath) return closed();
  const end = await finishLogin(request.nextUrl.searchParams, {
    binding: request.cookies.get(browserCookie())?.value,
    reference: request.cookies.get(sessionCookie())?.value,
  });
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

function closed() {
  return new NextResponse(null, { status: 404 });
}

export { closed as DELETE, closed as HEAD, closed as OPTIONS, closed as PATCH, closed as POST, closed as PUT };
