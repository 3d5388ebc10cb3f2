import { aboutWhom } from '@/app/frame/about-whom';
import { door } from '@/app/frame/door';
import { NotFoundPage } from '@/app/frame/not-found-page';
import { PortalPage } from '@/app/frame/portal-page';
import { isForOneself } from '@/lib/acting/acting';
import { requireActing } from '@/lib/auth/guard';
import { now } from '@/lib/calendar/clock';
import { parseId } from '@/lib/database/row-id';
import type { Appointment } from '@/services/booking/appointment';
import { readToChange } from '@/services/booking/booking';
import { waitingFor } from '@/services/booking/earlier';
import { isMovable } from '@/services/booking/moving';
import {
  AppointmentDetails,
  type AppointmentState,
  headings,
} from '@/services/booking/parts/appointments/appointment-details';
import { AfterAppointment } from '@/services/booking/parts/earlier/after-appointment';
import { OfferCards } from '@/services/booking/parts/earlier/waiting-cards';
import { ChooseNewTime } from '@/services/booking/parts/rebook/rebook';
import { eligibilityOf, listOf } from '@/services/booking/rules';
import { PracticeBar } from '@/services/practices/parts/practice-bar';
import { registeredPatient } from '@/services/practices/register';
import { stop } from '../earlier/[kind]/actions';

/** The receipt right after booking, the details later. Another citizen's appointment is not found. */
export default door<{ id: string }>(async ({ locale, t, params, query }) => {
  const id = parseId(params.id);
  const acting = await requireActing('high');
  const found = id && (await readToChange(acting, id));
  if (!found) return <NotFoundPage {...{ locale, t }} />;
  const { appointment, policy } = found;
  const patient = await registeredPatient(acting);
  const { whom, words, titles } = await aboutWhom(t);
  const state = stateOf(appointment, query);
  const canMove = isMovable(found);
  const waiting = (await waitingFor(acting)).filter(({ appointmentId }) => appointmentId === appointment.id);
  const isCancelled = appointment.status === 'cancelled';
  const mayBook = eligibilityOf(patient, now(), isForOneself(acting)).ok;
  const bookedBy = appointment.bookedBy ?? '';
  return (
    <PortalPage
      {...{ locale, t }}
      title={titles(headings[state])}
      row={
        <PracticeBar
          t={t}
          practiceName={appointment.practice.name}
          gpName={appointment.isOwnGp ? appointment.practitionerName : null}
        />
      }
    >
      <AppointmentDetails
        {...{ locale, appointment, policy, state, bookedBy, whom, mayBook, canMove }}
        t={words}
        earlier={
          <>
            <OfferCards {...{ locale, waiting }} t={words} />
            <AfterAppointment
              {...{ locale, waiting, stop }}
              t={words}
              appointment={!isCancelled && canMove ? appointment : undefined}
            />
          </>
        }
        instead={isCancelled && canMove && <ChooseNewTime {...{ locale, t }} id={appointment.id} />}
      />
    </PortalPage>
  );
});

function stateOf(
  appointment: Appointment,
  { booked, moved, rebooked }: Record<string, string | undefined>,
): AppointmentState {
  const list = listOf(appointment, now());
  if (list === 'cancelled') return appointment.cancelledBy === 'practice' ? 'cancelledByPractice' : list;
  if (list !== 'upcoming') return list;
  if (rebooked) return 'rebooked';
  if (moved) return 'moved';
  return booked ? 'new' : 'upcoming';
}
