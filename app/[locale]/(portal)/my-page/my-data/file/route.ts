/**
 * The file that a citizen takes out. A form posts here, so no link and no prefetch makes one; `proxy.ts` refuses other origins.
 * That it was taken out is in the audit before it is sent.
 */
import { NextResponse } from 'next/server';
import { forOneself } from '@/lib/acting/acting';
import { readWholeLog } from '@/lib/audit/access-log';
import { recordTakeOut } from '@/lib/audit/reads-store';
import { currentCitizen } from '@/lib/auth/guard';
import { now } from '@/lib/calendar/clock';
import { calendarDate } from '@/lib/calendar/oslo';
import { href } from '@/lib/doors/href';
import { env } from '@/lib/env/env';
import { postedForm } from '@/lib/http/posted-form';
import { longDateAndTime } from '@/lib/i18n/dates';
import { isLocale, routing } from '@/lib/i18n/routing';
import { type LocaleProps, texts } from '@/lib/i18n/texts';
import { logFault } from '@/lib/log/log';
import { fileOf } from '@/lib/mine/file';
import { holds, namesOf } from '@/services/services.server';
import { logPart } from './log-part';

const headers = { 'Cache-Control': 'no-store' };

const fileWords = ({ locale, t }: LocaleProps, at: Date) => ({
  locale,
  title: t('mine.file.title'),
  made: t('mine.file.made', { when: longDateAndTime(locale, at) }),
  machine: t('mine.file.machine'),
  nothing: t('mine.file.nothing'),
});

type Context = { params: Promise<{ locale: string }> };

export async function POST(_: Request, { params }: Context): Promise<Response> {
  const posted = postedForm.getStore();
  if (posted) posted.began = true;
  const { locale: language } = await params;
  const locale = isLocale(language) ? language : routing.defaultLocale;
  const lead = (to: string) => NextResponse.redirect(`${env().NEXTAUTH_URL}${to}`, { status: 303, headers });
  try {
    const citizen = await currentCitizen('high');
    // The page asks for the login, and says why.
    if (!citizen) return lead(href(locale, '/my-page/my-data'));
    const words = { locale, t: await texts(locale) };
    const [own, at] = [forOneself(citizen), now()];
    await recordTakeOut(own, 'portal.takeOut', at);
    const parts = await Promise.all(holds.map((hold) => hold(own, words)));
    const log = logPart(words, await readWholeLog(own, namesOf, at));
    return new Response(fileOf([...parts.flat(), log], fileWords(words, at), at), {
      headers: {
        ...headers,
        'Content-Type': 'text/html; charset=utf-8',
        'Content-Disposition': `attachment; filename="helseporten-${calendarDate(at)}.html"`,
      },
    });
  } catch (error) {
    return lead(href(locale, '/problem', { reference: logFault(error, 'my data') }));
  }
}
