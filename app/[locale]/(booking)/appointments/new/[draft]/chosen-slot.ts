import { stillFree } from '@/lib/slots/load-week';
import type { Answers, FreeSlot } from '@/services/booking/appointment';
import { leadMinutes } from '@/services/booking/rules';
import type { Gp } from '@/services/practices/register';

/** The chosen time if it is still free, of the chosen kind and with this GP; else null. */
export async function chosenSlot(gp: Gp, { serviceType, slot }: Answers): Promise<FreeSlot | null> {
  return serviceType ? stillFree({ scheduleId: gp.scheduleId, kind: serviceType, leadMinutes }, slot) : null;
}
