/**
 * Moving an appointment: the old time is the citizen's until the new one is. The same use case books a new time for one that
 * the practice has cancelled. The id, and with it the receipt number, stays.
 */
import 'server-only';
import type { Acting } from '@/lib/acting/acting';
import { now } from '@/lib/calendar/clock';
import type { Locale } from '@/lib/i18n/routing';
import { done, type Result, refused } from '@/lib/result';
import { sealOf } from '@/lib/slots/seal';
import type { ChosenSlot, Offer } from '@/lib/slots/slots';
import { substituteAt } from '@/services/practices/register';
import type { Appointment, AppointmentDetail, AppointmentKind } from './appointment';
import { recordReadOf } from './booking';
import { changeOnce } from './changing';
import { moveBooking } from './moving-store';
import { deadlineOf } from './policy';
import { selectToChange, type ToChange } from './reading-store';
import type { MoveRefusal } from './refusals';
import { leadMinutes } from './rules';
import { noticesOf } from './telling';

/**
 * What the page showed: the appointment in a version, the new time, and who stands in for the GP then; null: nobody does. `key`,
 * `locale`: of the page's form.
 */
export type ToMove = {
  id: string;
  version: number;
  slot: ChosenSlot;
  substitute?: string | null;
  key: string;
  locale?: Locale;
};

/** `deadline`: until when it can be moved, itself included; null for one that the practice has cancelled. */
export type Movable = { appointment: AppointmentDetail; offer: Offer<AppointmentKind>; deadline: Date | null };

/** Whether the citizen can move an appointment, and to which times. */
export async function movable(
  acting: Acting<'high'>,
  appointmentId: string,
  at: Date = now(),
): Promise<Result<Movable, MoveRefusal>> {
  const found = await selectToChange(acting, appointmentId, at);
  if (!found) return refused('notFound');
  const refusal = refusalOf(found, at);
  if (refusal) return refused(refusal);
  const { appointment } = found;
  const { scheduleId, kind } = appointment;
  return done({ appointment, offer: { scheduleId, kind, leadMinutes }, deadline: deadlineOfMove(found) });
}

/** The same for a page that shows the appointment: that another's was read is recorded first. */
export async function readMovable(
  acting: Acting<'high'>,
  appointmentId: string,
  at: Date = now(),
): Promise<Result<Movable, MoveRefusal>> {
  const found = await movable(acting, appointmentId, at);
  if (found.ok) await recordReadOf(acting, found.value.appointment, at);
  return found;
}

/** Whether an appointment that was read can be moved now. */
export const isMovable = (found: ToChange, at: Date = now()): boolean => refusalOf(found, at) === null;

/**
 * Moves an appointment to a free time of the same GP and kind, or one that the citizen holds. Sent twice it is moved once, and
 * the same is answered. Nothing is done where the page showed another version, or somebody else who treats, than there is now.
 */
export async function moveAppointment(
  acting: Acting<'high'>,
  { id, version, slot, substitute = null, key, locale }: ToMove,
  at: Date = now(),
): Promise<Result<Appointment, MoveRefusal>> {
  const shown = [id, version, slot.scheduleId, new Date(slot.startAt).toISOString()];
  const seal = sealOf('appointment.move', [...shown, ...(substitute === null ? [] : [substitute])]);
  return changeOnce(
    acting,
    id,
    { key, seal },
    {
      at,
      refusalOf: (found) => refusalOf(found, at, version),
      change: async ({ appointment }) => {
        const told = {
          notices: noticesOf('moved', appointment.kind, new Date(slot.startAt), at),
          locale: locale ?? null,
        };
        const order = { id: appointment.id, version, slot, substitute, key, requestHash: seal.hash, ...told };
        const moved = await moveBooking(acting, order, at);
        const nothing = { cancelledAt: null, cancelledBy: null, lateFee: null, offerDeclinedAt: null };
        return moved && { ...appointment, ...nothing, status: 'booked', substitute, movedAt: at, ...moved };
      },
      otherwise: async () => {
        if (new Date(slot.startAt) <= at) return 'timePassed';
        return (await substituteAt(acting, slot)) === substitute ? 'slotTaken' : 'substituteChanged';
      },
    },
  );
}

const isCancelledByPractice = ({ appointment: { status, cancelledBy } }: ToChange) =>
  status === 'cancelled' && cancelledBy === 'practice';

/** One that the practice has cancelled has none: nobody is too late for what was taken from them. */
const deadlineOfMove = (found: ToChange) =>
  isCancelledByPractice(found) ? null : deadlineOf(found.policy, 'move', found.appointment.startAt);

/** Why it is not moved; null where nothing is in the way. `shown`: the version that the page showed. */
function refusalOf(found: ToChange, at: Date, shown = found.appointment.version): MoveRefusal | null {
  const { appointment, hasOther } = found;
  if (appointment.version !== shown) return 'changedMeanwhile';
  if (!appointment.isOwnGp || (appointment.status !== 'booked' && !isCancelledByPractice(found))) return 'notMovable';
  if (hasOther) return 'alreadyBooked';
  const deadline = deadlineOfMove(found);
  return deadline && (at > deadline || appointment.startAt <= at) ? 'tooLateToMove' : null;
}
