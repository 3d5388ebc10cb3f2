/** What a citizen takes out of booking and of the register, and what a practice reads, recorded. */
import { createTranslator } from 'next-intl';
import { mintActing } from '@/lib/acting/acting';
import { selectLog } from '@/lib/audit/access-log-store';
import type { Texts } from '@/lib/i18n/texts';
import { catalogue } from '@/scripts/testing/catalogue';
import { useTestDatabase } from '@/scripts/testing/database';
import { inMinutes, testNow } from '@/scripts/testing/slots';
import { holds } from '@/services/services.server';
import { listAppointments, readAppointment, readToChange } from './booking';
import { bookingHolds } from './held';
import { movable, readMovable } from './moving';
import { recordPracticeRead } from './practice-reads';
import { addBooked, reason } from './testing/world';

useTestDatabase();

const t = createTranslator({ locale: 'nb', messages: catalogue('nb') }) as unknown as Texts;
const words = { locale: 'nb', t } as const;
const whole = { from: new Date(0), until: inMinutes(60 * 24 * 365), before: null, count: 100, actionsOf: () => [] };

test('the citizen takes out every appointment with what was written, and nobody else’s', async () => {
  const { one, two, id } = await addBooked();
  const [part] = await bookingHolds(mintActing(one.id), words);
  expect(part?.data).toMatchObject([{ id, status: 'booked', reason, byAnother: false }]);
  expect(part?.things[0]).toContainEqual(['Hva timen gjelder', reason]);
  const [none] = await bookingHolds(mintActing(two.id), words);
  expect(none).toMatchObject({ things: [], data: [] });
});

test('who acts for another takes nothing out', async () => {
  const { one, two } = await addBooked();
  await expect(bookingHolds(mintActing(two.id, one.id), words)).rejects.toThrow('for the citizen alone');
});

test('each service and the portal say what they hold, each under a name of its own', async () => {
  const { one } = await addBooked();
  const parts = (
    await Promise.all(holds.filter((hold) => hold !== holds[0]).map((hold) => hold(mintActing(one.id), words)))
  ).flat();
  expect(parts.map(({ name }) => name)).toEqual(expect.arrayContaining(['registerOfPatients', 'appointments']));
  expect(new Set(parts.map(({ name }) => name)).size).toBe(parts.length);
});

test('the practice’s reads are in the log of the citizen, with who, in which role and of which time', async () => {
  const { one, id } = await addBooked();
  const staff = {
    id: one.id.replace(/^.{8}/, 'aaaaaaaa'),
    name: 'Tuva Myrheim',
    role: 'secretary',
    place: 'Fjellheim legesenter',
  } as const;
  expect(await recordPracticeRead(staff, 'listDay', [id], inMinutes(5))).toBe(1);
  const [read, booked] = await selectLog(mintActing(one.id), whole);
  expect(read).toMatchObject({
    action: 'appointment.listDay',
    actor: { kind: 'reader', name: 'Tuva Myrheim', role: 'booking.secretary', place: 'Fjellheim legesenter' },
  });
  expect(read?.aboutAt).toEqual(booked?.aboutAt);
  expect(booked).toMatchObject({
    action: 'appointment.book',
    actor: { kind: 'citizen', isYou: true, isSubject: true },
  });
});

test('one’s own reads leave no row; those of one who acts for another do, before anything is answered', async () => {
  const { one, two, id } = await addBooked();
  const own = mintActing<'high'>(one.id);
  await listAppointments(own, testNow);
  await readAppointment(own, id);
  expect(await selectLog(own, whole)).toHaveLength(1);
  const acting = mintActing<'high'>(two.id, one.id);
  await listAppointments(acting, testNow);
  expect((await readToChange(acting, id, testNow))?.appointment.reason).toBe(reason);
  const actions = (await selectLog(own, whole)).map(({ action, actor }) => [action, 'id' in actor && actor.id]);
  expect(actions).toEqual([
    ['appointment.read', two.id],
    ['appointment.list', two.id],
    ['appointment.book', one.id],
  ]);
});

test('the page that moves an appointment shows it, and leaves its row, too; whether it can be moved is no read', async () => {
  const { one, two, id } = await addBooked();
  const [own, acting] = [mintActing<'high'>(one.id), mintActing<'high'>(two.id, one.id)];
  expect(await movable(acting, id, testNow)).toMatchObject({ ok: true });
  expect(await readMovable(own, id, testNow)).toMatchObject({ ok: true });
  expect(await selectLog(own, whole)).toHaveLength(1);
  expect(await readMovable(acting, id, testNow)).toMatchObject({ ok: true, value: { appointment: { id, reason } } });
  const [read, ...others] = await selectLog(own, whole);
  expect(read).toMatchObject({ action: 'appointment.read', actor: { id: two.id } });
  expect(others).toHaveLength(1);
});
