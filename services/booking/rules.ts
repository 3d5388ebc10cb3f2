/** The rules of booking, pure: time comes in as a parameter, the calendar is Europe/Oslo. */

import { calendarDate } from '@/lib/calendar/oslo';
import { characterCount } from '@/lib/forms/characters';
import { done, type Result, refused } from '@/lib/result';
import type { Answers, Appointment } from './appointment';
import type { EligibilityRefusal } from './refusals';

/** From this birthday on a citizen books alone (Norwegian Patient and User Rights Act § 4-3: health majority). */
export const ageToBookAlone = 16;

/** A time is offered until this long before it starts, so that it is still ahead when the citizen has confirmed it. */
export const leadMinutes = 30;

/** The longest text about the visit, in characters as people count them (`lib/forms/characters.ts`). */
export const reasonMaxLength = 500;

/** Whole years from a calendar date (`2010-02-29` style) to the day that `at` is in Oslo. */
export function ageInYears(birthDate: string, at: Date): number {
  const today = calendarDate(at);
  const years = Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return today.slice(5) < birthDate.slice(5) ? years - 1 : years;
}

/** True from the sixteenth birthday in Oslo. One born on 29 February turns on 1 March in a common year. */
export function mayBookAlone(birthDate: string, at: Date): boolean {
  return ageInYears(birthDate, at) >= ageToBookAlone;
}

/** Whether a citizen whom the register knows so, or not at all, can book, and with whom. Age goes before GP: it is the same answer wherever they ask. */
export function eligibilityOf<Gp>(
  patient: { birthDate: string; gp: Gp | null } | null,
  at: Date,
): Result<{ gp: Gp }, EligibilityRefusal> {
  if (patient && !mayBookAlone(patient.birthDate, at)) return refused('underAge');
  return patient?.gp ? done({ gp: patient.gp }) : refused('noGp');
}

/** A booked appointment can be cancelled online until it starts. */
export function canCancel(appointment: Pick<Appointment, 'status' | 'startAt'>, at: Date): boolean {
  return appointment.status === 'booked' && appointment.startAt > at;
}

/** Where the lists show it. What was cancelled stays cancelled, also when its time has passed. */
export function listOf(
  appointment: Pick<Appointment, 'status' | 'endAt'>,
  at: Date,
): 'upcoming' | 'past' | 'cancelled' {
  if (appointment.status === 'cancelled') return 'cancelled';
  return appointment.status === 'booked' && appointment.endAt > at ? 'upcoming' : 'past';
}

/** The answers after a change. Another kind of appointment drops a time that was chosen for the first one. */
export function mergeAnswers(answers: Answers, changes: Partial<Answers>): Answers {
  const kindChanged = 'serviceType' in changes && changes.serviceType !== answers.serviceType;
  return { ...answers, ...(kindChanged ? { slot: undefined } : {}), ...changes };
}

export type CompleteAnswers = Required<Omit<Answers, 'practiceSlug'>>;

/** The answers when nothing that a booking needs is missing, and the text is not too long; else null. */
export function completeAnswers({ serviceType, slot, reason }: Answers): CompleteAnswers | null {
  if (!serviceType || !slot || !reason?.trim() || characterCount(reason) > reasonMaxLength) return null;
  return { serviceType, slot, reason };
}
