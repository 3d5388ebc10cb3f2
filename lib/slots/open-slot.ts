/** Which slots are open, as a condition of SQL: those that are free, and those whose hold has lapsed or is one's own. */
import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import type { PairId } from '@/lib/acting/acting';
import type { Place, ValueOrPlace } from '@/lib/database/statement';

/**
 * The condition on `slot`. The first part is there for the planner: with literals, a kept plan too uses the partial indexes
 * over open slots. `heldBy`: whose own hold counts as free; its value may be null. `keptAs`: another id whose hold counts as
 * free, as an expression; null: none.
 */
export function openSlot(
  at: ValueOrPlace<Date>,
  heldBy?: Place<PairId> | Place<PairId | null>,
  keptAs?: SQL | undefined,
): SQL {
  const own = heldBy ? sql` OR slot.held_by = ${heldBy}::uuid` : sql``;
  const kept = keptAs ? sql` OR slot.held_by = ${keptAs}` : sql``;
  return sql`slot.status IN ('free', 'held')
    AND (slot.status = 'free' OR slot.held_until <= ${at}::timestamptz${own}${kept})`;
}
