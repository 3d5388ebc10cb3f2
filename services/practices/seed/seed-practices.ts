/** Practices, their people and their weeks. What is there is brought up to date, so that seeding again corrects texts. */
import { sql } from 'drizzle-orm';
import type { Connection } from '@/lib/database/database';
import * as table from '@/lib/database/schema';
import { stableId } from '@/lib/database/stable-id';
import { openingHours, slotMinutes, weekOf } from '@/services/booking/seed/weekly-rules';
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
  openingHours.map(([weekday, opensAt, closesAt]) => ({ practiceSlug: slug, weekday, opensAt, closesAt }));

export async function seedPractices(connection: Connection): Promise<void> {
  for (const { practitioners: _, ...row } of practices) {
    await connection.insert(table.practice).values(row).onConflictDoUpdate({ target: table.practice.slug, set: row });
  }
  await connection.insert(table.openingHours).values(practices.flatMap(hoursRows)).onConflictDoNothing();
  const practitioners = practices.flatMap(practitionerRows);
  await connection
    .insert(table.practitioner)
    .values(practitioners)
    .onConflictDoUpdate({
      target: table.practitioner.id,
      set: { title: sql`excluded.title`, speaksSami: sql`excluded.speaks_sami` },
    });
  const schedules = practitioners.map(({ id }) => ({ id: scheduleIdOf(id), practitionerId: id }));
  await connection.insert(table.schedule).values(schedules).onConflictDoNothing();
  await connection.insert(table.scheduleRule).values(practices.flatMap(ruleRows)).onConflictDoNothing();
}
