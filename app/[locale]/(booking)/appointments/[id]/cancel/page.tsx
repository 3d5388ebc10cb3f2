import { redirect } from 'next/navigation';
import { door } from '@/app/frame/door';
import { NotFoundPage } from '@/app/frame/not-found-page';
import { PortalPage } from '@/app/frame/portal-page';
import { requireActing } from '@/lib/auth/guard';
import { now } from '@/lib/calendar/clock';
import { parseId } from '@/lib/database/row-id';
import { href } from '@/lib/doors/href';
import { readToChange } from '@/services/booking/booking';
import { CallFirst } from '@/services/booking/parts/appointments/call-first';
import { CancelAppointment, cancelTitles } from '@/services/booking/parts/appointments/cancel-appointment';
import { CancelByPhone, TooLateToCancel } from '@/services/booking/parts/appointments/cannot-cancel-here';
import { refusalText } from '@/services/booking/parts/refusal-text';
import { isLate, wayToCancel } from '@/services/booking/policy';
import { canCancel } from '@/services/booking/rules';
import { OpenState } from '@/services/practices/parts/opening-hours';
import { PracticeBar } from '@/services/practices/parts/practice-bar';
import { practiceBySlug } from '@/services/practices/practices';
import { cancel } from './actions';

/** Why nothing was cancelled, as the action leads back here. */
const refusals = { fee: 'feeChanged', appointment: 'changedMeanwhile' } as const;

export default door<{ id: string }>(async ({ locale, t, params, query }) => {
  const id = parseId(params.id);
  const acting = await requireActing('high');
  const at = now();
  const found = id && (await readToChange(acting, id, at));
  if (!found) return <NotFoundPage {...{ locale, t }} />;
  const { appointment, policy } = found;
  const { startAt, practice, isOwnGp } = appointment;
  if (appointment.status === 'cancelled') redirect(href(locale, `/appointments/${id}`));
  const way = canCancel(appointment, at) ? wayToCancel(policy, startAt, at) : null;
  const hours = way && way.way !== 'free' ? await practiceBySlug(practice.slug) : null;
  const open = hours && hours.openingHours.length > 0 && <OpenState {...{ locale, t }} practice={hours} />;
  const canMove = isOwnGp && !isLate(policy, 'move', startAt, at);
  const moveHref = canMove ? href(locale, `/appointments/${id}/move`) : null;
  const refusal = query.changed && Object.entries(refusals).find(([name]) => name === query.changed)?.[1];
  const refused = refusal ? refusalText(t, refusal) : undefined;
  const props = { locale, t, appointment, refused };
  return (
    <PortalPage
      {...{ locale, t }}
      title={t(way ? cancelTitles[way.way] : 'appointments.cancel.tooLateTitle')}
      row={<PracticeBar t={t} practiceName={practice.name} gpName={isOwnGp ? appointment.practitionerName : null} />}
    >
      {way === null ? (
        <TooLateToCancel {...props} />
      ) : way.way === 'phone' ? (
        <CancelByPhone {...props} {...{ way, open }} />
      ) : (
        <CancelAppointment
          {...props}
          {...{ way, moveHref, cancel }}
          callFirst={<CallFirst {...{ t, open }} phone={practice.phone} />}
        />
      )}
    </PortalPage>
  );
});
