/** Rows for tests of booking. Each test has its own practice, citizens and times, so that tests do not disturb each other. */
import { randomUUID } from 'node:crypto';
import { and, eq, ne } from 'drizzle-orm';
import type { Acting } from '@/lib/acting/acting';
import { auditEvent } from '@/lib/audit/schema';
import { database } from '@/lib/database/database';
import type { ChosenSlot } from '@/lib/slots/slots';
import { addSlots as addSlotsOf, inMinutes, testNow } from '@/scripts/testing/slots';
import type { AppointmentKind } from '@/services/booking/appointment';
import { bookAppointment, readAppointment } from '@/services/booking/booking';
import { cancelAppointment } from '@/services/booking/cancelling';
import { saveAnswers, startDraft } from '@/services/booking/drafts';
import { moveAppointment } from '@/services/booking/moving';
import { feeNow, type Policy, policyOf } from '@/services/booking/policy';
import { appointment, bookingPolicy } from '@/services/booking/schema';
import { addGp, addPatients } from '@/services/practices/testing/world';

/** Free times of twenty minutes that start at these instants. */
export async function addSlots(
  gp: { scheduleId: string; place: string },
  starts: Date[],
  kind: AppointmentKind = 'office',
): Promise<ChosenSlot[]> {
  return addSlotsOf(gp, starts, kind);
}

export const reason = 'Vondt i kneet siden helgen';

/** Adds a complete draft. */
export async function completeDraft(acting: Acting<'high'>, chosen: ChosenSlot, kind: AppointmentKind = 'office') {
  const draftId = await startDraft(acting, { serviceType: kind }, testNow);
  await saveAnswers(acting, draftId, { slot: chosen, reason }, testNow);
  return draftId;
}

/** Books a new draft. */
export async function book(
  acting: Acting<'high'>,
  chosen: ChosenSlot,
  kind: AppointmentKind = 'office',
  at: Date = testNow,
) {
  return bookAppointment(acting, await completeDraft(acting, chosen, kind), chosen, at);
}

/** Lets a GP's practice ask for all that a form can ask for besides the reason. */
export async function askForEverything({ slug }: { slug: string }): Promise<void> {
  const asks = { asksPhone: true, asksInterpreter: true, asksWheelchair: true, asksCompanion: true };
  await database()
    .insert(bookingPolicy)
    .values({ practiceSlug: slug, ...asks });
}

/** What the cancel page of an appointment would post; of another's, what anybody can make up. */
export async function toCancel(acting: Acting<'high'>, id: string, at: Date) {
  const shown = await readAppointment(acting, id);
  const fee = shown && feeNow(await policyOf(shown.practice.slug), shown.startAt, at);
  return { id, version: shown?.version ?? 1, fee, key: randomUUID() };
}

/** Opens the cancel page and presses its button. */
export async function cancel(acting: Acting<'high'>, id: string, at: Date = testNow) {
  return cancelAppointment(acting, await toCancel(acting, id, at), at);
}

/** Opens the page that moves an appointment to a time and presses its button. */
export async function move(acting: Acting<'high'>, id: string, slot: ChosenSlot, at: Date = testNow) {
  const version = (await readAppointment(acting, id))?.version ?? 1;
  return moveAppointment(acting, { id, version, slot, key: randomUUID() }, at);
}

/** A GP with two patients and two free times. */
export async function addWorld(starts: Date[] = [inMinutes(60), inMinutes(80)]) {
  const gp = await addGp();
  const [one, two] = await addPatients(2, gp);
  const [first, second] = await addSlots(gp, starts);
  if (!one || !two || !first) throw new Error('the world is empty');
  return { gp, one, two, first, second: second ?? first };
}

/** Minutes. A week ahead no rule about deadlines is in the way. */
export const aWeek = 7 * 24 * 60;

/** As `addWorld`, a week ahead: `one` has an appointment at the first time. */
export async function addBooked() {
  const made = await addWorld([inMinutes(aWeek), inMinutes(aWeek + 20)]);
  const booked = await book(made.one.citizen, made.first);
  if (!booked.ok) throw new Error(booked.refusal);
  return { ...made, id: booked.value.appointmentId };
}

/** What was done to a row, as the audit has it, the earliest first. Who acts for another has read it, too: that is left out. */
export async function actionsOf(entityId: string): Promise<string[]> {
  const events = await database()
    .select()
    .from(auditEvent)
    .where(and(eq(auditEvent.entityId, entityId), ne(auditEvent.action, 'appointment.read')))
    .orderBy(auditEvent.id);
  return events.map(({ action }) => action);
}

/** The rows of a citizen's appointments. */
export async function appointmentsOf(citizenId: string) {
  return database().select().from(appointment).where(eq(appointment.citizenId, citizenId));
}

/** What the practice has decided; what is not said is as with a practice that has decided nothing. */
export async function decide({ slug }: { slug: string }, policy: Partial<Policy>): Promise<void> {
  const row = { practiceSlug: slug, ...policy };
  await database()
    .insert(bookingPolicy)
    .values(row)
    .onConflictDoUpdate({ target: bookingPolicy.practiceSlug, set: row });
}
