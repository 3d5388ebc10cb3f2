/**
 * The use cases of booking. Each takes a Citizen<'high'> first: nothing here runs without the guard's check.
 * A time is booked once, a citizen holds one upcoming appointment of a kind, and a confirmation sent twice books once.
 */
import 'server-only';
import { now } from '@/lib/calendar/clock';
import type { Citizen } from '@/lib/citizens/citizen';
import { lookup, lookups } from '@/lib/database/encryption';
import { done, type Result, refused } from '@/lib/result';
import { type Gp, registeredPatient } from '@/services/practices/register';
import type { Appointment, FreeSlot, ServiceType } from './appointment';
import { readDraft } from './drafts';
import type { BookingRefusal, CancelRefusal, SituationRefusal } from './refusals';
import { type CompleteAnswers, complete, earliestOffered, listOf, sameInstant, situationOf } from './rules';
import { serviceTypes } from './schema';
import { selectFree, selectFreeBefore, selectFreeFrom } from './slot-store';
import { cancelBooking, findByDraft, hasBooked, insertBooking, selectAppointments } from './store';

type Booker = Citizen<'high'>;

/** Whether the citizen can book here, and with whom. */
export async function bookingSituation(
  citizen: Booker,
  at: Date = now(),
): Promise<Result<{ gp: Gp }, SituationRefusal>> {
  return situationOf(await registeredPatient(citizen), at);
}

async function ownSchedule(citizen: Booker): Promise<string | undefined> {
  return (await registeredPatient(citizen))?.gp?.scheduleId;
}

const laterOf = (one: Date, other: Date) => (one > other ? one : other);

/** The GP's free times that start in [from, to), earliest first; none that starts sooner than the lead allows. */
export async function freeSlots(
  citizen: Booker,
  serviceType: ServiceType,
  { from, to }: { from: Date; to: Date },
  at: Date = now(),
): Promise<FreeSlot[]> {
  const schedule = await ownSchedule(citizen);
  return schedule ? selectFree(schedule, serviceType, { from: laterOf(from, earliestOffered(at)), to }) : [];
}

/** The GP's first free time of this kind. */
export async function firstFree(citizen: Booker, serviceType: ServiceType, at: Date = now()): Promise<FreeSlot | null> {
  const schedule = await ownSchedule(citizen);
  return (schedule && (await selectFreeFrom(schedule, serviceType, earliestOffered(at), 1))[0]) || null;
}

/** The GP's last free time of this kind: beyond its week there is nothing to leaf to. */
export async function lastFree(citizen: Booker, serviceType: ServiceType, at: Date = now()): Promise<FreeSlot | null> {
  const schedule = await ownSchedule(citizen);
  return (schedule && (await selectFreeBefore(schedule, serviceType, { from: earliestOffered(at) }, 1))[0]) || null;
}

/** The first free time of each kind; a kind without one is left out. */
export async function firstFreeByKind(
  citizen: Booker,
  at: Date = now(),
): Promise<Partial<Record<ServiceType, FreeSlot>>> {
  const first = await Promise.all(serviceTypes.map((serviceType) => firstFree(citizen, serviceType, at)));
  return Object.fromEntries(first.flatMap((slot) => (slot ? [[slot.serviceType, slot]] : [])));
}

/** The free times nearest to an instant, nearest first. */
export async function nearestFree(
  citizen: Booker,
  serviceType: ServiceType,
  around: Date,
  count = 4,
  at: Date = now(),
): Promise<FreeSlot[]> {
  const schedule = await ownSchedule(citizen);
  if (!schedule) return [];
  const from = earliestOffered(at);
  const [earlier, later] = await Promise.all([
    selectFreeBefore(schedule, serviceType, { from, before: around }, count),
    selectFreeFrom(schedule, serviceType, laterOf(from, around), count),
  ]);
  const distance = (slot: FreeSlot) => Math.abs(+slot.startAt - +around);
  return [...later, ...earlier].sort((one, other) => distance(one) - distance(other)).slice(0, count);
}

const content = ({ slot, serviceType, reason }: CompleteAnswers) =>
  JSON.stringify([slot.scheduleId, new Date(slot.startAt).toISOString(), serviceType, reason]);

/** What the check page showed, as a seal that the confirmation brings back: an answer changed meanwhile is shown again. */
export function sealOf(answers: CompleteAnswers): string {
  return lookup('booking', content(answers)).hash.toString('base64url');
}

/** The draft is gone: was it booked, with the time that the citizen confirms now? */
async function replay(citizen: Booker, draftId: string, startAt: string) {
  const earlier = await findByDraft(citizen, draftId);
  if (!earlier) return refused('draftGone');
  return sameInstant(earlier.startAt.toISOString(), startAt)
    ? done({ appointmentId: earlier.id })
    : refused('draftChanged');
}

/**
 * Books what the draft says. `shown` is the time that the check page showed, and the seal of all that it showed: where the
 * draft says something else, nothing is booked. Sent twice, also at once or after a lost connection, it books once and answers the same appointment.
 */
export async function bookAppointment(
  citizen: Booker,
  draftId: string,
  shown: { startAt: string; seal?: string },
  at: Date = now(),
): Promise<Result<{ appointmentId: string }, BookingRefusal>> {
  const draft = await readDraft(citizen, draftId, at);
  if (!draft) return replay(citizen, draftId, shown.startAt);
  const situation = await bookingSituation(citizen, at);
  if (!situation.ok) return situation;
  const answers = complete(draft.answers);
  if (!answers) return refused('draftIncomplete');
  // The GP changed since the time was chosen, or the form was tampered with: only one's own GP's times are booked.
  if (answers.slot.scheduleId !== situation.value.gp.scheduleId) return refused('slotTaken');
  if (!sameInstant(answers.slot.startAt, shown.startAt)) return refused('draftChanged');

  const [newest, ...older] = lookups('booking', content(answers)).map(({ hash }) => hash);
  if (!newest) throw new Error('LOOKUP_KEYS is empty');
  const seals = [newest, ...older].map((hash) => hash.toString('base64url'));
  if (shown.seal !== undefined && !seals.includes(shown.seal)) return refused('draftChanged');
  const appointmentId = await insertBooking(citizen, { draftId, answers, requestHash: newest }, at);
  if (appointmentId) return done({ appointmentId });

  const earlier = await findByDraft(citizen, draftId);
  if (earlier) {
    const same = [newest, ...older].some((hash) => hash.equals(earlier.requestHash));
    return same ? done({ appointmentId: earlier.id }) : refused('draftChanged');
  }
  return refused((await hasBooked(citizen, answers.serviceType, at)) ? 'alreadyBooked' : 'slotTaken');
}

/** The id of the appointment that this draft became, or null. */
export async function appointmentOfDraft(citizen: Booker, draftId: string): Promise<string | null> {
  return (await findByDraft(citizen, draftId))?.id ?? null;
}

/** Upcoming ones earliest first; past and cancelled ones latest first. */
export async function listAppointments(
  citizen: Booker,
  at: Date = now(),
): Promise<{ upcoming: Appointment[]; past: Appointment[]; cancelled: Appointment[] }> {
  const all = await selectAppointments(citizen);
  const those = (list: ReturnType<typeof listOf>) => all.filter((appointment) => listOf(appointment, at) === list);
  return { upcoming: those('upcoming'), past: those('past').reverse(), cancelled: those('cancelled').reverse() };
}

/** The upcoming appointment of each kind: for these kinds nothing more can be booked. */
export async function bookedOfKind(
  citizen: Booker,
  at: Date = now(),
): Promise<Partial<Record<ServiceType, Appointment>>> {
  const { upcoming } = await listAppointments(citizen, at);
  return Object.fromEntries(upcoming.map((appointment) => [appointment.serviceType, appointment]));
}

/** The citizen's own appointment; null for another's and for one that is not there. */
export async function readAppointment(citizen: Booker, id: string): Promise<Appointment | null> {
  return (await selectAppointments(citizen, id))[0] ?? null;
}

/** Cancels before the start and frees the time for others. Cancelling twice is a refusal, not a fault. */
export async function cancelAppointment(
  citizen: Booker,
  id: string,
  at: Date = now(),
): Promise<Result<Appointment, CancelRefusal>> {
  const cancelled = await cancelBooking(citizen, id, at);
  const appointment = await readAppointment(citizen, id);
  if (!appointment) return refused('notFound');
  // The same instant: this very cancellation, done before its connection was lost.
  if (cancelled || appointment.cancelledAt?.getTime() === at.getTime()) return done(appointment);
  return refused(appointment.status === 'cancelled' ? 'alreadyCancelled' : 'tooLate');
}
