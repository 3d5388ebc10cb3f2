/** Practices, their people and their weeks. What is there is brought up to date, so that seeding again corrects texts. */
import { sql } from 'drizzle-orm';
import type { Connection } from '@/lib/database/database';
import { stableId } from '@/lib/database/stable-id';
import { schedule, scheduleRule } from '@/services/booking/schema';
import { slotMinutes, openingHours as weeklyHours, weekOf } from '@/services/booking/seed/weekly-rules';
import { openingHours, practice, practitioner } from '@/services/practices/schema';
import { practices, type SeedPractice } from '@/services/practices/seed/practices';

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

const ruleRows = ({ slug, practitioners }: SeedPractice) =>
  practitioners.flatMap(({ name }, position) =>
    weekOf(position).map(([weekday, startsAt, endsAt, serviceType]) => ({
      scheduleId: scheduleIdOf(practitionerIdOf(slug, name)),
      weekday,
      startsAt,
      endsAt,
      serviceType,
      slotMinutes: slotMinutes[serviceType],
    })),
  );

const hoursRows = ({ slug }: SeedPractice) =>
  weeklyHours.map(([weekday, opensAt, closesAt]) => ({ practiceSlug: slug, weekday, opensAt, closesAt }));

export async function seedPractices(connection: Connection): Promise<void> {
  for (const { practitioners: _, ...row } of practices) {
    await connection.insert(practice).values(row).onConflictDoUpdate({ target: practice.slug, set: row });
  }
  await connection.insert(openingHours).values(practices.flatMap(hoursRows)).onConflictDoNothing();
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
  await connection.insert(scheduleRule).values(practices.flatMap(ruleRows)).onConflictDoNothing();
}
