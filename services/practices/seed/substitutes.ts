/** Who stands in for whom among the invented practitioners: the week after next, counted from the first seeding. */
import { sql } from 'drizzle-orm';
import { calendarDate } from '@/lib/calendar/oslo';
import { addDays, isoWeekday } from '@/lib/calendar/weeks';
import type { Connection } from '@/lib/database/database';
import { practitionerIdOf, scheduleIdOf } from './seed-practices';

/** The GP of the test person with a D number. */
const away = scheduleIdOf(practitionerIdOf('fjellheim-legesenter', 'Amina Farzan'));

/** Adds the substitute, unless there is one. */
export async function addSubstitutes(connection: Connection, at: Date): Promise<void> {
  const today = calendarDate(at);
  const monday = addDays(today, 15 - isoWeekday(today));
  await connection.execute(sql`
    insert into substitute (schedule_id, from_day, until_day, name)
    select ${away}::uuid, ${monday}::date, ${addDays(monday, 4)}::date, 'Jonas Vikarsen'
    where not exists (select from substitute where schedule_id = ${away}::uuid)
    on conflict do nothing`);
}
