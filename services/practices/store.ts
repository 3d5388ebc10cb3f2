/**
 * The SQL of practices. All of it is open to everybody and may be a moment old: it is read from a standby, where there is
 * one. The register of patients is in `register-store.ts`.
 */
import 'server-only';
import { and, asc, eq, exists, gte, sql } from 'drizzle-orm';
import { now } from '@/lib/calendar/clock';
import { calendarDate } from '@/lib/calendar/oslo';
import { addDays } from '@/lib/calendar/weeks';
import { type OpenDatabase, readOpen } from '@/lib/database/open-database';
import { slot } from '@/lib/slots/schema';
import { schedule } from '@/services/practices/schema';
import type { Practice, PracticePage, SpecialHours } from './practices';
import { openingHours, practice, practitioner, specialOpeningHours } from './schema';

const byName = new Intl.Collator('nb');

/** All practices, by name in Norwegian order (æ ø å last). */
export async function allPractices(): Promise<Practice[]> {
  const practices = await readOpen((database) => database.select().from(practice));
  return practices.sort((a, b) => byName.compare(a.name, b.name));
}

function practitionersOf(database: OpenDatabase, slug: string, at: Date) {
  const freeSlot = database
    .select({ one: sql`1` })
    .from(schedule)
    .innerJoin(slot, eq(slot.scheduleId, schedule.id))
    .where(and(eq(schedule.practitionerId, practitioner.id), sql`${slot.status} = 'free'`, gte(slot.startAt, at)));
  return database
    .select({
      id: practitioner.id,
      name: practitioner.name,
      title: practitioner.title,
      speaksSami: practitioner.speaksSami,
      hasFreeSlots: sql<boolean>`${exists(freeSlot)}`,
    })
    .from(practitioner)
    .where(eq(practitioner.practiceSlug, slug))
    .orderBy(asc(practitioner.name));
}

/** `08:00:00` as `08:00`. */
const withoutSeconds = (time: string) => time.slice(0, 5);

/** The practice's own days from this week on: a page shows the hours of the whole week. */
async function specialHoursOf(database: OpenDatabase, slug: string, at: Date): Promise<SpecialHours[]> {
  const rows = await database
    .select()
    .from(specialOpeningHours)
    .where(and(eq(specialOpeningHours.practiceSlug, slug), gte(specialOpeningHours.day, addDays(calendarDate(at), -6))))
    .orderBy(asc(specialOpeningHours.day));
  return rows.map(({ day, opensAt, closesAt }) => ({
    day,
    hours: opensAt && closesAt ? { opensAt: withoutSeconds(opensAt), closesAt: withoutSeconds(closesAt) } : null,
  }));
}

/** One practice with what its page shows; null if there is none. */
export async function findPractice(slug: string, at: Date = now()): Promise<PracticePage | null> {
  const [[found], hours, specialHours, practitioners] = await readOpen((database) =>
    Promise.all([
      database.select().from(practice).where(eq(practice.slug, slug)),
      database
        .select()
        .from(openingHours)
        .where(eq(openingHours.practiceSlug, slug))
        .orderBy(asc(openingHours.weekday)),
      specialHoursOf(database, slug, at),
      practitionersOf(database, slug, at),
    ]),
  );
  if (!found) return null;
  return {
    ...found,
    openingHours: hours.map(({ weekday, opensAt, closesAt }) => ({
      weekday,
      opensAt: withoutSeconds(opensAt),
      closesAt: withoutSeconds(closesAt),
    })),
    specialHours,
    practitioners,
  };
}
