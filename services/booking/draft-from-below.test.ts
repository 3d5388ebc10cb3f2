/** A form that arrives in a session at too low a level is saved: nothing of it is booked before it was shown at high. */
import { mintDraftAuthor } from '@/lib/citizens/citizen';
import { useTestDatabase } from '@/scripts/testing/database';
import { testNow } from '@/scripts/testing/slots';
import { addWorld, appointmentsOf, completeDraft } from '@/services/booking/testing/world';
import { bookAppointment } from './booking';
import { readDraft, saveAnswers } from './drafts';
import { completeAnswers } from './rules';
import { sealText } from './seal';

useTestDatabase();

test('what is saved from below after the check page was shown is not booked by it, and shows in the draft', async () => {
  const { one, first } = await addWorld();
  const draftId = await completeDraft(one.citizen, first);
  const shown = completeAnswers((await readDraft(one.citizen, draftId, testNow))?.answers ?? {});
  const confirmation = { startAt: first.startAt, seal: shown ? sealText(one.citizen, shown) : '' };
  await saveAnswers(mintDraftAuthor(one.id), draftId, { reason: 'Skrevet med lavere nivå' }, testNow);
  expect(await bookAppointment(one.citizen, draftId, confirmation, testNow)).toEqual({
    ok: false,
    refusal: 'draftChanged',
  });
  expect(await appointmentsOf(one.id)).toEqual([]);
  expect((await readDraft(one.citizen, draftId, testNow))?.answers.reason).toBe('Skrevet med lavere nivå');
});
