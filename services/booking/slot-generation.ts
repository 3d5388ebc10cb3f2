/** Generates the GPs' slots from the weekly rules of their schedules. */
import 'server-only';
import { sql } from 'drizzle-orm';
import { now } from '@/lib/calendar/clock';
import type { Connection } from '@/lib/database/database';
import { generateSlots } from '@/lib/slots/generate';

/** How many days ahead citizens can book. */
export const daysAhead = 60;

const rules = sql`
  select rule.schedule_id, practitioner.practice_slug as place, rule.service_type as kind, rule.weekday, rule.starts_at,
         rule.ends_at, rule.slot_minutes
  from schedule_rule rule
  join schedule on schedule.id = rule.schedule_id
  join practitioner on practitioner.id = schedule.practitioner_id`;

/** Generates the missing slots of the next `daysAhead` days; returns how many are new. */
export async function generateBookingSlots(connection: Connection, at: Date = now()): Promise<number> {
  return generateSlots(connection, rules, at, daysAhead);
}
