/** Holding a time while a citizen fills in the rest: the times of one's own GP, as in `store.ts`, where they are booked. */
import 'server-only';
import { sql } from 'drizzle-orm';
import type { Acting } from '@/lib/acting/acting';
import { now } from '@/lib/calendar/clock';
import type { Result } from '@/lib/result';
import * as hold from '@/lib/slots/hold';
import type { AppointmentKind } from './appointment';
import { wishOf } from './earlier-columns';
import { latestBirthDate } from './rules';
import { serviceName } from './schema';

/** A time that the citizen holds: `lib/slots/hold.ts`. */
export type Held = hold.Held<AppointmentKind>;

const take = hold.defineHold<AppointmentKind, { bornBy: string }>({
  action: 'appointment.hold',
  service: serviceName,
  from: () => sql`patient JOIN schedule ON schedule.practitioner_id = patient.practitioner_id`,
  where: ({ actorId, subjectId, bornBy }) => sql`patient.citizen_id = ${subjectId}::uuid
      AND (${actorId}::uuid <> ${subjectId}::uuid OR patient.birth_date::text <= ${bornBy}::text)
      AND schedule.id = slot.schedule_id`,
  // An earlier time that is offered to the citizen.
  keptAs: ({ subjectId, kind }) => wishOf(sql`${subjectId}::uuid`, sql`${kind}::text`),
});

/**
 * Holds a time of the citizen's GP for ten minutes, for a draft or for an appointment that is moved, and gives back the one
 * before. Held already, it keeps its end. Refused, the hold before it stays.
 */
export async function holdTime(
  acting: Acting<'high'>,
  request: hold.HoldRequest<AppointmentKind>,
  at: Date = now(),
): Promise<Result<Held, hold.HoldRefusal>> {
  return take(acting, request, { bornBy: latestBirthDate(at) }, at);
}

/** Ten more minutes from now, once. */
export async function extendHold(
  acting: Acting<'high'>,
  request: { journey: string; key: string },
  at: Date = now(),
): Promise<Result<Held, 'holdGone' | 'extendedAlready' | 'mayNotAct'>> {
  return hold.extendHold(acting, { ...request, service: serviceName }, at);
}

/** Gives back the time that is held for this journey; does nothing where none is. */
export async function releaseHold(acting: Acting<'high'>, journey: string): Promise<void> {
  return hold.releaseHold(acting, journey);
}

/** What is held for this journey, also where it has lapsed and is still open; null: nothing, or it is taken or has begun. */
export async function heldFor(acting: Acting<'high'>, journey: string, at: Date = now()): Promise<Held | null> {
  return hold.heldFor(acting, journey, at);
}

/** The time that was held last for this journey, and until when, whatever has become of it: to say what was lost. */
export async function lastHeld(acting: Acting<'high'>, journey: string): Promise<hold.LastHeld | null> {
  return hold.lastHeld(acting, journey);
}
