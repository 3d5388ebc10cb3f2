/** What a practice reads of its appointments, recorded by one function: whoever shows them to a practice calls it first. */
import 'server-only';
import { sql } from 'drizzle-orm';
import { recordReads } from '@/lib/audit/reads-store';
import { type Connection, database } from '@/lib/database/database';

/** Who reads, at which practice. `id`: of the person, as the practice's own system has it. */
export type Staff = { id: string; name: string; role: 'gp' | 'secretary'; place: string };

/** What for: a list of the day, or the reason before the visit. */
export type PracticeRead = 'listDay' | 'readReason';

/** Records that somebody at a practice reads these appointments, at that instant; returns how many were recorded. */
export async function recordPracticeRead(
  { role, ...staff }: Staff,
  read: PracticeRead,
  appointmentIds: string[],
  at: Date,
  connection: Connection = database(),
): Promise<number> {
  const rows = sql`(
    SELECT id, schedule_id, citizen_id, start_at AS about_at FROM appointment WHERE id = ANY (${sql.param(appointmentIds)}::uuid[]))`;
  return recordReads({ ...staff, role: `booking.${role}` }, { action: `appointment.${read}`, at, rows }, connection);
}
