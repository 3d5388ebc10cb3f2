import type { ReactNode } from 'react';
import { ButtonLink } from '@/components/layout/button-link';
import { MailboxPicture } from '@/components/pictures/mailbox-picture';
import { href } from '@/lib/doors/href';
import type { LocaleProps } from '@/lib/i18n/texts';

type NoAppointmentsProps = LocaleProps & { cannotBook?: ReactNode; unfinished: boolean };

/** No appointments yet: what this page will show, and the button to book, or why there is none. */
export function NoAppointments({ locale, t, cannotBook, unfinished }: NoAppointmentsProps) {
  return (
    <div className="card card--mist empty form">
      <MailboxPicture />
      <div>
        <h2 className="aksel-heading aksel-heading--medium">{t('appointments.emptyTitle')}</h2>
        {cannotBook ?? (
          <>
            <p>{t('appointments.empty')}</p>
            {!unfinished && (
              <div className="actions">
                <ButtonLink href={href(locale, '/appointments/new')} icon="calendar">
                  {t('appointments.book')}
                </ButtonLink>
              </div>
            )}
          </>
        )}
      </div>
    </div>
  );
}
