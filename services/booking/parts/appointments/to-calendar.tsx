import { ButtonLink } from '@/components/layout/button-link';
import { now } from '@/lib/calendar/clock';
import { href } from '@/lib/doors/href';
import type { LocaleProps } from '@/lib/i18n/texts';
import type { Appointment } from '@/services/booking/appointment';

type ToCalendarProps = LocaleProps & { appointment: Appointment; isUpcoming: boolean };

/** The file for a calendar: it adds the appointment, or takes out one that was cancelled before its time. */
export function ToCalendar({ locale, t, appointment, isUpcoming }: ToCalendarProps) {
  const { id, status, startAt } = appointment;
  if (!isUpcoming && (status !== 'cancelled' || startAt <= now())) return null;
  return (
    // No `download`: a browser would then save the page that somebody who is logged out by now is led to.
    <ButtonLink href={href(locale, `/appointments/${id}/calendar.ics`)} variant="secondary" icon="calendar">
      {t(isUpcoming ? 'appointments.receipt.toCalendar' : 'appointments.receipt.fromCalendar')}
    </ButtonLink>
  );
}
