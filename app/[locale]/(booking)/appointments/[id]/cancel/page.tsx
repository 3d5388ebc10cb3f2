import { redirect } from 'next/navigation';
import { door } from '@/app/frame/door';
import { NotFoundPage } from '@/app/frame/not-found-page';
import { PortalPage } from '@/app/frame/portal-page';
import { requireCitizen } from '@/lib/auth/guard';
import { now } from '@/lib/calendar/clock';
import { parseId } from '@/lib/database/row-id';
import { href } from '@/lib/doors/href';
import { readAppointment } from '@/services/booking/booking';
import { CancelAppointment } from '@/services/booking/parts/appointments/cancel-appointment';
import { feeNow, policyOf } from '@/services/booking/policy';
import { canCancel } from '@/services/booking/rules';
import { PracticeBar } from '@/services/practices/parts/practice-bar';
import { cancel } from './actions';

export default door<{ id: string }>(async ({ locale, t, params }) => {
  const id = parseId(params.id);
  const citizen = await requireCitizen('high');
  const appointment = id && (await readAppointment(citizen, id));
  if (!appointment) return <NotFoundPage {...{ locale, t }} />;
  if (appointment.status === 'cancelled') redirect(href(locale, `/appointments/${id}`));
  const at = now();
  const inTime = canCancel(appointment, at);
  const fee = feeNow(await policyOf(appointment.practice.slug), appointment.startAt, at);
  return (
    <PortalPage
      {...{ locale, t }}
      title={inTime ? t('appointments.cancel.title') : t('appointments.cancel.tooLateTitle')}
      row={<PracticeBar t={t} practiceName={appointment.practice.name} gpName={appointment.practitionerName} />}
    >
      <CancelAppointment {...{ locale, t, appointment, inTime, fee, cancel }} />
    </PortalPage>
  );
});
