import { type NextRequest, NextResponse } from 'next/server';
import { env } from '@/lib/env/env';
import { requestLocale } from '@/lib/i18n/request-locale';

/** Where the issuer returns after a logout. Our own session has ended already, so `state` is not needed. */
export function GET(request: NextRequest) {
  return NextResponse.redirect(`${env().NEXTAUTH_URL}/${requestLocale(request.headers)}/signed-out`, {
    status: 303,
    headers: { 'Cache-Control': 'no-store' },
  });
}
