import { useTestDatabase } from '@/scripts/testing/database';
import { inMinutes, testNow } from '@/scripts/testing/slots';
import { addSlots, addWorld, book, cancel } from '@/services/booking/testing/world';
import { addPatients } from '@/services/practices/testing/world';
import { nextFor } from './booking';
import { allBegunDrafts, isUnfinished, saveAnswers, startDraft, unfinishedDraft } from './drafts';

useTestDatabase();

const day = 24 * 60;

test('the unfinished draft is one’s own newest living one in which a kind is chosen', async () => {
  const [one, two] = await addPatients(2, {});
  if (!one || !two) throw new Error('nobody');
  const draftId = await startDraft(one.citizen, { practiceSlug: 'fjellheim-legesenter' }, testNow);
  const newer = await startDraft(one.citizen, {}, inMinutes(1));
  await saveAnswers(one.citizen, draftId, { serviceType: 'phone' }, inMinutes(2));
  expect((await unfinishedDraft(one.citizen, inMinutes(3)))?.id).toBe(draftId);
  await saveAnswers(one.citizen, newer, { serviceType: 'video' }, inMinutes(4));
  expect((await unfinishedDraft(one.citizen, inMinutes(5)))?.id).toBe(newer);
  expect(await unfinishedDraft(two.citizen, inMinutes(5))).toBeNull();
  expect(await unfinishedDraft(one.citizen, inMinutes(day + 4))).toBeNull();
});

test('what is next: the draft last answered, and the first appointment that has not ended; nothing of another citizen', async () => {
  const { gp, one, two, first } = await addWorld();
  const [second] = await addSlots(gp, [inMinutes(120)], 'video');
  if (!second) throw new Error('no second time');
  expect(await nextFor(one.citizen, testNow)).toEqual({ draft: null, appointment: null });
  const later = await book(one.citizen, second, 'video');
  const sooner = await book(one.citizen, first);
  if (!later.ok || !sooner.ok) throw new Error('nothing was booked');
  const draftId = await startDraft(one.citizen, {}, testNow);
  await saveAnswers(one.citizen, draftId, { serviceType: 'phone' }, inMinutes(1));
  const idsAt = async (minutes: number) => {
    const { draft, appointment } = await nextFor(one.citizen, inMinutes(minutes));
    return [draft?.id, appointment?.id];
  };
  expect(await idsAt(2)).toEqual([draftId, sooner.value.appointmentId]);
  expect(await idsAt(79)).toEqual([draftId, sooner.value.appointmentId]);
  expect(await idsAt(80)).toEqual([draftId, later.value.appointmentId]);
  await cancel(one.citizen, later.value.appointmentId, inMinutes(3));
  expect(await idsAt(80)).toEqual([draftId, undefined]);
  expect(await nextFor(two.citizen, inMinutes(2))).toEqual({ draft: null, appointment: null });
});

test('only a draft in which a kind is chosen is asked about', async () => {
  const [one] = await addPatients(1, {});
  if (!one) throw new Error('nobody');
  for (const answers of [{ reason: 'Vondt i kneet' }, { serviceType: 'phone' as const }])
    await saveAnswers(one.citizen, await startDraft(one.citizen, {}, testNow), answers, inMinutes(1));
  const begun = await allBegunDrafts(one.citizen, inMinutes(2));
  expect(begun.map(isUnfinished).sort()).toEqual([false, true]);
});
