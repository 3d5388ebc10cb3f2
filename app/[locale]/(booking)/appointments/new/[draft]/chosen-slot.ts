import { stillFree } from '@/lib/slots/load-week';
import type { Answers, FreeSlot } from '@/services/booking/appointment';
import type { Gp } from '@/services/practices/register';

/** The chosen time if it can still be booked: it has not begun, is free, of the chosen kind and with this GP. Else null. */
export async function chosenSlot(gp: Gp, { serviceType, slot }: Answers): Promise<FreeSlot | null> {
  return serviceType ? stillFree({ scheduleId: gp.scheduleId, kind: serviceType, leadMinutes: 0 }, slot) : null;
}
