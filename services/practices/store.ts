/** The SQL of one practice. */
import 'server-only';
import { eq, type SQL, sql } from 'drizzle-orm';
import { now } from '@/lib/calendar/clock';
import { calendarDate } from '@/lib/calendar/oslo';
import { addDays } from '@/lib/calendar/weeks';
import { readOpen } from '@/lib/database/open-database';
import { openSlot } from '@/lib/slots/open-slot';
import { slot } from '@/lib/slots/schema';
import { schedule } from '@/services/practices/schema';
import { type GettingThere, gettingThereOf } from './getting-there';
import type { OpeningHours, PracticePage, Practitioner, SpecialHours } from './practices';
import { openingHours, practice, practiceFields, practitioner, specialOpeningHours } from './schema';

/** A practitioner has a free time from this instant on. */
const hasFreeSlots = (at: Date) => sql`exists (
  select 1 from ${schedule} join ${slot} on ${slot.scheduleId} = ${schedule.id}
  where ${schedule.practitionerId} = ${practitioner.id} and ${openSlot(sql`${at.toISOString()}`)} and ${slot.startAt} >= ${at.toISOString()})`;

/** The rows of a practice as one value, so that its page asks once. */
const listOf = <Row>(row: SQL, order: SQL, rest: SQL) =>
  sql<Row[]>`(select coalesce(json_agg(json_build_object(${row}) order by ${order}), '[]') ${rest})`;

const hoursOf = listOf<OpeningHours>(
  sql`'weekday', ${openingHours.weekday}, 'opensAt', ${openingHours.opensAt}, 'closesAt', ${openingHours.closesAt}`,
  sql`${openingHours.weekday}`,
  sql`from ${openingHours} where ${openingHours.practiceSlug} = ${practice.slug}`,
);

type SpecialRow = { day: string; opensAt: string | null; closesAt: string | null };

/** The practice's own days from this week on: a page shows the hours of the whole week. */
const specialHoursOf = (at: Date) =>
  listOf<SpecialRow>(
    sql`'day', ${specialOpeningHours.day}, 'opensAt', ${specialOpeningHours.opensAt}, 'closesAt', ${specialOpeningHours.closesAt}`,
    sql`${specialOpeningHours.day}`,
    sql`from ${specialOpeningHours} where ${specialOpeningHours.practiceSlug} = ${practice.slug}
      and ${specialOpeningHours.day} >= ${addDays(calendarDate(at), -6)}`,
  );

const practitionersOf = (at: Date) =>
  listOf<Practitioner>(
    sql`'id', ${practitioner.id}, 'name', ${practitioner.name}, 'title', ${practitioner.title},
      'speaksSami', ${practitioner.speaksSami}, 'hasFreeSlots', ${hasFreeSlots(at)}`,
    sql`${practitioner.name}`,
    sql`from ${practitioner} where ${practitioner.practiceSlug} = ${practice.slug} and ${practitioner.active}`,
  );

/** `08:00:00` as `08:00`. */
const withoutSeconds = (time: string) => time.slice(0, 5);

function specialHours({ day, opensAt, closesAt }: SpecialRow): SpecialHours {
  const hours = opensAt && closesAt ? { opensAt: withoutSeconds(opensAt), closesAt: withoutSeconds(closesAt) } : null;
  return { day, hours };
}

/** One practice with what its page shows; null if there is none. */
export async function findPractice(slug: string, at: Date = now()): Promise<PracticePage | null> {
  const [found] = await readOpen((from) =>
    from
      .select({
        ...practiceFields,
        gettingThere: practice.gettingThere,
        openingHours: hoursOf,
        specialHours: specialHoursOf(at),
        practitioners: practitionersOf(at),
      })
      .from(practice)
      .where(eq(practice.slug, slug)),
  );
  if (!found) return null;
  return {
    ...found,
    openingHours: found.openingHours.map(({ weekday, opensAt, closesAt }) => ({
      weekday,
      opensAt: withoutSeconds(opensAt),
      closesAt: withoutSeconds(closesAt),
    })),
    specialHours: found.specialHours.map(specialHours),
    gettingThere: gettingThereOf(found.gettingThere),
  };
}

/** How to get to a practice; null if it has not told, or there is no such practice. */
export async function findGettingThere(slug: string): Promise<GettingThere | null> {
  const [found] = await readOpen((from) =>
    from.select({ column: practice.gettingThere }).from(practice).where(eq(practice.slug, slug)),
  );
  return gettingThereOf(found?.column);
}
