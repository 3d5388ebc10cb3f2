/**
 * Takes a slot, as parts of a service's own statement, which also adds the service's row and the audit row: all or
 * nothing. Portable to a distributed PostgreSQL: no explicit locks, no stored procedures, the time is a parameter.
 */
import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import type { PairId } from '@/lib/acting/acting';
import { violatedUniqueConstraint, withRetry } from '@/lib/database/retry';
import type { Place, ValueOrPlace } from '@/lib/database/statement';
import { openSlot } from './open-slot';
import type { ChosenSlot } from './slots';

export type SlotRequest = {
  slot: { [Field in keyof ChosenSlot]: ValueOrPlace };
  kind: ValueOrPlace;
  /** Whose own hold counts as free. */
  pairId: Place<PairId>;
  /** An expression of the service's tables: another id under which a time is kept for them, as an offer; null: none. */
  keptAs?: SQL;
  at: ValueOrPlace<Date>;
  /** The service's own tables to join; measured a tenth faster than `EXISTS`. */
  from?: SQL;
  /** A further condition on `slot` and those tables. */
  where?: SQL;
};

/** The condition on `slot`: it is the one that was asked for, it has not begun, and it is free, or held by who asks. */
export function canBeTaken({ slot, kind, pairId, keptAs, at, where = sql`true` }: SlotRequest): SQL {
  return sql`slot.schedule_id = ${slot.scheduleId}::uuid
      AND slot.start_at = ${slot.startAt}::timestamptz
      AND slot.service_type = ${kind}::text
      AND slot.start_at > ${at}::timestamptz
      AND ${openSlot(at, pairId, keptAs)}
      AND (${where})`;
}

/** For `WITH taken AS (…)`: returns schedule_id, start_at, end_at and kind; no row if the slot is not free or has begun. */
export function takeSlot(request: SlotRequest): SQL {
  const { from } = request;
  return sql`
    UPDATE slot SET status = 'busy', held_by = NULL, held_until = NULL
    ${from ? sql`FROM ${from}` : sql``}
    WHERE ${canBeTaken(request)}
    RETURNING slot.schedule_id, slot.start_at, slot.end_at, slot.service_type AS kind`;
}

/** For `freed AS (…)`: frees the slots that `cancelled`, another part of the statement, names by schedule_id and start_at. */
export function freeSlot(cancelled: SQL): SQL {
  return sql`
    UPDATE slot SET status = 'free' FROM ${cancelled}
    WHERE slot.schedule_id = ${cancelled}.schedule_id AND slot.start_at = ${cancelled}.start_at AND slot.status = 'busy'`;
}

/**
 * Runs `take`, one statement or one transaction, and again if the connection was lost: the row's idempotency key makes it
 * count once. Null if nothing was taken: the slot is gone, or a unique index refuses the row, which `refusedBy` is told.
 */
export async function takeWithRetry(
  take: () => Promise<string | null>,
  refusedBy: (index: string) => void = () => undefined,
): Promise<string | null> {
  try {
    return await withRetry(take);
  } catch (error) {
    const violated = violatedUniqueConstraint(error);
    if (!violated) throw error;
    refusedBy(violated);
    return null;
  }
}
