import { getTranslations } from 'next-intl/server';
import { loginAddress } from '@/lib/auth/guard';
import { sessionAddresses } from '@/lib/auth/ways/configured';
import { now } from '@/lib/calendar/clock';
import { levelOf } from '@/lib/doors';
import type { Locale } from '@/lib/i18n/routing';
import { SessionDialog } from './session-dialog';

type SessionEndingProps = { locale: Locale; endsAt: Date; returnTo: string; formId?: string | undefined };

/** Watches the session where scripts run. Without them: the clock time in the header, and drafts on the server. */
export async function SessionEnding({ locale, endsAt, returnTo, formId }: SessionEndingProps) {
  const t = await getTranslations({ locale, namespace: 'session' });
  const clock = '{clock}';
  const texts = {
    title: t('title'),
    text: t('text', { clock }),
    stay: t('stay'),
    logOut: t('logOut'),
    lastTitle: t('lastTitle'),
    lastText: t('lastText', { clock }),
    close: t('close'),
    endedTitle: t('endedTitle'),
    endedText: t('endedText'),
    logIn: t('logIn'),
  };
  return (
    <SessionDialog
      endsAt={endsAt.toISOString()}
      secondsLeft={Math.round((endsAt.getTime() - now().getTime()) / 1000)}
      point={locale === 'en' ? ':' : '.'}
      loginHref={levelOf(returnTo) === 'high' ? returnTo : await loginAddress('substantial', locale, returnTo)}
      addresses={sessionAddresses()}
      {...{ texts, formId }}
    />
  );
}
