/** What an act leaves in the outbox, in its own statement; and what a message says, of whom, as long as it holds. */
import { randomUUID } from 'node:crypto';
import { asc, eq } from 'drizzle-orm';
import { mintActing } from '@/lib/acting/acting';
import { saveReading } from '@/lib/acting/right-store';
import { closeDatabase, database } from '@/lib/database/database';
import { notification } from '@/lib/notifications/schema';
import { NotKnownHere } from '@/lib/notifications/teller';
import { useTestDatabase } from '@/scripts/testing/database';
import { empower, register, tellParent } from '@/scripts/testing/registry';
import { countRoundTrips } from '@/scripts/testing/round-trips';
import { inMinutes, testNow } from '@/scripts/testing/slots';
import { addWorld, book, cancel, completeDraft, move } from '@/services/booking/testing/world';
import { addPatients } from '@/services/practices/testing/world';
import { bookAppointment } from './booking';
import { cancelTimes } from './cancel-times';
import { bookingTeller } from './telling';

// A portal with a channel: which one is nothing to the statements.
jest.mock('@/lib/notifications/channels/configured', () => ({
  configuredChannel: () => ({ name: 'smtp' }),
  contactOf: async () => null,
}));

useTestDatabase();

const day = 24 * 60;
/** Ten days ahead, and eleven: 12.20 and 12.00 in Oslo. */
const starts = [inMinutes(10 * day + 80), inMinutes(11 * day + 60)];

const rowsOf = (entityId: string) =>
  database().select().from(notification).where(eq(notification.entityId, entityId)).orderBy(asc(notification.dueAt));

const summary = async (entityId: string) =>
  (await rowsOf(entityId)).map(({ what, version, dueAt }) => `${version} ${what} ${dueAt.toISOString().slice(0, 16)}`);

/** What would be sent of each row now, in Bokmål; null for what no longer holds. */
async function smsOf(entityId: string, at: Date): Promise<Record<string, string | null>> {
  const said = (await rowsOf(entityId)).map(async (row) => {
    const told = await bookingTeller.tell(row, at);
    return [`${row.version} ${row.what}`, told?.in('nb').sms ?? null] as const;
  });
  return Object.fromEntries(await Promise.all(said));
}

async function booked(kind: 'office' | 'video' = 'office') {
  const world = await addWorld(starts);
  const result = await book(world.one.citizen, world.first, kind);
  if (!result.ok) throw new Error(result.refusal);
  return { ...world, id: result.value.appointmentId };
}

test('a booking is told of at once, and once more the day before', async () => {
  const { id } = await booked();
  expect(await summary(id)).toEqual(['1 booked 2026-11-23T10:00', '1 tomorrow 2026-12-02T09:00']);
  expect(await smsOf(id, inMinutes(1))).toEqual({
    '1 booked':
      'Timen din er bestilt: torsdag 3. desember kl. 12.20. Du kan flytte eller avbestille til 2. desember kl. 12.20. Logg inn i Helseporten for å se mer.',
    '1 tomorrow':
      'Du har time i morgen: torsdag 3. desember kl. 12.20. Kan du ikke komme? Ring legekontoret. Logg inn i Helseporten for å se mer.',
  });
});

test('sent twice a booking is told once, in the language of its page', async () => {
  const { one, first } = await addWorld(starts);
  const draftId = await completeDraft(one.citizen, first);
  const confirm = () => bookAppointment(one.citizen, draftId, { ...first, locale: 'se' }, testNow);
  const [result] = await Promise.all([confirm(), confirm(), confirm()]);
  if (!result.ok) throw new Error(result.refusal);
  const rows = await rowsOf(result.value.appointmentId);
  expect(rows.map(({ what, locale }) => [what, locale])).toEqual([
    ['booked', 'se'],
    ['tomorrow', 'se'],
  ]);
});

test('a booking takes no more round trips than where nobody is told', async () => {
  const { one, first } = await addWorld(starts);
  const draftId = await completeDraft(one.citizen, first);
  await closeDatabase();
  const count = countRoundTrips(database().$client);
  expect(await bookAppointment(one.citizen, draftId, first, testNow)).toMatchObject({ ok: true });
  expect(count()).toBe(2);
});

test('a booking that is refused is told to nobody', async () => {
  const { one, first, id } = await booked();
  const before = await database().$count(notification);
  expect(await book(one.citizen, first)).toMatchObject({ ok: false });
  expect(await database().$count(notification)).toBe(before);
  expect(await rowsOf(id)).toHaveLength(2);
});

test('after a move only what tells of the new time holds', async () => {
  const { one, second, id } = await booked();
  expect(await move(one.citizen, id, second, inMinutes(5))).toMatchObject({ ok: true });
  expect(await smsOf(id, inMinutes(6))).toEqual({
    '1 booked': null,
    '1 tomorrow': null,
    '2 moved':
      'Timen din er flyttet: fredag 4. desember kl. 12.00. Den var torsdag 3. desember kl. 12.20. Logg inn i Helseporten for å se mer.',
    '2 tomorrow': expect.stringContaining('fredag 4. desember kl. 12.00'),
  });
});

test('after a cancellation only that holds', async () => {
  const { one, id } = await booked();
  expect(await cancel(one.citizen, id, inMinutes(5))).toMatchObject({ ok: true });
  expect(await smsOf(id, inMinutes(6))).toEqual({
    '1 booked': null,
    '1 tomorrow': null,
    '2 cancelled': 'Timen din er avbestilt: torsdag 3. desember kl. 12.20. Logg inn i Helseporten for å se mer.',
  });
});

test('what the practice cancels at night is told in the morning, in the language of the booking', async () => {
  const { one, first, gp } = await addWorld(starts);
  const draftId = await completeDraft(one.citizen, first);
  const result = await bookAppointment(one.citizen, draftId, { ...first, locale: 'en' }, testNow);
  if (!result.ok) throw new Error(result.refusal);
  const night = new Date('2026-11-25T01:30:00Z');
  await cancelTimes({ scheduleIds: [gp.scheduleId], from: night, until: inMinutes(20 * day) }, night);
  const id = result.value.appointmentId;
  const last = (await rowsOf(id)).find(({ version }) => version === 2);
  expect([last?.what, last?.dueAt.toISOString(), last?.locale]).toEqual([
    'cancelledByPractice',
    '2026-11-25T07:00:00.000Z',
    'en',
  ]);
  expect((await smsOf(id, night))['2 cancelledByPractice']).toBe(
    'Legekontoret har avlyst timen din: torsdag 3. desember kl. 12.20. Ikke møt opp. Logg inn i Helseporten for ny tid, eller ring legekontoret.',
  );
});

test('a time early in the morning that the practice cancels at night is told an hour before it', async () => {
  const { one, first, gp } = await addWorld([new Date('2026-12-04T07:30:00Z')]);
  const result = await book(one.citizen, first);
  if (!result.ok) throw new Error(result.refusal);
  const night = new Date('2026-12-04T01:30:00Z');
  await cancelTimes({ scheduleIds: [gp.scheduleId], from: night, until: inMinutes(20 * day) }, night);
  expect(await summary(result.value.appointmentId)).toContain('2 cancelledByPractice 2026-12-04T06:30');
});

describe('who acts for another', () => {
  async function bookedForAnother() {
    const { gp, one, first, second } = await addWorld(starts);
    const [actor] = await addPatients(1, {});
    if (!actor) throw new Error('nobody');
    await Promise.all([register(actor.id), register(one.id)]);
    const power = await empower(one.id, actor.id, { service: 'booking', at: testNow, until: inMinutes(100 * day) });
    const acting = mintActing<'high'>(actor.id, one.id);
    const result = await book(acting, first);
    if (!result.ok) throw new Error(result.refusal);
    return { gp, one, actor, second, acting, power, id: result.value.appointmentId };
  }
  const toldTo = async (id: string, at: Date) => {
    const rows = (await rowsOf(id)).filter(({ what }) => what !== 'tomorrow');
    const told = rows.map(async (row) => [row.citizenId, (await bookingTeller.tell(row, at))?.in('nb').subject]);
    return Object.fromEntries(await Promise.all(told));
  };

  test('is told, and so is the one whose it is; without a name', async () => {
    const { one, actor, id } = await bookedForAnother();
    expect(await toldTo(id, inMinutes(1))).toEqual({
      [one.id]: 'Timen din er bestilt',
      [actor.id]: 'Du har bestilt time for en annen',
    });
  });

  test('is not told any more once the right is gone', async () => {
    const { one, actor, id, power } = await bookedForAnother();
    // The registry was asked just now, and knows of nothing.
    await saveReading(actor.id, [], inMinutes(2));
    await database().execute(`update power set withdrawn_at = '2026-11-23T10:01:00Z' where id = '${power}'`);
    expect(await toldTo(id, inMinutes(2))).toEqual({ [one.id]: 'Timen din er bestilt', [actor.id]: undefined });
  });

  test('is told what the citizen does with it, too', async () => {
    const { one, actor, id } = await bookedForAnother();
    await cancel(one.citizen, id, inMinutes(3));
    const rows = (await rowsOf(id)).filter(({ version }) => version === 2);
    expect(rows.map(({ citizenId }) => citizenId).sort()).toEqual([one.id, actor.id].sort());
  });

  test('at night is told at once; the one whose it is, in the morning', async () => {
    const { one, actor, acting, id } = await bookedForAnother();
    const night = new Date('2026-11-24T01:30:00Z');
    expect(await cancel(acting, id, night)).toMatchObject({ ok: true });
    const due = (await rowsOf(id)).filter(({ version }) => version === 2).map((row) => [row.citizenId, row.dueAt]);
    expect(Object.fromEntries(due)).toEqual({ [actor.id]: night, [one.id]: new Date('2026-11-24T07:00:00Z') });
  });

  test('a child is told of what it does itself, not of what a parent does for it', async () => {
    const { gp, first } = await addWorld(starts);
    const [parent] = await addPatients(1, {});
    const [child] = await addPatients(1, { practitionerId: gp.practitionerId, birthDate: '2017-03-15' });
    if (!parent || !child) throw new Error('nobody');
    await tellParent(parent.id, child.id, '2017-03-15', testNow);
    const result = await book(mintActing<'high'>(parent.id, child.id), first);
    if (!result.ok) throw new Error(result.refusal);
    const rows = (await rowsOf(result.value.appointmentId)).filter(({ citizenId }) => citizenId === child.id);
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(await bookingTeller.tell(row, inMinutes(1))).toBeNull();
  });
});

test('another version, another id, another word: nothing holds, or it is not known', async () => {
  const { one, id } = await booked();
  const notice = { what: 'booked', entityId: id, version: 1, citizenId: one.id };
  expect(await bookingTeller.tell(notice, testNow)).not.toBeNull();
  expect(await bookingTeller.tell({ ...notice, version: 2 }, testNow)).toBeNull();
  expect(await bookingTeller.tell({ ...notice, entityId: randomUUID() }, testNow)).toBeNull();
  await expect(bookingTeller.tell({ ...notice, what: 'later' }, testNow)).rejects.toBeInstanceOf(NotKnownHere);
});
