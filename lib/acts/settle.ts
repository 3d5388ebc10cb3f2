/** Finds out what became of an act that nobody got the answer to. */
import 'server-only';
import { now } from '@/lib/calendar/clock';
import type { Citizen } from '@/lib/citizens/citizen';
import { withRetry } from '@/lib/database/retry';
import { isRowId } from '@/lib/database/row-id';
import { findAct, voidKey } from './store';

/**
 * The id of what was done with this key, or null: then nothing is done with it any more, however late it arrives. Once and for
 * all: asked again, it is the same.
 */
export async function settleAct(
  citizen: Citizen<'substantial'>,
  key: string,
  at: Date = now(),
): Promise<string | null> {
  if (!isRowId(key)) return null;
  await withRetry(() => voidKey(citizen, key, at));
  return (await findAct(citizen, key))?.entityId ?? null;
}
