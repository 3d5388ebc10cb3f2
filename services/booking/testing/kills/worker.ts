/** A process with the use cases of booking, for a test that kills it: does what its parent asks, many at once. */
import { mintCitizen } from '@/lib/citizens/citizen';
import { bookAppointment } from '@/services/booking/booking';
import { cancelAppointment, type ToCancel } from '@/services/booking/cancelling';

export type Asked = { citizenId: string } & ({ draftId: string; startAt: string } | { cancel: ToCancel });
/** `fault`: what the citizen would see as the problem page. */
export type Answered = { id?: string; refusal?: string; fault?: string };

async function answer(asked: Asked): Promise<Answered> {
  const citizen = mintCitizen<'high'>(asked.citizenId);
  if ('cancel' in asked) {
    const result = await cancelAppointment(citizen, asked.cancel);
    return result.ok ? { id: result.value.id } : { refusal: result.refusal };
  }
  const result = await bookAppointment(citizen, asked.draftId, { startAt: asked.startAt });
  return result.ok ? { id: result.value.appointmentId } : { refusal: result.refusal };
}

process.on('message', async ({ nth, asked }: { nth: number; asked: Asked }) => {
  const answered = await answer(asked).catch((error: Error) => ({ fault: error.message }));
  process.send?.({ nth, answered });
});
// Ends with its parent, whatever its pool would wait for.
process.on('disconnect', () => process.exit());
process.send?.('ready');
