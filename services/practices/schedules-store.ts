/** Schedules by the names of practices and practitioners, for operators' commands. */
import 'server-only';
import { sql } from 'drizzle-orm';
import { database } from '@/lib/database/database';

export type NamedSchedule = { id: string; practitionerName: string };

/** The schedules of a practice, or of one of its practitioners, also of those who have stopped; by name. */
export async function findSchedules(practiceSlug: string, practitionerName?: string): Promise<NamedSchedule[]> {
  const { rows } = await database().execute<NamedSchedule>(sql`
    select schedule.id, practitioner.name as "practitionerName"
    from practitioner join schedule on schedule.practitioner_id = practitioner.id
    where practitioner.practice_slug = ${practiceSlug}
      and (${practitionerName ?? null}::text is null or lower(practitioner.name) = lower(${practitionerName ?? null}::text))
    order by practitioner.name`);
  return rows;
}
