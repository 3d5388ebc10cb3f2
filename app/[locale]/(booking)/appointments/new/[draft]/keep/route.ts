import { keepDoor } from '@/app/frame/keep-door';
import { keepTyped } from '@/services/booking/drafts';
import { typedAnswers } from '@/services/booking/typed-answers';

/** Saves what a step of the booking holds, while it is being written. */
export const POST = keepDoor('high', async (author, draftId, form) => {
  const { answers, notKept } = typedAnswers(form);
  const kept = await keepTyped(author, draftId, answers, form);
  return notKept ? { ...kept, state: 'tooLong' } : kept;
});
