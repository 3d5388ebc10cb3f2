/** Patients, GPs and times for one journey. Each journey has its own, so that all can run in parallel. */
import { randomUUID } from 'node:crypto';
import { and, desc, eq, sql } from 'drizzle-orm';
import { mintActing } from '@/lib/acting/acting';
import { calendarDate } from '@/lib/calendar/oslo';
import { isWorkingDay } from '@/lib/calendar/public-holidays';
import { nextWeek, type Week, weekOf } from '@/lib/calendar/weeks';
import { database } from '@/lib/database/database';
import { decrypt, encrypt } from '@/lib/database/encryption';
import { mostDrafts } from '@/lib/drafts/rules';
import { draft } from '@/lib/drafts/schema';
import { slot } from '@/lib/slots/schema';
import { saveAnswers, startDraft } from '@/services/booking/drafts';
import type { Policy } from '@/services/booking/policy';
import { type AppointmentKind, appointment } from '@/services/booking/schema';
import { patient, substitute } from '@/services/practices/schema';
import { addGp, addSubstitute } from '@/services/practices/testing/world';
import type { TestCitizen } from '@/services/test-service';
import { addSlots, decide } from './world';

export type TestGp = Awaited<ReturnType<typeof addGp>>;
export type JourneyPatient = TestCitizen & { givenName: string; familyName: string; gp: TestGp | null };

const day = 24 * 60 * 60_000;

/** The nth working day from three days ahead, at an hour and minute of UTC: never today, a weekend or a holiday. */
export function weekday(nth: number, hour: number, minute = 0): Date {
  const at = new Date();
  at.setUTCHours(hour, minute, 0, 0);
  let left = nth;
  for (let ahead = 3; ; ahead++) {
    const candidate = new Date(at.getTime() + ahead * day);
    if (!isWorkingDay(calendarDate(candidate))) continue;
    if (left-- === 0) return candidate;
  }
}

/** A practice of its own with one GP, and free times of each kind over the coming days. */
export async function makeGp(): Promise<TestGp> {
  const gp = await addGp('Ingrid Skogmo');
  await addSlots(
    gp,
    [0, 1, 2].flatMap((nth) => [weekday(nth, 8), weekday(nth, 8, 20), weekday(nth, 12)]),
    'office',
  );
  await addSlots(gp, [weekday(0, 10), weekday(1, 10)], 'video');
  await addSlots(gp, [weekday(0, 11), weekday(1, 11)], 'phone');
  return gp;
}

export type PatientOptions = { gp?: TestGp | null; birthDate?: string; inRegister?: boolean };

/** The birth date of somebody who is twelve: too young to book. */
export const twelveYearsOld = () => `${new Date().getFullYear() - 12}-05-17`;

/** Adds a citizen to the register of patients, with a GP of their own unless another is given. */
export async function addToRegister(
  { id, pid }: TestCitizen,
  { gp, birthDate = '1984-03-15', inRegister = true }: PatientOptions = {},
): Promise<JourneyPatient> {
  const own = gp === undefined ? await makeGp() : gp;
  const [givenName, familyName] = ['Maja', `Prøvestad-${pid.slice(6)}`];
  if (inRegister) {
    await database()
      .insert(patient)
      .values({ citizenId: id, givenName, familyName, birthDate, practitionerId: own?.practitionerId ?? null });
  }
  return { id, pid, givenName, familyName, gp: own };
}

/** Marks a time as taken, as if the practice had booked it. */
export async function takeSlot(gp: TestGp, startAt: Date): Promise<void> {
  await database()
    .update(slot)
    .set({ status: 'busy' })
    .where(sql`${slot.scheduleId} = ${gp.scheduleId} and ${slot.startAt} = ${startAt.toISOString()}`);
}

/** Marks every time of a GP as taken, or those of one kind. */
export async function takeAllSlots(gp: TestGp, kind?: AppointmentKind): Promise<void> {
  await database()
    .update(slot)
    .set({ status: 'busy' })
    .where(and(eq(slot.scheduleId, gp.scheduleId), kind && eq(slot.kind, kind)));
}

/** A booking at the office that lacks nothing but the confirmation. Answers its address, without the step. */
export async function addDraft({ id, gp }: JourneyPatient, startAt: Date): Promise<string> {
  const slot = { scheduleId: gp?.scheduleId ?? randomUUID(), startAt: startAt.toISOString() };
  const citizen = mintActing<'high'>(id);
  // Begun a minute ago: a draft that was answered when it began counts as never touched.
  const draftId = await startDraft(citizen, { serviceType: 'office' }, new Date(Date.now() - 60_000));
  await saveAnswers(citizen, draftId, { slot, reason: 'Vondt i kneet' });
  return `/appointments/new/${draftId}`;
}

/** As many bookings as a citizen may have begun. */
export async function addMostDrafts({ id }: TestCitizen, reason?: string): Promise<void> {
  const citizen = mintActing<'high'>(id);
  for (let count = 0; count < mostDrafts; count++) {
    const draftId = await startDraft(citizen, {}, new Date(Date.now() - 60_000 - count));
    await saveAnswers(citizen, draftId, { serviceType: 'video', reason });
  }
}

/** One more free time at the office, so far ahead that a week before it has none. Answers that week. */
export async function addWeekWithoutSlots(gp: TestGp): Promise<Week> {
  await addSlots(gp, [weekday(12, 8)], 'office');
  return nextWeek(weekOf(weekday(2, 8)));
}

/** A visit that goes on, and one of each other kind ahead. Answers the id of the first. */
export async function addOneOfEachKind(citizen: JourneyPatient): Promise<string> {
  await addAppointment(citizen, weekday(5, 9), { kind: 'video' });
  await addAppointment(citizen, weekday(6, 9), { kind: 'phone' });
  return addAppointment(citizen, new Date(Date.now() - 5 * 60_000));
}

/** Six visits that have passed: one more than the list shows at first. */
export async function addSixVisits(citizen: JourneyPatient): Promise<void> {
  for (let month = 1; month <= 6; month++)
    await addAppointment(citizen, new Date(Date.now() - month * 30 * day), { status: 'fulfilled' });
}

type Visit = { kind?: AppointmentKind; status?: 'booked' | 'fulfilled' | 'cancelled' };

/** Adds an appointment, past or upcoming. */
export async function addAppointment(
  { id: citizenId, gp }: JourneyPatient,
  startAt: Date,
  { kind = 'office', status = 'booked' }: Visit = {},
): Promise<string> {
  const id = randomUUID();
  await database()
    .insert(appointment)
    .values({
      id,
      scheduleId: gp?.scheduleId ?? randomUUID(),
      startAt,
      endAt: new Date(startAt.getTime() + 20 * 60_000),
      citizenId,
      kind,
      status,
      idempotencyKey: randomUUID(),
      requestHash: Buffer.alloc(32),
      reason: encrypt('Kontroll', { table: 'appointment', column: 'reason', row: id }),
      createdAt: new Date(),
    });
  return id;
}

/** What the citizen's practice has decided. */
export async function decideFor({ gp }: JourneyPatient, policy: Partial<Policy>): Promise<void> {
  if (gp) await decide(gp, policy);
}

/** Somebody stands in for the citizen's GP on the days of two instants, and between. */
export async function standInFor({ gp }: JourneyPatient, from: Date, until: Date, name?: string): Promise<void> {
  if (gp) await addSubstitute(gp, calendarDate(from), calendarDate(until), name);
}

/** Nobody stands in for the citizen's GP any more. */
export async function standInEnds({ gp }: JourneyPatient): Promise<void> {
  if (gp) await database().delete(substitute).where(eq(substitute.scheduleId, gp.scheduleId));
}

/** The practices give the citizen another GP, with a practice of their own. */
export async function changeGp({ id }: TestCitizen, name = 'Nils Nylege'): Promise<TestGp> {
  const gp = await addGp(name);
  await database().update(patient).set({ practitionerId: gp.practitionerId }).where(eq(patient.citizenId, id));
  return gp;
}

/** The rows of a citizen's appointments. */
export function appointmentsOf({ id }: TestCitizen) {
  return database().select().from(appointment).where(eq(appointment.citizenId, id));
}

const answersOf = ({ id: row, answers }: typeof draft.$inferSelect) =>
  JSON.parse(decrypt(answers, { table: 'draft', column: 'answers', row }));

/** All that is stored of a draft, as it is; undefined where there is none. */
export async function storedDraft(draftId: string) {
  const [row] = await database().select().from(draft).where(eq(draft.id, draftId));
  return row && answersOf(row);
}

/** The reason in a citizen's newest draft. */
export async function reasonKeptOf({ id }: TestCitizen): Promise<string | undefined> {
  const rows = await database().select().from(draft).where(eq(draft.citizenId, id)).orderBy(desc(draft.updatedAt));
  return rows.map((row) => answersOf(row).reason).find(Boolean);
}
