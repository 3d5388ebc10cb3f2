/** What the practices have read of past appointments of some test people, and that these were booked: for the access log. */
import { sql } from 'drizzle-orm';
import type { Connection } from '@/lib/database/database';
import { stableId } from '@/lib/database/stable-id';
import { recordPracticeRead } from '@/services/booking/practice-reads';

const minute = 60_000;

/** Adds them beside appointments that are in the past, as long before each as a practice would read it. Again it adds none. */
export async function seedReads(connection: Connection): Promise<void> {
  const { rows } = await connection.execute<{ id: string; start_at: string; gp: string; practice: string }>(sql`
    select appointment.id, start_at, practitioner.name as gp, practice.name as practice from appointment
    join schedule on schedule.id = appointment.schedule_id
    join practitioner on practitioner.id = schedule.practitioner_id
    join practice on practice.slug = practitioner.practice_slug
    where appointment.id = idempotency_key and status = 'fulfilled'`);
  for (const { id, start_at, gp, practice: place } of rows) {
    const before = (minutes: number) => new Date(+new Date(start_at) - minutes * minute);
    const secretary = {
      id: stableId('staff', place, 'secretary'),
      name: 'Tuva Myrheim',
      role: 'secretary',
      place,
    } as const;
    const doctor = { id: stableId('staff', place, gp), name: gp, role: 'gp', place } as const;
    await recordPracticeRead(secretary, 'listDay', [id], before(3 * 24 * 60 + 130), connection);
    await recordPracticeRead(doctor, 'readReason', [id], before(6), connection);
  }
}
