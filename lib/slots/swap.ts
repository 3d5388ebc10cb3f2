/**
 * Exchanges one slot for another, as parts of a service's own statement, which also changes the service's row: all or nothing.
 * The service's row is locked first, then the new slot; the one update of slots takes the new one and frees the old one. So
 * nobody gives a time up before the new one is theirs, and whatever meets it waits in the same order.
 */
import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import { canBeTaken, type SlotRequest } from './take';

/**
 * For `WITH … chosen AS (…)`: locks the new slot; returns its schedule_id, start_at and end_at, or no row where it cannot be
 * taken. `from` names the part of the statement that has locked the service's row.
 */
export function lockSlot(request: SlotRequest & { from: SQL }): SQL {
  return sql`
    SELECT slot.schedule_id, slot.start_at, slot.end_at
    FROM slot CROSS JOIN ${request.from}
    WHERE ${canBeTaken(request)}
    FOR UPDATE OF slot`;
}

/**
 * For `swapped AS (…)`: takes the slot of `chosen`, and frees that of `old` (schedule_id, start_at) where `isLeft`. Both are
 * parts of the statement with one row at most; without one nothing is changed.
 */
export function swapSlots({ chosen, old, isLeft }: { chosen: SQL; old: SQL; isLeft: SQL }): SQL {
  return sql`
    UPDATE slot SET status = place.status, held_by = NULL, held_until = NULL
    FROM (
      SELECT schedule_id, start_at, 'busy' AS status FROM ${chosen}
      UNION ALL
      SELECT ${old}.schedule_id, ${old}.start_at, 'free' FROM ${old} CROSS JOIN ${chosen} WHERE ${isLeft}
    ) AS place
    WHERE slot.schedule_id = place.schedule_id AND slot.start_at = place.start_at
      AND (place.status = 'busy' OR slot.status = 'busy')`;
}
