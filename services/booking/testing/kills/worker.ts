/** A process with the use cases of booking, for a test that kills it: does what its parent asks, many at once. */
import { type Acting, mintActing } from '@/lib/acting/acting';
import type { HoldRequest } from '@/lib/slots/hold';
import type { AppointmentKind } from '@/services/booking/appointment';
import { bookAppointment } from '@/services/booking/booking';
import { cancelAppointment, type ToCancel } from '@/services/booking/cancelling';
import { holdTime } from '@/services/booking/holding';
import { moveAppointment, type ToMove } from '@/services/booking/moving';

type Act =
  | { draftId: string; startAt: string }
  | { cancel: ToCancel }
  | { move: ToMove }
  | { hold: HoldRequest<AppointmentKind> };
export type Asked = { citizenId: string } & Act;
/** `fault`: what the citizen would see as the problem page. `until`: of a hold, as text. */
export type Answered = { id?: string; until?: string; refusal?: string; fault?: string };

async function answer(citizen: Acting<'high'>, asked: Act): Promise<Answered> {
  if ('cancel' in asked) {
    const result = await cancelAppointment(citizen, asked.cancel);
    return result.ok ? { id: result.value.id } : { refusal: result.refusal };
  }
  if ('move' in asked) {
    const result = await moveAppointment(citizen, asked.move);
    return result.ok ? { id: result.value.id } : { refusal: result.refusal };
  }
  if ('hold' in asked) {
    const result = await holdTime(citizen, asked.hold);
    if (!result.ok) return { refusal: result.refusal };
    return { id: asked.hold.slot.startAt, until: result.value.until.toISOString() };
  }
  const result = await bookAppointment(citizen, asked.draftId, { startAt: asked.startAt });
  return result.ok ? { id: result.value.appointmentId } : { refusal: result.refusal };
}

process.on('message', async ({ nth, asked }: { nth: number; asked: Asked }) => {
  const answered = await answer(mintActing<'high'>(asked.citizenId), asked).catch((error: Error) => ({
    fault: error.message,
  }));
  process.send?.({ nth, answered });
});
// Ends with its parent, whatever its pool would wait for.
process.on('disconnect', () => process.exit());
process.send?.('ready');
