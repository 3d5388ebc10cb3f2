/** An appointment in a calendar: the same entry through its life, and nothing in it that others must not read. */
import { randomUUID } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import { type Acting, mintActing } from '@/lib/acting/acting';
import { auditEvent } from '@/lib/audit/schema';
import { database } from '@/lib/database/database';
import { type Locale, locales } from '@/lib/i18n/routing';
import { useTestDatabase } from '@/scripts/testing/database';
import { readCalendar as read } from '@/scripts/testing/read-calendar';
import { inMinutes, testNow } from '@/scripts/testing/slots';
import { addBooked, cancel, move, reason } from '@/services/booking/testing/world';
import { readCalendar } from './calendar';
import { bookingTeller, carriesCalendar } from './telling';

useTestDatabase();

const fileOf = async (acting: Acting<'high'>, id: string, locale: Locale) =>
  (await readCalendar(acting, id, locale, testNow)) ?? '';

test('moved and cancelled it is the same entry, each time a later version of it', async () => {
  const { one, first, second, id } = await addBooked();
  const booked = read(await fileOf(one.citizen, id, 'nb'));
  expect(booked).toMatchObject({
    sequence: 1,
    method: 'PUBLISH',
    status: 'CONFIRMED',
    startAt: new Date(first.startAt),
  });
  await move(one.citizen, id, second, inMinutes(5));
  const moved = read(await fileOf(one.citizen, id, 'nb'));
  expect(moved).toMatchObject({ uid: booked.uid, sequence: 2, method: 'PUBLISH', startAt: new Date(second.startAt) });
  await cancel(one.citizen, id, inMinutes(10));
  const cancelled = read(await fileOf(one.citizen, id, 'en'));
  expect(cancelled).toMatchObject({ uid: booked.uid, sequence: 3, method: 'CANCEL', status: 'CANCELLED' });
  expect(cancelled.title).toBe('Cancelled appointment – log in to Helseporten');
});

test.each(locales)('in %s it says when, and nothing of whom, where, with whom or why', async (locale) => {
  const { one, gp, id } = await addBooked();
  const file = await fileOf(one.citizen, id, locale);
  const { title, description, secrecy } = read(file);
  expect([title, description].join(' ')).not.toMatch(/https?:|@|\bGP\b|lege|doavttir|doctor|helse(?!porten)/i);
  expect(secrecy).toBe('PRIVATE');
  for (const kept of [id, id.slice(0, 8), one.id, gp.slug, gp.place, ...reason.split(' ').slice(-1)])
    expect(file).not.toContain(kept);
  expect(file).not.toMatch(/^(LOCATION|ORGANIZER|ATTENDEE|URL|CONTACT|GEO|X-)/m);
});

test("another citizen's, and one that there is not, gives nothing", async () => {
  const { two, id } = await addBooked();
  for (const given of [id, randomUUID(), 'x']) expect(await readCalendar(two.citizen, given, 'nb', testNow)).toBeNull();
});

test('who acts for another stands in the access log, and gets no more than they see', async () => {
  const { one, two, id } = await addBooked();
  const reads = () =>
    database()
      .select()
      .from(auditEvent)
      .where(and(eq(auditEvent.entityId, id), eq(auditEvent.action, 'appointment.read')));
  await fileOf(one.citizen, id, 'nb');
  expect(await reads()).toEqual([]);
  const ownActs = mintActing<'high'>(two.id, one.id, { sees: 'ownActs', services: 'all' });
  expect(await readCalendar(ownActs, id, 'nb', testNow)).toBeNull();
  const acting = mintActing<'high'>(two.id, one.id);
  expect(read(await fileOf(acting, id, 'nb')).title).toBe('Time for en annen – logg inn i Helseporten');
  expect(await reads()).toMatchObject([{ actorId: two.id }]);
});

test('an e-mail that changes a calendar carries the same entry; a reminder does not', async () => {
  const { one, id } = await addBooked();
  const tell = (what: string, version: number) =>
    bookingTeller.tell({ what, entityId: id, version, citizenId: one.id }, testNow);
  const file = (await tell('booked', 1))?.calendar?.('se') ?? '';
  expect(file).toBe(await fileOf(one.citizen, id, 'se'));
  expect((await tell('tomorrow', 1))?.calendar).toBeUndefined();
  await cancel(one.citizen, id, inMinutes(5));
  expect(read((await tell('cancelled', 2))?.calendar?.('nb') ?? '')).toMatchObject({ method: 'CANCEL', sequence: 2 });
});

test('where the owner has the day left out of messages, no e-mail carries a file', () => {
  expect([carriesCalendar('booked', true), carriesCalendar('booked', false)]).toEqual([true, false]);
});
