import { randomUUID } from 'node:crypto';
import type { Appointment } from '@/services/booking/appointment';

/** What a cancellation needs of the page that asked for it, beside the language: `cancelSchema` reads it. */
export function CancelFields({ appointment, fee }: { appointment: Appointment; fee: number | null }) {
  return (
    <>
      <input type="hidden" name="appointment" value={appointment.id} />
      <input type="hidden" name="version" value={appointment.version} />
      <input type="hidden" name="fee" value={fee ?? ''} />
      <input type="hidden" name="key" value={randomUUID()} />
    </>
  );
}
