/** Rows for tests of booking. Each test has its own practice, citizens and times, so that tests do not disturb each other. */
import { eq } from 'drizzle-orm';
import type { Citizen } from '@/lib/citizens/citizen';
import { database } from '@/lib/database/database';
import type { ChosenSlot } from '@/lib/slots/slots';
import { addSlots as addSlotsOf, inMinutes, testNow } from '@/scripts/testing/slots';
import type { AppointmentKind } from '@/services/booking/appointment';
import { bookAppointment } from '@/services/booking/booking';
import { saveAnswers, startDraft } from '@/services/booking/drafts';
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
export async function completeDraft(citizen: Citizen<'high'>, chosen: ChosenSlot, kind: AppointmentKind = 'office') {
  const draftId = await startDraft(citizen, { serviceType: kind }, testNow);
  await saveAnswers(citizen, draftId, { slot: chosen, reason }, testNow);
  return draftId;
}

/** Books a new draft. */
export async function book(
  citizen: Citizen<'high'>,
  chosen: ChosenSlot,
  kind: AppointmentKind = 'office',
  at: Date = testNow,
) {
  return bookAppointment(citizen, await completeDraft(citizen, chosen, kind), chosen, at);
}

/** Lets a GP's practice ask for all that a form can ask for besides the reason. */
export async function askForEverything({ slug }: { slug: string }): Promise<void> {
  const asks = { asksPhone: true, asksInterpreter: true, asksWheelchair: true, asksCompanion: true };
  await database()
    .insert(bookingPolicy)
    .values({ practiceSlug: slug, ...asks });
}

/** A GP with two patients and two free times. */
export async function addWorld(starts: Date[] = [inMinutes(60), inMinutes(80)]) {
  const gp = await addGp();
  const [one, two] = await addPatients(2, gp);
  const [first, second] = await addSlots(gp, starts);
  if (!one || !two || !first) throw new Error('the world is empty');
  return { gp, one, two, first, second: second ?? first };
}

/** The rows of a citizen's appointments. */
export async function appointmentsOf(citizenId: string) {
  return database().select().from(appointment).where(eq(appointment.citizenId, citizenId));
}
