import { type NextRequest, NextResponse } from 'next/server';
import { env } from '@/lib/env/env';
import { requestLocale } from '@/lib/i18n/request-locale';

/** Where the issuer leads back after a logout. Our own session ended before; nothing here depends on `state`. */
export function GET(request: NextRequest) {
  return NextResponse.redirect(`${env().NEXTAUTH_URL}/${requestLocale(request.headers)}/signed-out`, {
    status: 303,
    headers: { 'Cache-Control': 'no-store' },
  });
}
