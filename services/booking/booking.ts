/**
 * The use cases of booking. Each takes an Acting<'high'> first, who acts and for whom, so none runs without the guard's check.
 * A time is booked once, a citizen has one upcoming appointment of a kind, and a confirmation sent twice books once.
 */
import 'server-only';
import { type Acting, isForOneself, isForService } from '@/lib/acting/acting';
import { mayStillAct } from '@/lib/acting/right-store';
import { recordRead } from '@/lib/audit/reads-store';
import { now } from '@/lib/calendar/clock';
import type { DraftToConfirm } from '@/lib/drafts/confirmable';
import type { Locale } from '@/lib/i18n/routing';
import { done, type Result, refused } from '@/lib/result';
import { type Confirmation, confirmOnce, matchesDraft, replayOf } from '@/lib/slots/confirmation';
import { firstFree } from '@/lib/slots/offer';
import type { Offer } from '@/lib/slots/slots';
import { type Gp, registeredPatient, substituteAt } from '@/services/practices/register';
import type { Answers, Appointment, AppointmentDetail, AppointmentKind, Asked, FreeSlot, Next } from './appointment';
import { markDraft, readDraftToConfirm, unfinishedDraft } from './drafts';
import {
  findByDraft,
  hasBooked,
  selectAppointment,
  selectAppointments,
  selectNext,
  selectOverlapping,
  selectToChange,
  type ToChange,
} from './reading-store';
import type { BookingRefusal, EligibilityRefusal } from './refusals';
import { completeAnswers, eligibilityOf, hasPassed, leadMinutes, listOf, mostListed } from './rules';
import { appointmentKinds, kindOnce, serviceName } from './schema';
import { bookingSeal } from './seal';
import { insertBooking } from './store';

/** Whether the citizen can book, and with which GP. */
export async function bookingEligibility(
  acting: Acting<'high'>,
  at: Date = now(),
): Promise<Result<{ gp: Gp }, EligibilityRefusal>> {
  return eligibilityOf(await registeredPatient(acting), at, isForOneself(acting));
}

/** What the citizen's GP offers of a kind; null without a GP. */
export async function offerOf(acting: Acting<'high'>, kind: AppointmentKind): Promise<Offer<AppointmentKind> | null> {
  const scheduleId = (await registeredPatient(acting))?.gp?.scheduleId;
  return scheduleId ? { scheduleId, kind, leadMinutes, acting } : null;
}

/** The first free time of each kind; a kind without one is left out. */
export async function firstFreeByKind(
  acting: Acting<'high'>,
  at: Date = now(),
): Promise<Partial<Record<AppointmentKind, FreeSlot>>> {
  const offers = await Promise.all(appointmentKinds.map((kind) => offerOf(acting, kind)));
  const first = await Promise.all(offers.map((offer) => offer && firstFree(offer, at)));
  return Object.fromEntries(first.flatMap((slot) => (slot ? [[slot.kind, slot]] : [])));
}

/**
 * `asks`: what the practice asks for besides the reason, and `substitute`: who stands in for the GP (null: nobody does), both as
 * the check page showed it. The seal holds it to that. `locale`: the page's.
 */
type BookingConfirmation = Confirmation & { asks?: readonly Asked[]; substitute?: string | null; locale?: Locale };

/**
 * Books what the draft says. Nothing is booked where the draft, or who treats, has changed since the check page was shown. Sent
 * twice, also at the same time or after a lost connection, it books once and returns the same appointment.
 */
export async function bookAppointment(
  acting: Acting<'high'>,
  draftId: string,
  confirmation: BookingConfirmation,
  at: Date = now(),
): Promise<Result<{ appointmentId: string }, BookingRefusal>> {
  const draft = await readDraftToConfirm(acting, draftId, at);
  const booked = draft
    ? await bookDraft(acting, draft, confirmation, at)
    : replayOf(await findByDraft(acting, draftId), confirmation);
  return booked.ok ? done({ appointmentId: booked.value.id }) : booked;
}

async function bookDraft(
  acting: Acting<'high'>,
  draft: DraftToConfirm<Answers>,
  confirmation: BookingConfirmation,
  at: Date,
): Promise<Result<{ id: string }, BookingRefusal>> {
  const answers = completeAnswers(draft.answers, confirmation.asks);
  if (!answers) return refused(await refusalOf(acting, 'draftIncomplete', at));
  const { substitute = null } = confirmation;
  const sealed = bookingSeal(acting, answers, substitute);
  if (!matchesDraft(confirmation, answers.slot.startAt, sealed, answers.asked))
    return refused(await refusalOf(acting, 'draftChanged', at));
  // Age and GP are checked by the statement itself. A time of another GP, chosen before or by hand, is not the citizen's.
  const { hash: requestHash } = sealed;
  const { locale = null } = confirmation;
  const order = { draftId: draft.id, version: draft.version, answers, substitute, requestHash, locale };
  let wasBooked = false;
  return confirmOnce<BookingRefusal>(sealed, {
    take: () =>
      insertBooking(acting, order, at, (index) => {
        wasBooked ||= index === kindOnce;
      }),
    findEarlier: () => findByDraft(acting, draft.id),
    findRefusal: async () => {
      const current = await readDraftToConfirm(acting, draft.id, at);
      if (!current?.version.equals(draft.version)) return refusalOf(acting, current ? 'draftChanged' : 'draftGone', at);
      // Also where it has been cancelled since: then the time is free, and not taken.
      const isBooked = wasBooked || (await hasBooked(acting, answers.serviceType, at));
      if (isBooked) return refusalOf(acting, 'alreadyBooked', at);
      const isSame = (await substituteAt(acting, answers.slot)) === substitute;
      const lost = isSame ? 'slotTaken' : 'substituteChanged';
      return refusalOf(acting, hasPassed(answers.slot, at) ? 'timePassed' : lost, at);
    },
  });
}

/** Why nothing is booked: that the actor may not act any more or the citizen cannot book at all, else the reason given. */
async function refusalOf(acting: Acting<'high'>, other: BookingRefusal, at: Date): Promise<BookingRefusal> {
  if (!(await mayStillAct(acting, serviceName, at))) return 'mayNotAct';
  const eligibility = await bookingEligibility(acting, at);
  return eligibility.ok ? other : eligibility.refusal;
}

/**
 * What became of a confirmation that nobody got the answer to: the appointment, or null. With null nothing that was confirmed
 * before is booked any more, however late it arrives: it has another `asked`, or finds the draft changed under its hands.
 */
export async function settleConfirmation(
  acting: Acting<'high'>,
  draftId: string,
): Promise<Result<{ appointmentId: string } | { asked: number }, 'draftGone'>> {
  const marked = await markDraft(acting, draftId, ({ asked = 0 }) => ({ asked: asked + 1 }));
  if (marked) return done({ asked: marked.asked ?? 0 });
  const booked = await findByDraft(acting, draftId);
  return booked ? done({ appointmentId: booked.id }) : refused('draftGone');
}

/** The id of the appointment that this draft became, or null. */
export async function appointmentOfDraft(acting: Acting<'high'>, draftId: string): Promise<string | null> {
  return (await findByDraft(acting, draftId))?.id ?? null;
}

/** The citizen's appointments, `mostListed` at most. Upcoming ones earliest first; past and cancelled ones latest first. */
export async function listAppointments(
  acting: Acting<'high'>,
  at: Date = now(),
): Promise<{ upcoming: Appointment[]; past: Appointment[]; cancelled: Appointment[] }> {
  const all = await selectAppointments(acting, mostListed);
  await recordRead(acting, { action: 'appointment.list' }, at);
  const inList = (list: ReturnType<typeof listOf>) => all.filter((appointment) => listOf(appointment, at) === list);
  return { upcoming: inList('upcoming'), past: inList('past').reverse(), cancelled: inList('cancelled').reverse() };
}

/** True for oneself, and where the right to act is for booking: pages that show other things, too, ask before they read. */
export const isForBooking = (acting: Acting<'high'>): boolean => isForService(acting, serviceName);

/** What comes next for the citizen: for pages that greet. */
export async function nextFor(acting: Acting<'high'>, at: Date = now()): Promise<Next> {
  const [draft, appointment] = await Promise.all([unfinishedDraft(acting, at), selectNext(acting, at)]);
  await recordRead(acting, { action: 'appointment.list' }, at);
  return { draft, appointment };
}

/** The upcoming appointment of each kind. A citizen cannot book another of these kinds. */
export async function bookedOfKind(
  acting: Acting<'high'>,
  at: Date = now(),
): Promise<Partial<Record<AppointmentKind, Appointment>>> {
  const { upcoming } = await listAppointments(acting, at);
  return Object.fromEntries(upcoming.map((appointment) => [appointment.kind, appointment]));
}

/** Whether the citizen has an upcoming appointment of this kind, and so cannot book another. */
export async function hasUpcoming(acting: Acting<'high'>, kind: AppointmentKind, at: Date = now()): Promise<boolean> {
  return hasBooked(acting, kind, at);
}

/**
 * The citizen's appointment at the same time as one that is to be booked; null if there is none. Two of one doctor's never
 * are, but those with a doctor of before may be. `except`: the id of the one that is moved there.
 */
export async function appointmentAt(
  acting: Acting<'high'>,
  time: { startAt: Date; endAt: Date },
  except: string | null = null,
): Promise<Appointment | null> {
  const found = await selectOverlapping(acting, time, except);
  await recordRead(acting, { action: 'appointment.list' });
  return found;
}

/** The citizen's own appointment; null for any other id. */
export async function readAppointment(acting: Acting<'high'>, id: string): Promise<AppointmentDetail | null> {
  const found = await selectAppointment(acting, id);
  if (found) await recordReadOf(acting, found);
  return found;
}

/** The citizen's own appointment, with what decides whether it can be changed; null for any other id. */
export async function readToChange(acting: Acting<'high'>, id: string, at: Date = now()): Promise<ToChange | null> {
  const found = await selectToChange(acting, id, at);
  if (found) await recordReadOf(acting, found.appointment, at);
  return found;
}

/** Before it is answered: who acts for another sees nothing that the access log does not tell. */
export async function recordReadOf(
  acting: Acting<'high'>,
  { id, scheduleId, startAt }: Appointment,
  at?: Date,
): Promise<void> {
  await recordRead(acting, { action: 'appointment.read', id, groupId: scheduleId, aboutAt: startAt }, at);
}
