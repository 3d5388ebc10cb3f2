import { redirect } from 'next/navigation';
import { aboutWhom } from '@/app/frame/about-whom';
import { door } from '@/app/frame/door';
import { requireActing } from '@/lib/auth/guard';
import { parseId } from '@/lib/database/row-id';
import { href } from '@/lib/doors/href';
import { appointmentAt } from '@/services/booking/booking';
import { heldFor, lastHeld } from '@/services/booking/holding';
import { readMovable } from '@/services/booking/moving';
import { MoveCheck } from '@/services/booking/parts/move/move-check';
import { movePath } from '@/services/booking/parts/move/move-steps';
import { moveUnknown } from '@/services/booking/parts/move/move-unknown';
import { uncertainOutcome } from '@/services/booking/parts/outcome-unknown';
import { substituteAt } from '@/services/practices/register';
import { CannotMovePage } from '../cannot-move-page';
import { MoveStep } from '../move-step';
import { moveToNewTime, settleMove } from './actions';

/** Shows the old time and the new one before the appointment is moved. */
export default door<{ id: string }>(async ({ locale, t, params, query }) => {
  const id = parseId(params.id);
  const acting = await requireActing('high');
  const found = await readMovable(acting, id ?? '');
  if (!found.ok) return <CannotMovePage {...{ locale, t, acting, id }} refusal={found.refusal} />;
  const { appointment } = found.value;
  const held = await heldFor(acting, appointment.id);
  if (!held) {
    const lost = await lastHeld(acting, appointment.id);
    // Not lost: it is the citizen's own by now, by another tab.
    if (lost && +lost.startAt === +appointment.startAt) redirect(href(locale, `/appointments/${appointment.id}`));
    redirect(href(locale, movePath(id), { taken: lost?.startAt.toISOString() }));
  }
  const { words, titles } = await aboutWhom(t);
  const isBooked = appointment.status === 'booked';
  return (
    <MoveStep
      {...{ locale, t, appointment, held }}
      step="check"
      title={titles(isBooked ? 'appointments.move.checkTitle' : 'appointments.move.newTitle')}
      action={moveToNewTime}
      uncertain={uncertainOutcome({
        ...{ locale, t: words },
        phone: appointment.practice.phone,
        settle: settleMove,
        words: moveUnknown({ locale, t: words, slot: held.slot }),
      })}
    >
      <MoveCheck
        {...{ locale, t: words, appointment, held }}
        substitute={await substituteAt(acting, held.slot)}
        isNew={Boolean(query.extended)}
        atSameTime={await appointmentAt(acting, held.slot, appointment.id)}
        changed={query.changed ? (query.changed === 'substitute' ? 'substitute' : 'appointment') : undefined}
      />
    </MoveStep>
  );
});
