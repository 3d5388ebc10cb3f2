import type { Citizen } from '@/lib/citizens/citizen';
import type { Answers, FreeSlot } from '@/services/booking/appointment';
import { freeSlots } from '@/services/booking/booking';

/** The chosen time, as long as it is free and of the chosen kind; else null. */
export async function chosenSlot(citizen: Citizen<'high'>, { serviceType, slot }: Answers): Promise<FreeSlot | null> {
  if (!serviceType || !slot) return null;
  const from = new Date(slot.startAt);
  const free = await freeSlots(citizen, serviceType, { from, to: new Date(from.getTime() + 1) });
  return free.find((other) => other.scheduleId === slot.scheduleId) ?? null;
}
