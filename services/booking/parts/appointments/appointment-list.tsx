import { Tag } from '@/components/design/tag';
import { DateBlock } from '@/components/receipt/date-block';
import { href } from '@/lib/doors/href';
import { capitalised, dayAndDate, longDateAndTime } from '@/lib/i18n/dates';
import type { LocaleProps } from '@/lib/i18n/texts';
import type { Appointment } from '@/services/booking/appointment';
import { movePath } from '@/services/booking/parts/move/move-steps';

type AppointmentListProps = LocaleProps & {
  appointments: Appointment[];
  /** The ids of those that can be moved. */
  movable?: ReadonlySet<string>;
};

import { whoOf } from '@/services/booking/parts/substitutes';

/** Appointments as a list with lines, in the order given. */
export function AppointmentList({ locale, t, appointments, movable }: AppointmentListProps) {
  return (
    <ul className="plain">
      {appointments.map(({ id, startAt, status, cancelledBy, kind, practitionerName, substitute }) => (
        <li className="appt" key={id}>
          <DateBlock locale={locale} at={startAt} />
          <div className="appt__body">
            <h3 className="aksel-heading aksel-heading--small">{capitalised(longDateAndTime(locale, startAt))}</h3>
            <p>
              {t(`booking.kinds.${kind}.name`)} · {whoOf(t, practitionerName, substitute, practitionerName)}
            </p>
            {status === 'cancelled' && <CancelledTag {...{ t, cancelledBy }} />}
            <div className="appt__links">
              <a className="aksel-link act" href={href(locale, `/appointments/${id}`)}>
                {t('appointments.details')}
                <span className="aksel-sr-only">
                  {' '}
                  {t('appointments.detailsFor', { day: dayAndDate(locale, startAt) })}
                </span>
              </a>
              {movable?.has(id) && <MoveLink {...{ locale, t, id, startAt }} />}
            </div>
          </div>
        </li>
      ))}
    </ul>
  );
}

/** Leads to another time for an appointment. */
export function MoveLink({ locale, t, id, startAt }: LocaleProps & Pick<Appointment, 'id' | 'startAt'>) {
  return (
    <a className="aksel-link act" href={href(locale, movePath(id))}>
      {t('appointments.move.link')}
      <span className="aksel-sr-only"> {dayAndDate(locale, startAt)}</span>
    </a>
  );
}

/** That it is cancelled, and by whom: in words, never by colour alone. */
export function CancelledTag({ t, cancelledBy }: Pick<LocaleProps, 't'> & Pick<Appointment, 'cancelledBy'>) {
  return (
    <p className="gap-s">
      <Tag data-color="neutral">
        {cancelledBy === 'practice' ? t('appointments.byPractice.tag') : t('appointments.cancelledByYou')}
      </Tag>
    </p>
  );
}
