import type { Acting } from '@/lib/acting/acting';
import { stillFree } from '@/lib/slots/load-week';
import { isSameSlot } from '@/lib/slots/slots';
import type { Draft, FreeSlot } from '@/services/booking/appointment';
import { type Held, heldFor } from '@/services/booking/holding';
import type { Gp } from '@/services/practices/register';

type Chosen = {
  slot: FreeSlot;
  /** Null where it was never held for this booking; one that has lapsed says so. */
  held: Held | null;
};

/**
 * The chosen time if it can still be booked: it has not begun, the citizen holds it or it is free, of the chosen kind and with
 * this GP. Else null.
 */
export async function chosenSlot(acting: Acting<'high'>, gp: Gp, draft: Draft): Promise<Chosen | null> {
  const { serviceType: kind, slot } = draft.answers;
  if (!kind || !slot) return null;
  const { scheduleId } = gp;
  const held = await heldFor(acting, draft.id);
  // Another time may have been chosen since, in a tab that has not gone on yet.
  const isHeld = held?.slot.scheduleId === scheduleId && held.slot.kind === kind && isSameSlot(held.slot, slot);
  if (isHeld) return { slot: held.slot, held };
  const free = await stillFree({ scheduleId, kind, leadMinutes: 0, acting }, slot);
  return free && { slot: free, held: null };
}
