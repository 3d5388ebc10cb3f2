import type { ReactNode } from 'react';
import { Icon } from '@/components/pictures/icon';
import { DateBlock } from '@/components/receipt/date-block';
import { capitalised, longDateAndTime } from '@/lib/i18n/dates';
import type { LocaleProps, Texts } from '@/lib/i18n/texts';
import { minutesOf } from '@/lib/slots/slots';
import type { Appointment } from '@/services/booking/appointment';
import { kindIcons } from '@/services/booking/parts/kind-icons';

type AppointmentCardProps = LocaleProps & {
  appointment: Appointment;
  /** It is still to come: say how to be ready for it. */
  ahead?: boolean;
  children?: ReactNode;
};

/** Where one goes; nobody goes anywhere for a visit by video or telephone, so no street is named then. */
function placeOf(t: Texts, { serviceType, practice: { name, ...at } }: Appointment): string {
  if (serviceType === 'office') return `${name}, ${at.address}, ${at.postalCode} ${at.postalPlace}`;
  return t(`appointments.where.${serviceType}`, { practice: name, address: at.address });
}

/** When, with whom, where and for how long; for video and telephone, where the link or the call comes from. */
export function AppointmentCard({ locale, t, appointment, ahead, children }: AppointmentCardProps) {
  const { startAt, serviceType, practitionerName } = appointment;
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
            <Icon {...kindIcons[serviceType]} />
            <span>{placeOf(t, appointment)}</span>
          </li>
          <li className="with-ico">
            <Icon name="clock" />
            <span>
              {ahead
                ? t(`appointments.receipt.arrive.${serviceType}`, { minutes })
                : t('booking.check.kindAndMinutes', { kind: t(`booking.kinds.${serviceType}.name`), minutes })}
            </span>
          </li>
          {ahead && serviceType !== 'office' && (
            <li className="with-ico">
              <Icon name="information" />
              <span>{t(`appointments.receipt.comes.${serviceType}`)}</span>
            </li>
          )}
        </ul>
        {children}
      </div>
    </section>
  );
}
