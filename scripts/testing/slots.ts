/** Slots for tests. Each test has its own schedule, so that tests do not disturb each other. */
import { and, eq } from 'drizzle-orm';
import { database } from '@/lib/database/database';
import { slot } from '@/lib/slots/schema';
import type { ChosenSlot } from '@/lib/slots/slots';

/** The current time in tests of slots: a Monday, 11.00 in Oslo. */
export const testNow = new Date('2026-11-23T10:00:00Z');

/** `testNow` and so many minutes. */
export function inMinutes(minutes: number): Date {
  return new Date(testNow.getTime() + minutes * 60_000);
}

/** Free times of twenty minutes that start at these instants. */
export async function addSlots(
  { scheduleId, place }: { scheduleId: string; place: string },
  starts: Date[],
  kind: string,
): Promise<ChosenSlot[]> {
  const rows = starts.map((startAt) => ({
    ...{ scheduleId, place, kind, startAt },
    endAt: new Date(startAt.getTime() + 20 * 60_000),
  }));
  await database().insert(slot).values(rows);
  return starts.map((startAt) => ({ scheduleId, startAt: startAt.toISOString() }));
}

/** The row of a time. */
export async function slotOf({ scheduleId, startAt }: ChosenSlot) {
  const [row] = await database()
    .select()
    .from(slot)
    .where(and(eq(slot.scheduleId, scheduleId), eq(slot.startAt, new Date(startAt))));
  return row;
}

/** Gives a time a status, as nobody's act does. */
export async function setStatus(
  { scheduleId, startAt }: ChosenSlot,
  status: 'free' | 'busy' | 'blocked',
): Promise<void> {
  await database()
    .update(slot)
    .set({ status })
    .where(and(eq(slot.scheduleId, scheduleId), eq(slot.startAt, new Date(startAt))));
}
