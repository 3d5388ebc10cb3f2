/** Slots as the daily job generates them. Most are then blocked, so that a week looks like a real one. */
import { sql } from 'drizzle-orm';
import type { Connection } from '@/lib/database/database';
import { onConnection } from '@/lib/database/pieces';
import { generateBookingSlots, removeClosedBookingSlots } from '@/services/booking/slot-generation';
import { practices } from '@/services/practices/seed/practices';
import { practitionerIdOf, scheduleIdOf } from '@/services/practices/seed/seed-practices';

/** Per cent of slots that are blocked. */
const BLOCKED_PER_CENT = 64;

const fullyBookedSchedules = () =>
  practices.flatMap(({ slug, practitioners }) =>
    practitioners.filter((one) => one.fullyBooked).map(({ name }) => scheduleIdOf(practitionerIdOf(slug, name))),
  );

/** Adds slots. Only schedule and time decide which are blocked, so seeding again blocks the same ones. */
export async function seedSlots(connection: Connection, at: Date): Promise<void> {
  await removeClosedBookingSlots(onConnection(connection), at);
  await generateBookingSlots(onConnection(connection), at);
  await connection.execute(sql`
    update slot set status = 'blocked'
    where status = 'free' and (
      ('x' || left(md5(schedule_id::text || extract(epoch from start_at)::bigint), 6))::bit(24)::int % 100 < ${BLOCKED_PER_CENT}
      or schedule_id in ${fullyBookedSchedules()})`);
}
