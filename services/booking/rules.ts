/** The rules of booking, as pure functions: the current time is a parameter, dates are in Europe/Oslo. */
import { ageInYears, latestBirthDate as latestBirthDateOf } from '@/lib/calendar/age';
import { calendarDate } from '@/lib/calendar/oslo';
import { addDays } from '@/lib/calendar/weeks';
import { characterCount } from '@/lib/forms/characters';
import { isVisible } from '@/lib/forms/typed-text';
import { done, type Result, refused } from '@/lib/result';
import type { Answers, Appointment, Asked, Details } from './appointment';
import { checkDetails } from './details';
import type { EligibilityRefusal } from './refusals';

/** The age in years from which a citizen books alone (Norwegian Patient and User Rights Act § 4-3: health majority). */
export const ageToBookAlone = 16;

/** A time is offered until this many minutes before it starts, so that there is time to confirm it. */
export const leadMinutes = 30;

/** How many days ahead citizens can book. */
export const daysAhead = 60;

/** The first and the last calendar day that can be booked at `at`. */
export function bookableDays(at: Date): { first: string; last: string } {
  const first = calendarDate(at);
  return { first, last: addDays(first, daysAhead) };
}

/** The longest reason, in characters (counted as in `lib/forms/characters.ts`). */
export const reasonMaxLength = 500;

/** The most appointments that one page lists: the latest ones. */
export const mostListed = 200;

/** True from the sixteenth birthday. Who is born on 29 February has it on 1 March in a common year. */
export function mayBookAlone(birthDate: string, at: Date): boolean {
  return ageInYears(birthDate, at) >= ageToBookAlone;
}

/** The latest birth date with which a citizen books alone at `at`; compared as text, it says the same as `mayBookAlone`. */
export function latestBirthDate(at: Date): string {
  return latestBirthDateOf(ageToBookAlone, at);
}

/**
 * Whether a patient can book, and with which GP. `patient` is null for a citizen whom the register does not know.
 * `alone`: nobody acts for them.
 */
export function eligibilityOf<Gp>(
  patient: { birthDate: string; gp: Gp | null } | null,
  at: Date,
  alone = true,
): Result<{ gp: Gp }, EligibilityRefusal> {
  // The age is checked first: without a GP, too, a child is told of the age limit.
  if (alone && patient && !mayBookAlone(patient.birthDate, at)) return refused('underAge');
  return patient?.gp ? done({ gp: patient.gp }) : refused('noGp');
}

/** A time that was chosen can be booked until it starts, also where it is not offered any more. */
export function hasPassed({ startAt }: { startAt: Date | string }, at: Date): boolean {
  return new Date(startAt) <= at;
}

/** The slots that start before the first free time of the chosen kind; all of them if that kind has none. */
export function soonerThan<Slot extends { startAt: Date }>(slots: Slot[], first: Slot | null): Slot[] {
  return first ? slots.filter((slot) => slot.startAt < first.startAt) : slots;
}

/** A booked appointment can be cancelled online until it starts. */
export function canCancel(appointment: Pick<Appointment, 'status' | 'startAt'>, at: Date): boolean {
  return appointment.status === 'booked' && appointment.startAt > at;
}

/** The list that shows an appointment. A cancelled one stays in `cancelled` after its time. */
export function listOf(
  appointment: Pick<Appointment, 'status' | 'endAt'>,
  at: Date,
): 'upcoming' | 'past' | 'cancelled' {
  if (appointment.status === 'cancelled') return 'cancelled';
  return appointment.status === 'booked' && appointment.endAt > at ? 'upcoming' : 'past';
}

/** The answers after a change. Each kind has its own time: a new kind sets the old one's aside, and takes its own up again. */
export function mergeAnswers(answers: Answers, changes: Partial<Answers>): Answers {
  const kind = changes.serviceType;
  if (!('serviceType' in changes) || kind === answers.serviceType) return { ...answers, ...changes };
  const times = timesByKind(answers);
  const others = times.filter((time) => time.kind !== kind);
  const slot = times.find((time) => time.kind === kind)?.slot;
  return { ...answers, slot, earlier: others.length > 0 ? others : undefined, ...changes };
}

function timesByKind({ serviceType: kind, slot, earlier = [] }: Answers): NonNullable<Answers['earlier']> {
  return kind && slot ? [...earlier.filter((time) => time.kind !== kind), { kind, slot }] : earlier;
}

export type CompleteAnswers = Required<Pick<Answers, 'serviceType' | 'slot' | 'reason'>> &
  Pick<Answers, 'asked'> & { details: Details };

/**
 * The answers, if none that a booking needs is missing, the reason is not too long, and what the practice asked for is right;
 * else null. What was not asked for is left out.
 */
export function completeAnswers(answers: Answers, askedFor: readonly Asked[] = []): CompleteAnswers | null {
  const { serviceType, slot, reason, asked } = answers;
  if (!serviceType || !slot || !reason || !isVisible(reason)) return null;
  if (characterCount(reason) > reasonMaxLength) return null;
  const { details, errors } = checkDetails(answers, askedFor);
  if (Object.keys(errors).length > 0) return null;
  return { serviceType, slot, reason, details, ...(asked !== undefined && { asked }) };
}
