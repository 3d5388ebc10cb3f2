/** What time and others do to what a citizen holds or has booked, for journeys. */
import { eq, sql } from 'drizzle-orm';
import { database } from '@/lib/database/database';
import { hold, slot } from '@/lib/slots/schema';
import { appointment } from '@/services/booking/schema';
import type { TestCitizen } from '@/services/test-service';
import type { TestGp } from './patients';

/** The citizen's hold ended a minute ago. */
export async function lapseHold({ id }: TestCitizen): Promise<void> {
  const ended = new Date(Date.now() - 60_000);
  await database().update(slot).set({ heldUntil: ended }).where(eq(slot.heldBy, id));
  await database().update(hold).set({ until: ended }).where(eq(hold.holder, id));
}

/** The times that the citizen holds now. */
export async function heldBy({ id }: TestCitizen): Promise<Date[]> {
  const rows = await database()
    .select()
    .from(slot)
    .where(sql`${slot.heldBy} = ${id} and ${slot.status} = 'held' and ${slot.heldUntil} > now()`);
  return rows.map(({ startAt }) => startAt);
}

/** The status of a GP's time. */
export async function statusOf({ scheduleId }: TestGp, startAt: Date): Promise<string | undefined> {
  const [row] = await database()
    .select()
    .from(slot)
    .where(sql`${slot.scheduleId} = ${scheduleId} and ${slot.startAt} = ${startAt.toISOString()}`);
  return row?.status;
}

/** The practice has cancelled the appointment. */
export async function cancelByPractice(id: string): Promise<void> {
  await database()
    .update(appointment)
    .set({ status: 'cancelled', cancelledBy: 'practice', cancelledAt: new Date(), version: sql`version + 1` })
    .where(eq(appointment.id, id));
}
