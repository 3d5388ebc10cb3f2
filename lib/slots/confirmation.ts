/**
 * A confirmation counts once. Sent twice, also at the same time or after a lost connection, it returns the same row.
 * With other content than before, it is refused.
 */
import 'server-only';
import { done, type Result, refused } from '@/lib/result';
import type { Seal } from './seal';
import { sameInstant } from './slots';

/**
 * What the citizen confirmed: the time that the check page showed, the seal of all that it showed, and how often it had been
 * asked before what became of a confirmation.
 */
export type Confirmation = { startAt: string; seal?: string; asked?: number };

/** The service's row that a draft became; found by the draft's id. */
export type ConfirmedRow = { id: string; startAt: Date; requestHash: Buffer };

type ConfirmResult<Refusal extends string> = Result<{ id: string }, Refusal>;

/** Answers a confirmation whose draft is gone: the earlier row if it has the same time, else a refusal. */
export function replayOf(
  earlier: ConfirmedRow | null,
  confirmation: Confirmation,
): ConfirmResult<'draftGone' | 'draftChanged'> {
  if (!earlier) return refused('draftGone');
  const isSameTime = sameInstant(earlier.startAt.toISOString(), confirmation.startAt);
  return isSameTime ? done({ id: earlier.id }) : refused('draftChanged');
}

/**
 * False where the draft has changed since the check page was shown, or it was asked since what became of this confirmation.
 * `startAt`, `seal` and `asked` are the draft's.
 */
export function matchesDraft(confirmation: Confirmation, startAt: string, seal: Seal, asked = 0): boolean {
  const isSameContent = confirmation.seal === undefined || seal.matches(confirmation.seal);
  const isLast = confirmation.asked === undefined || confirmation.asked === asked;
  return sameInstant(startAt, confirmation.startAt) && isSameContent && isLast;
}

type ConfirmSteps<Refusal extends string> = {
  /** Takes the time and adds the row; returns its id, or null where nothing was taken. */
  take: () => Promise<string | null>;
  /** The row that an earlier confirmation of the same draft added. */
  findEarlier: () => Promise<ConfirmedRow | null>;
  /** Why nothing was taken. */
  findRefusal: () => Promise<Refusal>;
};

/** Takes the time and adds the row, once; returns the row's id. */
export async function confirmOnce<Refusal extends string>(
  seal: Seal,
  { take, findEarlier, findRefusal }: ConfirmSteps<Refusal>,
): Promise<ConfirmResult<Refusal | 'draftChanged'>> {
  const id = await take();
  if (id) return done({ id });
  const earlier = await findEarlier();
  if (!earlier) return refused(await findRefusal());
  return seal.matches(earlier.requestHash) ? done({ id: earlier.id }) : refused('draftChanged');
}
