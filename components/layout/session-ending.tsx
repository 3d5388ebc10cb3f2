import { now } from '@/lib/calendar/clock';
import type { LocaleProps } from '@/lib/i18n/texts';
import { SessionDialog } from './session-dialog';

type SessionEndingProps = LocaleProps & {
  endsAt: Date;
  /** Where a login leads, once the session has ended. */
  loginHref: string;
  /** Of the session's status, and of the logout. */
  addresses: { status: string; logout: string };
  formId?: string | undefined;
};

/** Watches the session where scripts run. Without them: the clock time in the header, and drafts on the server. */
export function SessionEnding({ locale, t, endsAt, ...props }: SessionEndingProps) {
  const clock = '{clock}';
  return (
    <SessionDialog
      endsAt={endsAt.toISOString()}
      secondsLeft={Math.round((endsAt.getTime() - now().getTime()) / 1000)}
      point={locale === 'en' ? ':' : '.'}
      texts={{
        title: t('session.title'),
        text: t('session.text', { clock }),
        stay: t('session.stay'),
        logOut: t('session.logOut'),
        lastTitle: t('session.lastTitle'),
        lastText: t('session.lastText', { clock }),
        close: t('session.close'),
        endedTitle: t('session.endedTitle'),
        endedText: t('session.endedText'),
        logIn: t('session.logIn'),
      }}
      {...props}
    />
  );
}
