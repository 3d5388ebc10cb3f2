import type { ReactNode } from 'react';
import { Icon } from '@/components/pictures/icon';
import { DateBlock } from '@/components/receipt/date-block';
import { capitalised, dateAndTime, longDateAndTime } from '@/lib/i18n/dates';
import type { LocaleProps, Texts } from '@/lib/i18n/texts';
import { minutesOf } from '@/lib/slots/slots';
import type { Appointment } from '@/services/booking/appointment';
import { kindIcons } from '@/services/booking/parts/kind-icons';
import { practitionerOf } from '@/services/booking/parts/substitutes';

type AppointmentCardProps = LocaleProps & {
  appointment: Appointment;
  /** The card also says how to prepare. */
  isUpcoming?: boolean;
  /** The number at which the practice calls, where it asked for one. */
  calls?: string | null;
  children?: ReactNode;
};

/** Where the appointment is. For video and telephone without the street, as nobody goes there. */
function placeOf(t: Texts, { kind, practice: { name, ...at } }: Appointment): string {
  if (kind === 'office') return `${name}, ${at.address}, ${at.postalCode} ${at.postalPlace}`;
  return t(`appointments.where.${kind}`, { practice: name, address: at.address });
}

/** When, with whom, where and for how long; for video and telephone, where the link or the call comes from. */
export function AppointmentCard({ locale, t, appointment, isUpcoming, calls, children }: AppointmentCardProps) {
  const { startAt, kind, movedFrom } = appointment;
  const minutes = minutesOf(appointment);
  return (
    <section className="card card--mist next gap-l" aria-labelledby="when">
      <DateBlock locale={locale} at={startAt} large />
      <div>
        <h2 className="aksel-heading when" id="when">
          {capitalised(longDateAndTime(locale, startAt))}
        </h2>
        <ul className="plain meta">
          {isUpcoming && movedFrom && (
            <li className="with-ico">
              <Icon name="move" />
              <span>{t('appointments.move.movedFrom', { when: dateAndTime(locale, movedFrom) })}</span>
            </li>
          )}
          <li className="with-ico">
            <Icon name="person" />
            <span>{practitionerOf(t, appointment)}</span>
          </li>
          <li className="with-ico">
            <Icon {...kindIcons[kind]} />
            <span>{placeOf(t, appointment)}</span>
          </li>
          <li className="with-ico">
            <Icon name="clock" />
            <span>
              {isUpcoming
                ? t(`appointments.receipt.arrive.${kind}`, { minutes })
                : t('booking.check.kindAndMinutes', { kind: t(`booking.kinds.${kind}.name`), minutes })}
            </span>
          </li>
          {isUpcoming && kind !== 'office' && (
            <li className={calls ? 'with-ico no-print' : 'with-ico'}>
              <Icon name="information" />
              <span>
                {calls
                  ? t('appointments.receipt.comes.called', { phone: calls })
                  : t(`appointments.receipt.comes.${kind}`)}
              </span>
            </li>
          )}
        </ul>
        {children}
      </div>
    </section>
  );
}
