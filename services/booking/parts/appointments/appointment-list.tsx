import { Tag } from '@/components/design/tag';
import { DateBlock } from '@/components/receipt/date-block';
import { href } from '@/lib/doors/href';
import { capitalised, dayAndDate, longDateAndTime } from '@/lib/i18n/dates';
import type { LocaleProps } from '@/lib/i18n/texts';
import type { Appointment } from '@/services/booking/appointment';
import { whoOf } from '@/services/booking/parts/substitutes';

/** Appointments as a list with lines, in the order given. */
export function AppointmentList({ locale, t, appointments }: LocaleProps & { appointments: Appointment[] }) {
  return (
    <ul className="plain">
      {appointments.map(({ id, startAt, status, kind, practitionerName, substitute }) => (
        <li className="appt" key={id}>
          <DateBlock locale={locale} at={startAt} />
          <div className="appt__body">
            <h3 className="aksel-heading aksel-heading--small">{capitalised(longDateAndTime(locale, startAt))}</h3>
            <p>
              {t(`booking.kinds.${kind}.name`)} · {whoOf(t, practitionerName, substitute, practitionerName)}
            </p>
            {status === 'cancelled' && <CancelledTag>{t('appointments.cancelledByYou')}</CancelledTag>}
            <a className="aksel-link act" href={href(locale, `/appointments/${id}`)}>
              {t('appointments.details')}
              <span className="aksel-sr-only">
                {' '}
                {t('appointments.detailsFor', { day: dayAndDate(locale, startAt) })}
              </span>
            </a>
          </div>
        </li>
      ))}
    </ul>
  );
}

/** A state in words, never by colour alone. */
export function CancelledTag({ children }: { children: string }) {
  return (
    <p className="gap-s">
      <Tag data-color="neutral">{children}</Tag>
    </p>
  );
}
