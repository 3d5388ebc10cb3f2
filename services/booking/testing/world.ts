/** Rows for tests of booking: each test makes its own practice, citizens and times, so that none meets another's. */
import { randomUUID } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import { type Citizen, mintCitizen } from '@/lib/citizens/citizen';
import { citizen } from '@/lib/citizens/schema';
import { database } from '@/lib/database/database';
import { slot } from '@/lib/slots/schema';
import type { ServiceType } from '@/services/booking/appointment';
import { bookAppointment } from '@/services/booking/booking';
import { saveAnswers, startDraft } from '@/services/booking/drafts';
import { appointment, schedule } from '@/services/booking/schema';
import { patient, practice, practitioner } from '@/services/practices/schema';

/** The instant that tests of booking call now: a Monday, 11.00 in Oslo. */
export const testNow = new Date('2026-11-23T10:00:00Z');

/** `testNow` and so many minutes. */
export function inMinutes(minutes: number): Date {
  return new Date(testNow.getTime() + minutes * 60_000);
}

/** A practice with one GP and a schedule. */
export async function addGp(
  name = 'Ingrid Skogmo',
): Promise<{ practitionerId: string; scheduleId: string; slug: string }> {
  const [practitionerId, scheduleId, slug] = [randomUUID(), randomUUID(), `practice-${randomUUID()}`];
  await database().insert(practice).values({
    slug,
    name: 'Fjellheim legesenter',
    municipality: 'Tromsø',
    address: 'Fjellheimvegen 12',
    postalCode: '9011',
    postalPlace: 'Tromsø',
    phone: '77000012',
  });
  await database().insert(practitioner).values({ id: practitionerId, practiceSlug: slug, name, title: 'specialist' });
  await database().insert(schedule).values({ id: scheduleId, practitionerId });
  return { practitionerId, scheduleId, slug };
}

/** Citizens with this GP, as the guard would hand them on. */
export async function addPatients(
  count: number,
  { practitionerId = null, birthDate = '1984-03-15' }: { practitionerId?: string | null; birthDate?: string },
): Promise<{ id: string; citizen: Citizen<'high'> }[]> {
  const ids = Array.from({ length: count }, () => randomUUID());
  const unread = Buffer.alloc(0);
  await database()
    .insert(citizen)
    .values(ids.map((id) => ({ id, numberLookup: Buffer.from(id), numberLookupKey: 'test', numberEncrypted: unread })));
  await database()
    .insert(patient)
    .values(
      ids.map((id) => ({ citizenId: id, givenName: 'Maja', familyName: 'Prøvestad', birthDate, practitionerId })),
    );
  return ids.map((id) => ({ id, citizen: mintCitizen<'high'>(id) }));
}

/** Free times of twenty minutes that start at these instants. */
export async function addSlots(
  gp: { scheduleId: string; slug: string },
  starts: Date[],
  serviceType: ServiceType = 'office',
): Promise<{ scheduleId: string; startAt: string }[]> {
  await database()
    .insert(slot)
    .values(
      starts.map((startAt) => ({
        scheduleId: gp.scheduleId,
        place: gp.slug,
        startAt,
        endAt: new Date(startAt.getTime() + 20 * 60_000),
        kind: serviceType,
      })),
    );
  return starts.map((startAt) => ({ scheduleId: gp.scheduleId, startAt: startAt.toISOString() }));
}

/** A time as answers and forms name it. */
export type Chosen = { scheduleId: string; startAt: string };

export const reason = 'Vondt i kneet siden helgen';

/** A draft that lacks nothing. */
export async function completeDraft(citizen: Citizen<'high'>, chosen: Chosen, serviceType: ServiceType = 'office') {
  const draftId = await startDraft(citizen, { serviceType }, testNow);
  await saveAnswers(citizen, draftId, { slot: chosen, reason }, testNow);
  return draftId;
}

/** Confirms a new draft. */
export async function book(
  citizen: Citizen<'high'>,
  chosen: Chosen,
  serviceType: ServiceType = 'office',
  at: Date = testNow,
) {
  return bookAppointment(citizen, await completeDraft(citizen, chosen, serviceType), chosen, at);
}

/** A GP with two patients and two free times. */
export async function addWorld(starts: Date[] = [inMinutes(60), inMinutes(80)]) {
  const gp = await addGp();
  const [one, two] = await addPatients(2, gp);
  const [first, second] = await addSlots(gp, starts);
  if (!one || !two || !first) throw new Error('the world is empty');
  return { gp, one, two, first, second: second ?? first };
}

/** The row of a time. */
export async function slotOf({ scheduleId, startAt }: Chosen) {
  const [row] = await database()
    .select()
    .from(slot)
    .where(and(eq(slot.scheduleId, scheduleId), eq(slot.startAt, new Date(startAt))));
  return row;
}

/** The rows of a citizen's appointments. */
export async function appointmentsOf(citizenId: string) {
  return database().select().from(appointment).where(eq(appointment.citizenId, citizenId));
}
