/** Practices, their opening hours and practitioners. Seeding again updates their texts. */
import { sql } from 'drizzle-orm';
import type { Connection } from '@/lib/database/database';
import { stableId } from '@/lib/database/stable-id';
import { openingHours, practice, practitioner, schedule, specialOpeningHours } from '@/services/practices/schema';
import { practices, type SeedPractice } from '@/services/practices/seed/practices';
import { specialDaysOf } from './special-days';

export const practitionerIdOf = (practiceSlug: string, name: string) => stableId('practitioner', practiceSlug, name);
export const scheduleIdOf = (practitionerId: string) => stableId('schedule', practitionerId);

const practitionerRows = ({ slug, practitioners }: SeedPractice) =>
  practitioners.map(({ name, title, speaksSami = false }) => ({
    id: practitionerIdOf(slug, name),
    practiceSlug: slug,
    name,
    title,
    speaksSami,
  }));

/** [ISO weekday, opens, closes]; one evening a week. */
const weeklyHours: [number, string, string][] = [
  [1, '08:00', '15:30'],
  [2, '08:00', '15:30'],
  [3, '08:00', '17:30'],
  [4, '08:00', '15:30'],
  [5, '08:00', '14:30'],
];

const hoursRows = ({ slug }: SeedPractice) =>
  weeklyHours.map(([weekday, opensAt, closesAt]) => ({ practiceSlug: slug, weekday, opensAt, closesAt }));

/** Adds the practices, or updates them. */
export async function addPractices(connection: Connection, at: Date): Promise<void> {
  for (const { practitioners: _, ...row } of practices) {
    await connection.insert(practice).values(row).onConflictDoUpdate({ target: practice.slug, set: row });
  }
  await connection.insert(openingHours).values(practices.flatMap(hoursRows)).onConflictDoNothing();
  const year = at.getUTCFullYear();
  await connection
    .insert(specialOpeningHours)
    .values(practices.flatMap(({ slug }) => specialDaysOf(slug, year)))
    .onConflictDoNothing();
  const rows = practices.flatMap(practitionerRows);
  await connection
    .insert(practitioner)
    .values(rows)
    .onConflictDoUpdate({
      target: practitioner.id,
      set: { title: sql`excluded.title`, speaksSami: sql`excluded.speaks_sami` },
    });
  const schedules = rows.map(({ id }) => ({ id: scheduleIdOf(id), practitionerId: id }));
  await connection.insert(schedule).values(schedules).onConflictDoNothing();
}
