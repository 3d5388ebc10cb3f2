import { getTranslations } from 'next-intl/server';
import { door } from '@/components/layout/door';
import { NotFoundPage } from '@/components/layout/not-found-page';
import { Page } from '@/components/layout/page';
import { requireCitizen } from '@/lib/auth/guard';
import { now } from '@/lib/calendar/clock';
import type { Appointment } from '@/services/booking/appointment';
import { readAppointment } from '@/services/booking/booking';
import { parseId } from '@/services/booking/form-schema';
import { appointmentPath } from '@/services/booking/parts/addresses';
import { AppointmentDetails, headings, type Standing } from '@/services/booking/parts/appointment-details';
import { listOf, situationOf } from '@/services/booking/rules';
import { registeredPatient } from '@/services/practices/register';

/** Receipt, right after booking, and details ever after. Not there and not one's own look the same. */
export default door<{ id: string }>(async ({ locale, params, query }) => {
  const id = parseId(params.id);
  const path = appointmentPath(id, { booked: query.booked ? '1' : null });
  const citizen = await requireCitizen('high', { locale, returnTo: `/${locale}${path}` });
  const appointment = id && (await readAppointment(citizen, id));
  if (!appointment) return <NotFoundPage locale={locale} path={path} />;
  const [t, patient] = await Promise.all([getTranslations({ locale }), registeredPatient(citizen)]);
  const standing = standingOf(appointment, Boolean(query.booked));
  const mayBook = situationOf(patient, now()).ok;
  const bookedBy = patient ? `${patient.givenName} ${patient.familyName}` : '';
  return (
    <Page
      locale={locale}
      title={t(headings[standing])}
      path={path}
      place={{ practiceName: appointment.practice.name, practitionerName: appointment.practitionerName }}
    >
      <AppointmentDetails {...{ locale, t, appointment, standing, bookedBy, mayBook }} />
    </Page>
  );
});

function standingOf(appointment: Appointment, justBooked: boolean): Standing {
  const list = listOf(appointment, now());
  if (list !== 'upcoming') return list;
  return justBooked ? 'new' : 'ahead';
}
