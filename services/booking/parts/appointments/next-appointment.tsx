import { ButtonLink } from '@/components/layout/button-link';
import { Icon } from '@/components/pictures/icon';
import { DateBlock } from '@/components/receipt/date-block';
import { href } from '@/lib/doors/href';
import { capitalised, dayAndDate, longDateAndTime } from '@/lib/i18n/dates';
import type { LocaleProps } from '@/lib/i18n/texts';
import type { Appointment } from '@/services/booking/appointment';
import { kindIcons } from '@/services/booking/parts/kind-icons';
import { practitionerOf } from '@/services/booking/parts/substitutes';
import { MoveLink } from './appointment-list';

type NextAppointmentProps = LocaleProps & {
  appointment: Appointment;
  /** Calendar days until it: 0 is today. */
  days: number;
  canMove: boolean;
};

/** The next appointment, on a large card. */
export function NextAppointment({ locale, t, appointment, days, canMove }: NextAppointmentProps) {
  const { id, startAt, kind, practice } = appointment;
  const day = dayAndDate(locale, startAt);
  return (
    <section className="card card--mist next" aria-labelledby="next">
      <DateBlock locale={locale} at={startAt} large />
      <div>
        <h2 className="aksel-heading aksel-heading--xsmall kicker" id="next">
          {t('appointments.next', { days })}
        </h2>
        <p className="when">{capitalised(longDateAndTime(locale, startAt))}</p>
        <ul className="plain meta">
          <li className="with-ico">
            <Icon name="person" />
            <span>{practitionerOf(t, appointment)}</span>
          </li>
          <li className="with-ico">
            <Icon {...kindIcons[kind]} />
            <span>{t(`appointments.where.${kind}`, { practice: practice.name, address: practice.address })}</span>
          </li>
        </ul>
        <div className="actions">
          <ButtonLink href={href(locale, `/appointments/${id}`)} variant="secondary">
            {t('appointments.details')}
            <span className="aksel-sr-only"> {t('appointments.detailsFor', { day })}</span>
          </ButtonLink>
          {canMove && <MoveLink {...{ locale, t, id, startAt }} />}
          <a className="aksel-link act" href={href(locale, `/appointments/${id}/cancel`)}>
            {t('appointments.cancel.link')}
            <span className="aksel-sr-only"> {day}</span>
          </a>
        </div>
      </div>
    </section>
  );
}
