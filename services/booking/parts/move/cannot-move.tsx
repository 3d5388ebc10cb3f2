import { ButtonLink } from '@/components/layout/button-link';
import { PhoneLink } from '@/components/layout/phone-link';
import { href } from '@/lib/doors/href';
import { dateAndTime } from '@/lib/i18n/dates';
import type { LocaleProps } from '@/lib/i18n/texts';
import type { Appointment } from '@/services/booking/appointment';
import { AppointmentCard } from '@/services/booking/parts/appointments/appointment-card';

type CannotMoveProps = LocaleProps & {
  appointment: Appointment;
  /** Until when it could be moved; null where that is not what is in the way. */
  deadline: Date | null;
};

/** The appointment cannot be moved here: why, and whom to call. It stands as it was. */
export function CannotMove({ locale, t, appointment, deadline }: CannotMoveProps) {
  const { id, practice } = appointment;
  return (
    <>
      <h1 className="aksel-heading aksel-heading--large">{t('appointments.move.tooLateTitle')}</h1>
      <p className="gap-s prose">
        {deadline
          ? t('appointments.move.tooLate', { when: dateAndTime(locale, deadline) })
          : t('appointments.move.notMovable')}
      </p>
      <p className="gap-s">{t.rich('booking.phone', { phone: () => <PhoneLink phone={practice.phone} alone /> })}</p>
      <AppointmentCard {...{ locale, t, appointment }} />
      <div className="actions">
        <ButtonLink href={href(locale, `/appointments/${id}`)} variant="secondary">
          {t('appointments.details')}
        </ButtonLink>
      </div>
    </>
  );
}
