/** Finds out what became of an act that nobody got the answer to. */
import 'server-only';
import type { Acting } from '@/lib/acting/acting';
import { now } from '@/lib/calendar/clock';
import { withRetry } from '@/lib/database/retry';
import { isRowId } from '@/lib/database/row-id';
import { findAct, voidKey } from './store';

/**
 * The id of what was done with this key, or null: then nothing is done with it any more, however late it arrives. Once and for
 * all: asked again, it is the same.
 */
export async function settleAct(acting: Acting<'substantial'>, key: string, at: Date = now()): Promise<string | null> {
  if (!isRowId(key)) return null;
  await withRetry(() => voidKey(acting, key, at));
  return (await findAct(acting, key))?.entityId ?? null;
}
