/** People, practices and times made for one test: each test has its own, so that all can run at once. */
import './environment';
import { randomUUID } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { session } from '@/lib/auth/schema';
import { findOrAddCitizen } from '@/lib/citizens/identity';
import { database } from '@/lib/database/database';
import { slot } from '@/lib/slots/schema';
import { appointment, type ServiceType } from '@/services/booking/schema';
import { addGp, addSlots } from '@/services/booking/testing/world';
import { patient } from '@/services/practices/schema';
import { unusedNumber } from './unused-number';

export type TestGp = Awaited<ReturnType<typeof addGp>>;
export type TestCitizen = { id: string; pid: string; givenName: string; familyName: string; gp: TestGp | null };

const day = 24 * 60 * 60_000;

/** The nth weekday from three days ahead, at an hour and minute of UTC: never today, never a weekend. */
export function weekday(nth: number, hour: number, minute = 0): Date {
  const at = new Date();
  at.setUTCHours(hour, minute, 0, 0);
  let left = nth;
  for (let ahead = 3; ; ahead++) {
    const candidate = new Date(at.getTime() + ahead * day);
    if (candidate.getUTCDay() === 0 || candidate.getUTCDay() === 6) continue;
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

type Wish = { gp?: TestGp | null; birthDate?: string; inRegister?: boolean };

/** A citizen with a synthetic number that no other test has. */
export async function makeCitizen({
  gp,
  birthDate = '1984-03-15',
  inRegister = true,
}: Wish = {}): Promise<TestCitizen> {
  const own = gp === undefined ? await makeGp() : gp;
  const pid = unusedNumber();
  const id = await findOrAddCitizen(pid);
  const [givenName, familyName] = ['Maja', `Prøvestad-${pid.slice(6)}`];
  if (inRegister) {
    await database()
      .insert(patient)
      .values({ citizenId: id, givenName, familyName, birthDate, practitionerId: own?.practitionerId ?? null });
  }
  return { id, pid, givenName, familyName, gp: own };
}

/** As if the citizen had left the page so many minutes ago. */
export async function ageSession(citizen: TestCitizen, minutes: number): Promise<void> {
  const moved = sql`- make_interval(secs => ${minutes * 60})`;
  await database()
    .update(session)
    .set({ createdAt: sql`${session.createdAt} ${moved}`, lastSeenAt: sql`${session.lastSeenAt} ${moved}` })
    .where(eq(session.citizenId, citizen.id));
}

/** Somebody else takes a time, at the practice itself. */
export async function takeSlot(gp: TestGp, startAt: Date): Promise<void> {
  await database()
    .update(slot)
    .set({ status: 'busy' })
    .where(sql`${slot.scheduleId} = ${gp.scheduleId} and ${slot.startAt} = ${startAt.toISOString()}`);
}

/** Sets every free time of a GP to taken. */
export async function takeAllSlots(gp: TestGp): Promise<void> {
  await database().update(slot).set({ status: 'busy' }).where(eq(slot.scheduleId, gp.scheduleId));
}

/** A visit that has passed, or one that lies ahead. */
export async function addAppointment(
  citizen: TestCitizen,
  startAt: Date,
  {
    serviceType = 'office',
    status = 'booked',
  }: { serviceType?: ServiceType; status?: 'booked' | 'fulfilled' | 'cancelled' } = {},
): Promise<string> {
  const { encrypt } = await import('@/lib/database/encryption');
  const id = randomUUID();
  await database()
    .insert(appointment)
    .values({
      id,
      scheduleId: citizen.gp?.scheduleId ?? randomUUID(),
      startAt,
      endAt: new Date(startAt.getTime() + 20 * 60_000),
      citizenId: citizen.id,
      serviceType,
      status,
      idempotencyKey: randomUUID(),
      requestHash: Buffer.alloc(32),
      reason: encrypt('Kontroll', { table: 'appointment', column: 'reason', row: id }),
      createdAt: new Date(),
    });
  return id;
}

/** What the database holds of a citizen's appointments. */
export function appointmentsOf(citizen: TestCitizen) {
  return database().select().from(appointment).where(eq(appointment.citizenId, citizen.id));
}

/** How many sessions of a citizen are not ended. */
export async function openSessionsOf(citizen: TestCitizen): Promise<number> {
  const rows = await database().select().from(session).where(eq(session.citizenId, citizen.id));
  return rows.filter((row) => row.endedAt === null).length;
}
