/** The SQL that reads what a calendar may know of an appointment: when it is, and whether it still stands. */
import 'server-only';
import { sql } from 'drizzle-orm';
import { type Acting, type Reader, readerOf } from '@/lib/acting/acting';
import { isRowId } from '@/lib/database/row-id';
import { statement } from '@/lib/database/statement';
import type { Appointment } from './appointment';
import { serviceName } from './schema';

/** An appointment as a calendar has it. */
export type CalendarAppointment = Pick<Appointment, 'id' | 'status' | 'startAt' | 'endAt' | 'version'>;

const forCalendar = statement<Reader & { id: string }, CalendarAppointment & Pick<Appointment, 'scheduleId'>>(
  'appointment_for_calendar',
  ({ subjectId, onlyBy, id }) => sql`
    SELECT id, status, start_at AS "startAt", end_at AS "endAt", version, schedule_id AS "scheduleId"
    FROM appointment
    WHERE citizen_id = ${subjectId}::uuid AND (${onlyBy}::uuid IS NULL OR booked_by = ${onlyBy}::uuid)
      AND id = ${id}::uuid`,
);

/** The citizen's own appointment, as a calendar has it; null for any other id. */
export async function selectForCalendar(acting: Acting<'high'>, id: string) {
  return (isRowId(id) && (await forCalendar({ ...readerOf(acting, serviceName), id }))[0]) || null;
}
