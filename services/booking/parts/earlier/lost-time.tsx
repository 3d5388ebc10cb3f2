import { ButtonLink } from '@/components/layout/button-link';
import { Icon } from '@/components/pictures/icon';
import { CalendarPicture } from '@/components/receipt/calendar-picture';
import { href } from '@/lib/doors/href';
import { clockTime, dateAndTime } from '@/lib/i18n/dates';
import type { LocaleProps } from '@/lib/i18n/texts';
import type { AppointmentKind } from '@/services/booking/appointment';
import type { Earlier, Waiting } from '@/services/booking/earlier';
import { strong } from '@/services/booking/parts/cancel-rule';
import { movePath } from '@/services/booking/parts/move/move-steps';
import { earlierPath } from './earlier-path';

type LostTimeProps = LocaleProps & { kind: AppointmentKind; earlier: Earlier; lost: Waiting['lost'] };

/** Too late: what was held, that nothing has changed, and where the other times are. */
export function LostTime({ locale, t, kind, earlier: { appointment, waiting }, lost }: LostTimeProps) {
  const all = appointment ? href(locale, movePath(appointment.id)) : href(locale, '/appointments/new', { type: kind });
  return (
    <div className="titled">
      <div className="form">
        <h1 className="aksel-heading aksel-heading--large" tabIndex={-1}>
          {t('appointments.earlier.lost')}
        </h1>
        <p className="lead">
          {lost
            ? t('appointments.earlier.lostLead', {
                ...{ when: dateAndTime(locale, lost.startAt), clock: clockTime(locale, lost.until) },
              })
            : t('appointments.earlier.gone')}
        </p>
        {appointment && (
          <div className="kept with-ico gap">
            <Icon name="check" />
            <p>
              {t.rich('appointments.earlier.unchanged', { when: dateAndTime(locale, appointment.startAt), b: strong })}
            </p>
          </div>
        )}
        {waiting && <p className="gap">{t('appointments.earlier.goesOn')}</p>}
        <div className="actions">
          <ButtonLink href={href(locale, '/appointments')}>{t('appointments.receipt.toList')}</ButtonLink>
          <a className="aksel-link act" href={all}>
            {t('booking.taken.all')}
          </a>
          <a className="aksel-link act" href={href(locale, earlierPath(kind), { change: '1' })}>
            {t('appointments.earlier.change')}
            <span className="aksel-sr-only"> {t('appointments.earlier.changeWhat')}</span>
          </a>
        </div>
      </div>
      <CalendarPicture mark="none" />
    </div>
  );
}
