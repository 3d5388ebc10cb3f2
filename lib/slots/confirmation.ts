/**
 * A confirmation counts once: sent twice, also at once or after a lost connection, it answers the same; with another
 * content than before it is refused.
 */
import 'server-only';
import { done, type Result, refused } from '@/lib/result';
import type { Seal } from './seal';
import { sameInstant } from './slots';

/** What the check page showed: the time, and the seal of all of it. */
export type Shown = { startAt: string; seal?: string };

/** What a draft has become: the service's row, found by the draft's id. */
export type Confirmed = { id: string; startAt: Date; requestHash: Buffer };

type Replayed<Refusal extends string> = Result<{ id: string }, Refusal>;

/** The draft is gone: was it confirmed, with the time that is confirmed now? */
export function replayOf(earlier: Confirmed | null, shown: Shown): Replayed<'draftGone' | 'draftChanged'> {
  if (!earlier) return refused('draftGone');
  return sameInstant(earlier.startAt.toISOString(), shown.startAt) ? done({ id: earlier.id }) : refused('draftChanged');
}

/** False where the draft says something else by now than the check page showed. */
export function wasShown(shown: Shown, startAt: string, seal: Seal): boolean {
  return sameInstant(startAt, shown.startAt) && (shown.seal === undefined || seal.isOf(shown.seal));
}

type Steps<Refusal extends string> = {
  /** Takes the time and adds the row; answers its id, or null where nothing was taken. */
  take: () => Promise<string | null>;
  /** The row that came of the same draft. */
  findEarlier: () => Promise<Confirmed | null>;
  /** Why nothing was taken. */
  why: () => Promise<Refusal>;
};

/** Confirms once. */
export async function confirmOnce<Refusal extends string>(
  seal: Seal,
  { take, findEarlier, why }: Steps<Refusal>,
): Promise<Replayed<Refusal | 'draftChanged'>> {
  const id = await take();
  if (id) return done({ id });
  const earlier = await findEarlier();
  if (!earlier) return refused(await why());
  return seal.isOf(earlier.requestHash) ? done({ id: earlier.id }) : refused('draftChanged');
}
