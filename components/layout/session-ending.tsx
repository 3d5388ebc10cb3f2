import { now } from '@/lib/calendar/clock';
import { href } from '@/lib/doors/href';
import type { LocaleProps } from '@/lib/i18n/texts';
import { SessionDialog } from './in-every-page';
import type { LogOutThrough } from './log-out';
import type { ShownSession } from './watch-session';

type SessionEndingProps = LocaleProps & {
  shown: ShownSession;
  endsAt: Date;
  /** The open page that says that the time is over, and leads back here. */
  endedHref: string;
  /** Where to read the session's status, and where to log out. */
  addresses: { status: string; logout: string };
  through?: LogOutThrough | undefined;
};

/** The session dialog with its texts. Without JavaScript the header says when the session ends, and drafts are kept. */
export function SessionEnding({ locale, t, endsAt, ...props }: SessionEndingProps) {
  const clock = '{clock}';
  return (
    <SessionDialog
      endsAt={endsAt.toISOString()}
      secondsLeft={Math.round((endsAt.getTime() - now().getTime()) / 1000)}
      // The tab cannot know whether ID-porten's own session has ended, too.
      signedOutHref={href(locale, '/signed-out', { only: 'here' })}
      point={locale === 'en' ? ':' : '.'}
      texts={{
        title: t('session.title'),
        text: t('session.text', { clock }),
        stay: t('session.stay'),
        logOut: t('session.logOut'),
        loggingOut: t('layout.loggingOut'),
        lastTitle: t('session.lastTitle'),
        lastText: t('session.lastText', { clock }),
        close: t('session.close'),
        endedTitle: t('session.endedTitle'),
        endedText: t('session.endedText'),
        notSaved: t('session.notSaved'),
        again: t('session.again'),
        logIn: t('session.logIn'),
      }}
      {...props}
    />
  );
}
