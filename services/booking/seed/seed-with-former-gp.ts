/** An appointment ahead with a GP of before: of the test person over 80, whose GP works at the same practice. */
import { randomBytes } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { atClock } from '@/lib/calendar/deadline';
import { calendarDate } from '@/lib/calendar/oslo';
import { addDays, isoWeekday } from '@/lib/calendar/weeks';
import type { Connection } from '@/lib/database/database';
import { encrypt } from '@/lib/database/encryption';
import { stableId } from '@/lib/database/stable-id';
import { practitionerIdOf, scheduleIdOf } from '@/services/practices/seed/seed-practices';

const place = 'karasjok-legesenter';
const scheduleId = scheduleIdOf(practitionerIdOf(place, 'Máret Sammal'));

/** Adds it on the Thursday after next, 08:20, counted from the first seeding; later ones do not change it. */
export async function seedWithFormerGp(
  connection: Connection,
  citizenIds: Map<string, string>,
  at: Date,
): Promise<void> {
  const today = calendarDate(at);
  const start = atClock(addDays(today, 18 - isoWeekday(today)), '08:20');
  const id = stableId('appointment', 'over-80', 'former GP');
  const times = sql`${start.toISOString()}::timestamptz, ${start.toISOString()}::timestamptz + interval '20 minutes'`;
  await connection.execute(sql`
    with made as (
      insert into appointment (id, schedule_id, start_at, end_at, citizen_id, service_type, status, idempotency_key,
                               request_hash, reason, created_at)
      values (${id}, ${scheduleId}, ${times}, ${citizenIds.get('over-80')}, 'office', 'booked', ${id}, ${randomBytes(32)},
              ${encrypt('Kontroll', { table: 'appointment', column: 'reason', row: id })}, ${at.toISOString()})
      on conflict do nothing
      returning schedule_id, start_at, end_at
    )
    insert into slot (schedule_id, start_at, end_at, practice_slug, service_type, status)
    select schedule_id, start_at, end_at, ${place}, 'office', 'busy' from made
    on conflict (schedule_id, start_at) do update set status = 'busy'`);
}
