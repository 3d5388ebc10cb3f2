import { WayOff } from '@/components/form/way-off';
import { href } from '@/lib/doors/href';
import { dateAndTime } from '@/lib/i18n/dates';
import type { LocaleProps } from '@/lib/i18n/texts';
import type { Appointment, AppointmentKind } from '@/services/booking/appointment';
import { offersEarlier } from '@/services/booking/earlier';
import { EarlierLink } from '@/services/booking/parts/earlier/earlier-link';
import { movePath } from '@/services/booking/parts/move/move-steps';

type KindUnavailableProps = LocaleProps & {
  kinds: AppointmentKind[];
  booked: Partial<Record<AppointmentKind, Appointment>>;
};

/** The kinds that cannot be chosen, and why: booked already, or no free time. */
export function KindUnavailable({ locale, t, kinds, booked }: KindUnavailableProps) {
  if (kinds.length === 0) return null;
  return (
    <section className="gap-l">
      <h2 className="aksel-heading aksel-heading--small">{t('booking.kind.unavailable')}</h2>
      <ul className="plain rows">
        {kinds.map((kind) => {
          const appointment = booked[kind];
          return (
            <li key={kind}>
              <h3 className="aksel-heading aksel-heading--xsmall">{t(`booking.kinds.${kind}.name`)}</h3>
              <p>
                {appointment
                  ? t('booking.kind.booked', { when: dateAndTime(locale, appointment.startAt) })
                  : t('booking.kind.noneFree')}
              </p>
              {!appointment && offersEarlier() && <EarlierLink {...{ locale, t, kind }} isAny />}
              {appointment && (
                <WayOff to={href(locale, `/appointments/${appointment.id}`)}>
                  {t('booking.kind.showBooked')}
                  <span className="aksel-sr-only">: {t(`booking.kinds.${kind}.name`)}</span>
                </WayOff>
              )}
              {appointment && (
                <WayOff to={href(locale, movePath(appointment.id))}>
                  {t('appointments.move.showBooked')}
                  <span className="aksel-sr-only">: {t(`booking.kinds.${kind}.name`)}</span>
                </WayOff>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
