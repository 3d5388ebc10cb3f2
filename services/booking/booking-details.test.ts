/** What a practice asks for besides the reason: sealed, booked, encrypted, read again. */
import { eq } from 'drizzle-orm';
import type { Acting } from '@/lib/acting/acting';
import { database } from '@/lib/database/database';
import { draft } from '@/lib/drafts/schema';
import { log } from '@/lib/log/log';
import type { ChosenSlot } from '@/lib/slots/slots';
import { useTestDatabase } from '@/scripts/testing/database';
import { inMinutes, testNow } from '@/scripts/testing/slots';
import { addSlots, addWorld, appointmentsOf, askForEverything, completeDraft } from '@/services/booking/testing/world';
import type { Answers, Asked } from './appointment';
import { bookAppointment, readAppointment } from './booking';
import { keepTyped, readDraft, saveAnswers, startDraft } from './drafts';
import { hasOthers } from './form-schema';
import { policyOf } from './policy';
import { completeAnswers } from './rules';
import { appointment } from './schema';
import { sealText } from './seal';

useTestDatabase();

const asked: Asked[] = ['phone', 'interpreter'];
const typed: Answers = {
  phone: '+46 70 123 45 67',
  interpreter: true,
  language: 'other',
  otherLanguage: 'Tamil-hemmelig',
};
const details = { phone: '+46701234567', interpreter: { language: 'other', otherLanguage: 'Tamil-hemmelig' } };

async function draftByPhone() {
  const world = await addWorld();
  const [slot] = await addSlots(world.gp, [inMinutes(120)], 'phone');
  if (!slot) throw new Error('no slot');
  const draftId = await completeDraft(world.one.citizen, slot, 'phone');
  await saveAnswers(world.one.citizen, draftId, typed, testNow);
  return { ...world, slot, draftId, citizen: world.one.citizen };
}

/** What the check page posts. */
async function shown(citizen: Acting<'high'>, draftId: string, { startAt }: ChosenSlot, asks = asked) {
  const answers = (await readDraft(citizen, draftId, testNow))?.answers ?? {};
  const complete = completeAnswers(answers, asks);
  if (!complete) throw new Error('the draft is not complete');
  return { startAt, seal: sealText(citizen, complete), asks, asked: 0 };
}

test('what the check page showed is booked, readable only with the key, and read again', async () => {
  const { citizen, draftId, slot, one } = await draftByPhone();
  const booked = await bookAppointment(citizen, draftId, await shown(citizen, draftId, slot), testNow);
  const id = booked.ok ? booked.value.appointmentId : '';
  expect(await readAppointment(citizen, id)).toMatchObject({ details });
  const [row] = await appointmentsOf(one.id);
  for (const text of ['46701234567', 'Tamil', 'interpreter']) expect(row?.details?.includes(text)).toBe(false);
});

test('a draft is not readable in the database', async () => {
  const { draftId } = await draftByPhone();
  const [kept] = await database().select().from(draft).where(eq(draft.id, draftId));
  expect(kept?.answers.includes('Tamil')).toBe(false);
});

test('what the check page did not show is not booked, and leaves no cell', async () => {
  const { citizen, draftId, slot, one } = await draftByPhone();
  const confirmation = await shown(citizen, draftId, slot, []);
  const booked = await bookAppointment(citizen, draftId, confirmation, testNow);
  expect(await readAppointment(citizen, booked.ok ? booked.value.appointmentId : '')).toMatchObject({ details: {} });
  expect((await appointmentsOf(one.id))[0]?.details).toBeNull();
});

test.each<[string, Answers]>([
  ['the number', { phone: '91234567' }],
  ['the language', { language: 'uk' }],
  ['its name', { otherLanguage: 'Telugu' }],
  ['whether one is needed', { interpreter: false }],
])('where another tab has changed %s, nothing is booked', async (_, change) => {
  const { citizen, draftId, slot, one } = await draftByPhone();
  const confirmation = await shown(citizen, draftId, slot);
  await saveAnswers(citizen, draftId, change, testNow);
  const refused = { ok: false, refusal: 'draftChanged' };
  expect(await bookAppointment(citizen, draftId, confirmation, testNow)).toEqual(refused);
  expect(await appointmentsOf(one.id)).toEqual([]);
});

test('the form cannot say that less was asked, nor more', async () => {
  const { citizen, draftId, slot } = await draftByPhone();
  const confirmation = await shown(citizen, draftId, slot);
  for (const asks of [[], ['phone'] as const, ['interpreter'] as const])
    expect(await bookAppointment(citizen, draftId, { ...confirmation, asks }, testNow)).toEqual({
      ok: false,
      refusal: 'draftChanged',
    });
});

test('the same confirmation sent again answers the same; with other details it is refused', async () => {
  const { citizen, draftId, slot } = await draftByPhone();
  const [kept] = await database().select().from(draft).where(eq(draft.id, draftId));
  const confirmation = await shown(citizen, draftId, slot);
  const booked = await bookAppointment(citizen, draftId, confirmation, testNow);
  expect(booked.ok).toBe(true);
  expect(await bookAppointment(citizen, draftId, confirmation, testNow)).toEqual(booked);
  if (kept) await database().insert(draft).values(kept);
  await saveAnswers(citizen, draftId, { phone: '91234567' }, testNow);
  const other = await shown(citizen, draftId, slot);
  expect(await bookAppointment(citizen, draftId, other, testNow)).toEqual({ ok: false, refusal: 'draftChanged' });
});

test('a number that is wrong by now is refused', async () => {
  const { citizen, draftId, slot } = await draftByPhone();
  const confirmation = await shown(citizen, draftId, slot);
  await saveAnswers(citizen, draftId, { phone: '123' }, testNow);
  const refused = { ok: false, refusal: 'draftIncomplete' };
  expect(await bookAppointment(citizen, draftId, confirmation, testNow)).toEqual(refused);
});

test('where no key opens the details, the appointment is shown without them', async () => {
  const logged = jest.spyOn(log, 'error').mockImplementation();
  const { citizen, draftId, slot } = await draftByPhone();
  const booked = await bookAppointment(citizen, draftId, await shown(citizen, draftId, slot), testNow);
  const id = booked.ok ? booked.value.appointmentId : '';
  const lost = Buffer.from(`\u0001\u0004gone${'x'.repeat(60)}`, 'latin1');
  await database().update(appointment).set({ details: lost }).where(eq(appointment.id, id));
  expect(await readAppointment(citizen, id)).toMatchObject({ id, reason: expect.any(String), details: null });
  expect(logged.mock.calls).toEqual([
    [{ table: 'appointment', column: 'details', key: 'gone' }, 'no key opens a stored value'],
  ]);
});

test('what a practice asks for is a row of its own', async () => {
  const { gp } = await addWorld();
  expect(await policyOf(gp.slug)).toMatchObject({ asksPhone: false, asksCompanion: false });
  const { gp: other } = await addWorld();
  await askForEverything(other);
  expect(await policyOf(other.slug)).toMatchObject({ asksPhone: true, asksCompanion: true });
});

function posted(seen: string, fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries({ seen, rest: '1', ...fields })) form.append(name, value);
  return form;
}

test.each(['phone', 'otherLanguage'] as const)('of two tabs that write into %s neither text is lost', async (field) => {
  const { citizen } = (await addWorld()).one;
  const draftId = await startDraft(citizen, { serviceType: 'phone', ...typed });
  const pages = [await readDraft(citizen, draftId), await readDraft(citizen, draftId)].map((read) => read?.seen ?? '');
  const write = (seen = '', text = '') => keepTyped(citizen, draftId, { [field]: text }, posted(seen, {}));
  expect(await write(pages[0], 'Den første')).toMatchObject({ state: 'kept' });
  expect(await write(pages[1], 'Den andre')).toMatchObject({ state: 'two' });
  const both = await readDraft(citizen, draftId);
  expect(both?.answers[field]).toBe('Den første');
  expect(both?.others[field]).toMatchObject([{ text: 'Den andre' }]);
  expect(both && hasOthers(both, asked)).toBe(true);
  // Nobody is held up by a text that the step does not show.
  expect(both && hasOthers(both, [])).toBe(false);
});
