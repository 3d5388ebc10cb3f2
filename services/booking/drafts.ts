/** Drafts: a citizen's answers, encrypted, found by that citizen alone. They outlive time-out, logout and step-up, for 24 hours. */
import 'server-only';
import { now } from '@/lib/calendar/clock';
import type { Citizen, DraftAuthor } from '@/lib/citizens/citizen';
import type { Answers, Draft, ServiceType } from './appointment';
import { insertDraft, removeDraft, selectDraft, selectDrafts, updateDraft } from './draft-store';

/** Starts a journey and answers the draft's id, which is also the booking's idempotency key. */
export async function startDraft(
  citizen: Citizen<'high'>,
  answers: { practiceSlug?: string; serviceType?: ServiceType },
  at: Date = now(),
): Promise<string> {
  return insertDraft(citizen, answers, at);
}

/** The citizen's own draft; null for another's, an old, a booked or an unknown one. */
export async function readDraft(citizen: Citizen<'high'>, draftId: string, at: Date = now()): Promise<Draft | null> {
  return selectDraft(citizen, draftId, at);
}

/** The citizen's draft to go on with: the one answered last of those in which a kind of appointment was chosen. */
export async function unfinishedDraft(citizen: Citizen<'high'>, at: Date = now()): Promise<Draft | null> {
  const drafts = await selectDrafts(citizen, at);
  return drafts.find((draft) => draft.answers.serviceType) ?? null;
}

/** Adds answers to what is there; one given as undefined is taken out. False: no such draft, or not one's own. */
export async function saveAnswers(
  who: Citizen<'high'> | DraftAuthor,
  draftId: string,
  answers: Partial<Answers>,
  at: Date = now(),
): Promise<boolean> {
  return updateDraft(who, draftId, answers, at);
}

/** Deletes the citizen's own draft; one that is not there, or not their own, is left as it is. */
export async function deleteDraft(citizen: Citizen<'high'>, draftId: string): Promise<void> {
  await removeDraft(citizen, draftId);
}
