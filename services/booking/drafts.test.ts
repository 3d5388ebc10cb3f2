import { useTestDatabase } from '@/scripts/testing/database';
import { inMinutes, testNow } from '@/scripts/testing/slots';
import { addPatients } from '@/services/practices/testing/world';
import { saveAnswers, startDraft, unfinishedDraft } from './drafts';

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
