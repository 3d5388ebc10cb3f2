import type { ReactNode } from 'react';
import { Icon } from '@/components/layout/icon';
import type { Appointment } from '@/lib/booking/appointment';
import { capitalised, longDateAndTime } from '@/lib/i18n/dates';
import { minutesOf } from './answers';
import { DateBlock } from './date-block';
import type { Speaking } from './texts';

type AppointmentCardProps = Speaking & {
  appointment: Appointment;
  /** It is still to come: say how to be ready for it. */
  ahead?: boolean;
  children?: ReactNode;
};

/** When, with whom, where and for how long. */
export function AppointmentCard({ locale, t, appointment, ahead, children }: AppointmentCardProps) {
  const { startAt, serviceType, practitionerName, practice } = appointment;
  const minutes = minutesOf(appointment);
  return (
    <section className="card card--mist next gap-l" aria-labelledby="when">
      <DateBlock locale={locale} at={startAt} large />
      <div>
        <h2 className="aksel-heading when" id="when">
          {capitalised(longDateAndTime(locale, startAt))}
        </h2>
        <ul className="plain meta">
          <li className="with-ico">
            <Icon name="person" />
            <span>{t('appointments.practitioner', { name: practitionerName })}</span>
          </li>
          <li className="with-ico">
            <Icon name="hospital" />
            <span>
              {practice.name}, {practice.address}, {practice.postalCode} {practice.postalPlace}
            </span>
          </li>
          <li className="with-ico">
            <Icon name="clock" />
            <span>
              {ahead
                ? t(`appointments.receipt.arrive.${serviceType}`, { minutes })
                : t('booking.check.kindAndMinutes', { kind: t(`booking.kinds.${serviceType}.name`), minutes })}
            </span>
          </li>
        </ul>
        {children}
      </div>
    </section>
  );
}
