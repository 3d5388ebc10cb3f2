/** Slots by the daily job's own statement; most of them then closed to the public, so that a week looks like a real one. */
import { sql } from 'drizzle-orm';
import type { Connection } from '@/lib/database/database';
import { generateBookingSlots } from '@/services/booking/slot-generation';
import { practices } from '@/services/practices/seed/practices';
import { practitionerIdOf, scheduleIdOf } from '@/services/practices/seed/seed-practices';

/** Of a hundred slots, how many are closed. */
const CLOSED_SHARE = 64;

const fullyBookedSchedules = () =>
  practices.flatMap(({ slug, practitioners }) =>
    practitioners.filter((one) => one.fullyBooked).map(({ name }) => scheduleIdOf(practitionerIdOf(slug, name))),
  );

/** Which slots are closed depends on the schedule and the time alone: seeding again closes the same ones. */
export async function seedSlots(connection: Connection, at: Date): Promise<void> {
  await generateBookingSlots(connection, at);
  await connection.execute(sql`
    update slot set status = 'blocked'
    where status = 'free' and (
      ('x' || left(md5(schedule_id::text || extract(epoch from start_at)::bigint), 6))::bit(24)::int % 100 < ${CLOSED_SHARE}
      or schedule_id in ${fullyBookedSchedules()})`);
}
