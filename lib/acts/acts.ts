/**
 * Acts: what a citizen does with one press of a button, by a key that the button's form carries. Sent twice, also at the same
 * time or after a lost connection, it happens once, and both get the same answer: what was refused stays refused.
 *
 *   const seal = sealOf('thing.cancel', [id, version]);
 *   actOnce(acting, { key, seal }, {
 *     act: async () => (await cancel({ …, key, requestHash: seal.hash }))[0]?.id ?? null,
 *     findRefusal: () => why(acting, id),
 *   });
 *
 * where the statement `cancel` says `WITH cancelled AS (…), acted AS (${recordAct({ action: 'thing.cancel', …, done: sql`cancelled` })})`.
 */
import 'server-only';
import type { Acting } from '@/lib/acting/acting';
import { violatedUniqueConstraint, withRetry } from '@/lib/database/retry';
import { isRowId } from '@/lib/database/row-id';
import { done, type Result, refused } from '@/lib/result';
import type { Seal } from '@/lib/slots/seal';
import { findAct, voidKey } from './store';

/** `seal`: of the action and all that is asked for. */
export type Asked = { key: string; seal: Seal; at: Date };

type Steps<Refusal extends string> = {
  /** Acts and records it, in one statement or one transaction; returns the id of what it was done to, or null: nothing was done. */
  act: () => Promise<string | null>;
  /** Why nothing was done. */
  findRefusal: () => Promise<Refusal>;
};

/**
 * Does it, once; returns the id of what it was done to, also where it had been done before with this key. `keyUsed`: something
 * else was done with this key, or the key is no UUID. Again if the connection was lost.
 */
export async function actOnce<Refusal extends string>(
  acting: Acting<'substantial'>,
  { key, seal, at }: Asked,
  { act, findRefusal }: Steps<Refusal>,
): Promise<Result<{ id: string }, Refusal | 'keyUsed'>> {
  if (!isRowId(key)) return refused('keyUsed');
  const id = await withRetry(act).catch(nothingIfDone);
  if (id) return done({ id });
  const earlier = (await findAct(acting, key)) ?? (await voidOrFind(acting, key, at));
  if (!earlier?.entityId) return refused(await findRefusal());
  return seal.matches(earlier.requestHash) ? done({ id: earlier.entityId }) : refused('keyUsed');
}

/** A refusal is told, and so for good: what is still on its way with this key finds it used. Else what was done meanwhile. */
async function voidOrFind(acting: Acting<'substantial'>, key: string, at: Date) {
  return (await withRetry(() => voidKey(acting, key, at))) ? null : findAct(acting, key);
}

/** A unique index refuses the act's row, or a row of the service: nothing was done. */
function nothingIfDone(error: unknown): null {
  if (violatedUniqueConstraint(error)) return null;
  throw error;
}
