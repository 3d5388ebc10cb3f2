import type { Citizen } from '@/lib/citizens/citizen';
import { stillFree } from '@/lib/slots/load-week';
import type { Answers, FreeSlot } from '@/services/booking/appointment';
import { offerOf } from '@/services/booking/booking';

/** The chosen time if it is still free and of the chosen kind; else null. */
export async function chosenSlot(citizen: Citizen<'high'>, { serviceType, slot }: Answers): Promise<FreeSlot | null> {
  const offer = serviceType && (await offerOf(citizen, serviceType));
  return offer ? stillFree(offer, slot) : null;
}
