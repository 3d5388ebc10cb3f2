import { eq } from 'drizzle-orm';
import { mintDraftAuthor } from '@/lib/citizens/citizen';
import { database } from '@/lib/database/database';
import { draft } from '@/lib/drafts/schema';
import { useTestDatabase } from '@/scripts/testing/database';
import { addPatients, inMinutes, testNow } from '@/services/booking/testing/world';
import { deleteDraft, readDraft, saveAnswers, startDraft, unfinishedDraft } from './drafts';

useTestDatabase();

async function world() {
  const [one, two] = await addPatients(2, {});
  if (!one || !two) throw new Error('nobody');
  return { one, two, draftId: await startDraft(one.citizen, { practiceSlug: 'fjellheim-legesenter' }, testNow) };
}

const day = 24 * 60;

test('a draft keeps each answer, and what is answered again replaces it', async () => {
  const { one, draftId } = await world();
  const slot = { scheduleId: '4f9d3c2e-8a51-4a83-9d1b-6f7c0e5a2b10', startAt: '2026-12-03T08:20:00.000Z' };
  const reason = 'Čázehis njálbmi, 😷\nog "vondt" i halsen';
  await saveAnswers(one.citizen, draftId, { serviceType: 'video' }, inMinutes(1));
  await saveAnswers(one.citizen, draftId, { slot, reason: 'Vondt' }, inMinutes(2));
  await saveAnswers(one.citizen, draftId, { reason }, inMinutes(3));
  expect(await readDraft(one.citizen, draftId, inMinutes(3))).toEqual({
    id: draftId,
    answers: { practiceSlug: 'fjellheim-legesenter', serviceType: 'video', slot, reason },
    updatedAt: inMinutes(3),
  });
});

test('two tabs that save different answers at once lose nothing of each other', async () => {
  const { one, draftId } = await world();
  for (let round = 0; round < 10; round++) {
    await Promise.all([
      saveAnswers(one.citizen, draftId, { reason: `round ${round}` }, testNow),
      saveAnswers(one.citizen, draftId, { practiceSlug: `practice-${round}` }, testNow),
    ]);
    expect((await readDraft(one.citizen, draftId, testNow))?.answers).toEqual({
      reason: `round ${round}`,
      practiceSlug: `practice-${round}`,
    });
  }
});

test('another citizen neither reads, changes nor deletes it', async () => {
  const { one, two, draftId } = await world();
  expect(await readDraft(two.citizen, draftId, testNow)).toBeNull();
  expect(await saveAnswers(two.citizen, draftId, { reason: 'mine' }, testNow)).toBe(false);
  expect(await saveAnswers(mintDraftAuthor(two.id), draftId, { reason: 'mine' }, testNow)).toBe(false);
  await deleteDraft(two.citizen, draftId);
  expect((await readDraft(one.citizen, draftId, testNow))?.answers).toEqual({ practiceSlug: 'fjellheim-legesenter' });
});

test('a form that arrives after the session’s end is saved for its author', async () => {
  const { one, draftId } = await world();
  expect(await saveAnswers(mintDraftAuthor(one.id), draftId, { reason: 'typed in time' }, testNow)).toBe(true);
  expect((await readDraft(one.citizen, draftId, testNow))?.answers.reason).toBe('typed in time');
});

test('a draft is there for 24 hours after its last answer and not longer', async () => {
  const { one, draftId } = await world();
  expect(await readDraft(one.citizen, draftId, inMinutes(day - 1))).not.toBeNull();
  expect(await readDraft(one.citizen, draftId, inMinutes(day))).toBeNull();
  expect(await saveAnswers(one.citizen, draftId, { reason: 'too late' }, inMinutes(day))).toBe(false);
  expect(await saveAnswers(one.citizen, draftId, { reason: 'in time' }, inMinutes(day - 1))).toBe(true);
  expect((await readDraft(one.citizen, draftId, inMinutes(2 * day - 2)))?.answers.reason).toBe('in time');
  expect(await readDraft(one.citizen, draftId, inMinutes(2 * day - 1))).toBeNull();
});

test('a deleted draft is gone', async () => {
  const { one, draftId } = await world();
  await deleteDraft(one.citizen, draftId);
  expect(await readDraft(one.citizen, draftId, testNow)).toBeNull();
  expect(await saveAnswers(one.citizen, draftId, { reason: 'x' }, testNow)).toBe(false);
});

test('answers moved to another draft do not open', async () => {
  const { one, draftId } = await world();
  const other = await startDraft(one.citizen, { practiceSlug: 'other' }, testNow);
  const [row] = await database().select().from(draft).where(eq(draft.id, draftId));
  if (row) await database().update(draft).set({ answers: row.answers }).where(eq(draft.id, other));
  await expect(readDraft(one.citizen, other, testNow)).rejects.toThrow();
});

test.each(['new', "'; --", '', '\0'])('an address may say anything: %j is no draft', async (draftId) => {
  const { one } = await world();
  expect(await readDraft(one.citizen, draftId, testNow)).toBeNull();
  expect(await saveAnswers(one.citizen, draftId, { reason: 'x' }, testNow)).toBe(false);
  await expect(deleteDraft(one.citizen, draftId)).resolves.toBeUndefined();
});

test('the unfinished draft is one’s own newest living one in which a kind is chosen', async () => {
  const { one, two, draftId } = await world();
  const newer = await startDraft(one.citizen, {}, inMinutes(1));
  await saveAnswers(one.citizen, draftId, { serviceType: 'phone' }, inMinutes(2));
  expect((await unfinishedDraft(one.citizen, inMinutes(3)))?.id).toBe(draftId);
  await saveAnswers(one.citizen, newer, { serviceType: 'video' }, inMinutes(4));
  expect((await unfinishedDraft(one.citizen, inMinutes(5)))?.id).toBe(newer);
  expect(await unfinishedDraft(two.citizen, inMinutes(5))).toBeNull();
  expect(await unfinishedDraft(one.citizen, inMinutes(day + 4))).toBeNull();
});
