import { type NextRequest, NextResponse } from 'next/server';
import { env } from '@/lib/env/env';
import { citizenLocale } from '@/lib/i18n/citizen-locale';
import { languageCookie } from '@/lib/i18n/routing';

/** Where the issuer leads back after a logout. Our own session ended before; nothing here depends on `state`. */
export function GET(request: NextRequest) {
  const locale = citizenLocale(request.cookies.get(languageCookie)?.value, request.headers.get('accept-language'));
  return NextResponse.redirect(`${env().NEXTAUTH_URL}/${locale}/signed-out`, {
    status: 303,
    headers: { 'Cache-Control': 'no-store' },
  });
}
