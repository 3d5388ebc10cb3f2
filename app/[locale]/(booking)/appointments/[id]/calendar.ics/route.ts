/**
 * The appointment as a file for a calendar. Who is not given it is led to the appointment's page, which asks for the login, or
 * says why not: after a login nobody is left on a page that only began a download.
 */
import { NextResponse } from 'next/server';
import { currentActing } from '@/lib/auth/guard';
import { parseId } from '@/lib/database/row-id';
import { href } from '@/lib/doors/href';
import { env } from '@/lib/env/env';
import { isLocale, routing } from '@/lib/i18n/routing';
import { logFault } from '@/lib/log/log';
import { readCalendar } from '@/services/booking/calendar';

const headers = { 'Cache-Control': 'no-store' };

type Context = { params: Promise<{ locale: string; id: string }> };

export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { locale: language, ...given } = await params;
  const id = parseId(given.id) ?? '';
  const locale = isLocale(language) ? language : routing.defaultLocale;
  const lead = (to: string) => NextResponse.redirect(`${env().NEXTAUTH_URL}${to}`, { status: 303, headers });
  try {
    const acting = await currentActing('high');
    const file = acting && (await readCalendar(acting, id, locale));
    if (!file) return lead(href(locale, `/appointments/${id}`));
    return new Response(file, {
      headers: {
        ...headers,
        'Content-Type': 'text/calendar; charset=utf-8',
        'Content-Disposition': 'attachment; filename="helseporten.ics"',
      },
    });
  } catch (error) {
    return lead(href(locale, '/problem', { reference: logFault(error, 'calendar') }));
  }
}
