import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { door } from '@/components/layout/door';
import { NotFoundPage } from '@/components/layout/not-found-page';
import { Page } from '@/components/layout/page';
import { requireCitizen } from '@/lib/auth/guard';
import { now } from '@/lib/calendar/clock';
import { readAppointment } from '@/services/booking/booking';
import { parseId } from '@/services/booking/form-schema';
import { appointmentPath, cancelPath } from '@/services/booking/parts/addresses';
import { CancelAppointment } from '@/services/booking/parts/cancel-appointment';
import { canCancel } from '@/services/booking/rules';
import { cancel } from './actions';

export default door<{ id: string }>(async ({ locale, params }) => {
  const id = parseId(params.id);
  const path = cancelPath(id);
  const citizen = await requireCitizen('high', { locale, returnTo: `/${locale}${path}` });
  const appointment = id && (await readAppointment(citizen, id));
  if (!appointment) return <NotFoundPage locale={locale} path={path} />;
  if (appointment.status === 'cancelled') redirect(`/${locale}${appointmentPath(id)}`);
  const t = await getTranslations({ locale });
  const inTime = canCancel(appointment, now());
  return (
    <Page
      locale={locale}
      title={inTime ? t('appointments.cancel.title') : t('appointments.cancel.tooLateTitle')}
      path={path}
      place={{ practiceName: appointment.practice.name, practitionerName: appointment.practitionerName }}
    >
      <CancelAppointment {...{ locale, t, appointment, inTime, cancel }} />
    </Page>
  );
});
