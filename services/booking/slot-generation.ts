/** Generates the GPs' slots from the weekly rules of their schedules. */
import 'server-only';
import { sql } from 'drizzle-orm';
import { now } from '@/lib/calendar/clock';
import type { InPieces } from '@/lib/database/pieces';
import { countBookedWhileClosed, removeClosedSlots } from '@/lib/slots/closed-days';
import { generateSlots } from '@/lib/slots/generate';
import { daysAhead } from './rules';

const rules = sql`
  select rule.schedule_id, practitioner.practice_slug as place, rule.service_type as kind, rule.weekday, rule.starts_at,
         rule.ends_at, rule.slot_minutes
  from schedule_rule rule
  join schedule on schedule.id = rule.schedule_id
  join practitioner on practitioner.id = schedule.practitioner_id`;

/** The practices' own days. */
const specialHours = sql`select practice_slug as place, day, opens_at, closes_at from special_opening_hours`;

/** Generates the missing slots of the next `daysAhead` days; returns how many are new. */
export async function generateBookingSlots(inPieces: InPieces, at: Date = now()): Promise<number> {
  return generateSlots(inPieces, rules, at, daysAhead, specialHours);
}

/** Removes free slots on which the practice is closed, as where it has closed since; returns how many. */
export async function removeClosedBookingSlots(inPieces: InPieces, at: Date = now()): Promise<number> {
  return removeClosedSlots(inPieces, rules, at, specialHours);
}

/** How many citizens have an appointment ahead while the practice is closed. They stay: the practice has to call them. */
export async function countBookedOnClosedDays(inPieces: InPieces, at: Date = now()): Promise<number> {
  return countBookedWhileClosed(inPieces, rules, at, specialHours);
}
