/** The SQL of practices. */
import 'server-only';
import { and, asc, eq, exists, gte, sql } from 'drizzle-orm';
import { now } from '@/lib/calendar/clock';
import { database } from '@/lib/database/database';
import { openingHours, practice, practitioner, schedule, slot } from '@/lib/database/schema';
import type { Practice, PracticePage } from './practices';

const byName = new Intl.Collator('nb');

/** Every practice, by name in Norwegian order (æ ø å last). */
export async function allPractices(): Promise<Practice[]> {
  const practices = await database().select().from(practice);
  return practices.sort((a, b) => byName.compare(a.name, b.name));
}

function practitionersOf(slug: string, at: Date) {
  const freeSlot = database()
    .select({ one: sql`1` })
    .from(schedule)
    .innerJoin(slot, eq(slot.scheduleId, schedule.id))
    .where(and(eq(schedule.practitionerId, practitioner.id), sql`${slot.status} = 'free'`, gte(slot.startAt, at)));
  return database()
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

/** One practice with what its page shows; null where there is none. */
export async function findPractice(slug: string, at: Date = now()): Promise<PracticePage | null> {
  const [[found], hours, practitioners] = await Promise.all([
    database().select().from(practice).where(eq(practice.slug, slug)),
    database()
      .select()
      .from(openingHours)
      .where(eq(openingHours.practiceSlug, slug))
      .orderBy(asc(openingHours.weekday)),
    practitionersOf(slug, at),
  ]);
  if (!found) return null;
  return {
    ...found,
    openingHours: hours.map(({ weekday, opensAt, closesAt }) => ({
      weekday,
      opensAt: opensAt.slice(0, 5),
      closesAt: closesAt.slice(0, 5),
    })),
    practitioners,
  };
}
