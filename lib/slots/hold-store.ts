/**
 * The SQL of holds. The row of `hold` says which time is held by a citizen, or by one who acts for another, and is the lock:
 * whoever changes it locks it first, takes the new time, then frees the old one, so that no order of two tabs leaves two. Each
 * statement sees what the one before it waited for. The slot has the last word: what is booked, or another's by now, is not
 * held.
 */
import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import { type Acting, type PairId, type Parties, partiesOf } from '@/lib/acting/acting';
import { type ActValues, actStatement } from '@/lib/acting/may-act';
import { recordAct } from '@/lib/acts/store';
import { withRetry } from '@/lib/database/retry';
import { type Places, statement } from '@/lib/database/statement';
import { inTransaction, type Transaction } from '@/lib/database/transaction';
import { openSlot } from './open-slot';
import type { ChosenSlot, FreeSlot } from './slots';

type Owner = Acting<'substantial'>;
type Own = { pairId: PairId };

/** A hold as its citizen sees it. */
export type HeldRow = FreeSlot & { until: Date; isExtended: boolean; isLapsed: boolean };

type Pointer = { journey: string; scheduleId: string; startAt: Date; until: Date; isExtended: boolean };

const pointerColumns = sql`
  hold.journey, hold.schedule_id AS "scheduleId", hold.start_at AS "startAt", hold.until, hold.is_extended AS "isExtended"`;

// The first hold of a citizen begins with a row that has lapsed. `DO UPDATE` locks the row that is there, and changes nothing.
const lockOrAdd = statement<Own & { journey: string; at: Date } & ChosenSlot, Pointer>(
  'hold_lock_or_add',
  ({ pairId, journey, scheduleId, startAt, at }) => sql`
    INSERT INTO hold (citizen_id, journey, schedule_id, start_at, until)
    VALUES (${pairId}::uuid, ${journey}::uuid, ${scheduleId}::uuid, ${startAt}::timestamptz, ${at}::timestamptz)
    ON CONFLICT (citizen_id) DO UPDATE SET until = hold.until
    RETURNING ${pointerColumns}`,
);

const lockOwn = statement<Own & { journey: string }, Pointer>(
  'hold_lock',
  ({ pairId, journey }) => sql`
    SELECT ${pointerColumns} FROM hold WHERE citizen_id = ${pairId}::uuid AND journey = ${journey}::uuid FOR UPDATE`,
);

export type TakeValues = Parties &
  ActValues &
  ChosenSlot & { journey: string; kind: string; until: Date; at: Date; key: string; requestHash: Buffer };
type OldValues = { oldScheduleId: string; oldStartAt: Date; oldUntil: Date };

/** The service's own tables to join, and its condition on `slot` and those: as in `takeSlot`. */
export type HoldCondition<More> = {
  from: (values: Places<TakeValues & More>) => SQL;
  where: (values: Places<TakeValues & More>) => SQL;
  /** As in `SlotRequest`. What is kept longer than a hold lasts keeps its end. */
  keptAs?: (values: Places<TakeValues & More>) => SQL;
};

/**
 * The statement that holds a time. Held already, it keeps its end: pressing "Next" again is no way to hold it for ever. The old
 * time is freed only where its hold has not lapsed: one that has is free for all, and touching it could meet who takes it. As in
 * `swap.ts` the new time is locked first, and one update of slots does both.
 */
function takeStatement<More extends object>(action: string, { from, where, keptAs }: HoldCondition<More>) {
  const name = `hold_take_${action.replace(/\W/g, '_')}`;
  return actStatement<TakeValues & OldValues & More, HeldRow>(name, (all, may) => {
    const value = all as unknown as Places<TakeValues & OldValues>;
    const more = all as unknown as Places<TakeValues & More>;
    const { pairId, at, key, requestHash } = value;
    const kept = keptAs?.(more);
    const keptUntil = kept
      ? sql`WHEN slot.held_by = ${kept} THEN greatest(slot.held_until, ${value.until}::timestamptz)`
      : sql``;
    return sql`
    WITH ${may}, chosen AS (
      SELECT slot.schedule_id, slot.start_at, slot.end_at, slot.service_type, CASE
          WHEN slot.held_by = ${pairId}::uuid AND slot.held_until > ${at}::timestamptz THEN slot.held_until ${keptUntil}
          ELSE ${value.until}::timestamptz END AS held_until
      FROM slot CROSS JOIN may CROSS JOIN ${from(more)}
      WHERE slot.schedule_id = ${value.scheduleId}::uuid AND slot.start_at = ${value.startAt}::timestamptz
        AND slot.service_type = ${value.kind}::text AND slot.start_at > ${at}::timestamptz
        AND ${openSlot(at, pairId, kept)} AND (${where(more)})
      FOR UPDATE OF slot
    ), swapped AS (
      UPDATE slot SET status = place.status, held_by = place.held_by, held_until = place.held_until
      FROM (
        SELECT schedule_id, start_at, 'held' AS status, ${pairId}::uuid AS held_by, held_until FROM chosen
        UNION ALL
        SELECT ${value.oldScheduleId}::uuid, ${value.oldStartAt}::timestamptz, 'free', NULL, NULL FROM chosen
        WHERE (schedule_id <> ${value.oldScheduleId}::uuid OR start_at <> ${value.oldStartAt}::timestamptz)
          AND ${value.oldUntil}::timestamptz > ${at}::timestamptz
      ) AS place
      WHERE slot.schedule_id = place.schedule_id AND slot.start_at = place.start_at
        AND (place.status = 'held' OR slot.status = 'held' AND slot.held_by = ${pairId}::uuid)
    ), held AS (
      UPDATE hold SET journey = ${value.journey}::uuid, schedule_id = chosen.schedule_id, start_at = chosen.start_at,
        until = chosen.held_until, is_extended = hold.is_extended AND hold.schedule_id = chosen.schedule_id
          AND hold.start_at = chosen.start_at AND hold.until = chosen.held_until
      FROM chosen WHERE hold.citizen_id = ${pairId}::uuid
      RETURNING hold.journey AS id, hold.is_extended
    ), acted AS (${recordAct({ action, pairId, key, requestHash, at, done: sql`held` })} ON CONFLICT DO NOTHING
    )
    SELECT schedule_id AS "scheduleId", start_at AS "startAt", end_at AS "endAt", service_type AS kind, held_until AS until,
      is_extended AS "isExtended", false AS "isLapsed"
    FROM chosen CROSS JOIN held`;
  });
}

/** Makes the function that holds a time; null where it cannot be taken: the hold before it stays. */
export function holdTaker<More extends object>(action: string, condition: HoldCondition<More>) {
  const take = takeStatement(action, condition);
  return (acting: Owner, values: Omit<TakeValues, keyof Parties>, more: More): Promise<HeldRow | null> => {
    const all = { ...more, ...values, ...partiesOf(acting) };
    return withRetry(() =>
      inTransaction(async (transaction) => {
        const [old] = await lockOrAdd(all, transaction);
        if (!old) return null;
        const before = { oldScheduleId: old.scheduleId, oldStartAt: old.startAt, oldUntil: old.until };
        return (await take({ ...all, ...before }, transaction))[0] ?? null;
      }),
    );
  };
}

type ExtendValues = { service: string; journey: string; until: Date; at: Date; key: string; requestHash: Buffer };

const lengthen = actStatement<Parties & ExtendValues, HeldRow>(
  'hold_extend',
  ({ pairId, until, at, key, requestHash }, may) => sql`
    WITH ${may}, longer AS (
      UPDATE slot SET held_until = greatest(held_until, ${until}::timestamptz) FROM may CROSS JOIN hold
      WHERE hold.citizen_id = ${pairId}::uuid AND slot.schedule_id = hold.schedule_id AND slot.start_at = hold.start_at
        AND slot.status = 'held' AND slot.held_by = ${pairId}::uuid AND slot.start_at > ${at}::timestamptz
      RETURNING slot.schedule_id, slot.start_at, slot.end_at, slot.service_type, slot.held_until
    ), extended AS (
      UPDATE hold SET until = longer.held_until, is_extended = true FROM longer WHERE hold.citizen_id = ${pairId}::uuid
      RETURNING hold.journey AS id
    ), acted AS (${recordAct({ action: 'hold.extend', pairId, key, requestHash, at, done: sql`extended` })} ON CONFLICT DO NOTHING
    )
    SELECT schedule_id AS "scheduleId", start_at AS "startAt", end_at AS "endAt", service_type AS kind,
      held_until AS until, true AS "isExtended", false AS "isLapsed"
    FROM longer`,
);

/**
 * Makes the citizen's hold for this journey longer, once. It may have lapsed, as long as nobody has taken the time since.
 * `again`: it is extended already. Null: there is none.
 */
export async function extendHoldRow(acting: Owner, values: ExtendValues): Promise<HeldRow | 'again' | null> {
  const all = { ...values, ...partiesOf(acting) };
  return withRetry(() =>
    inTransaction(async (transaction): Promise<HeldRow | 'again' | null> => {
      const [hold] = await lockOwn(all, transaction);
      if (!hold) return null;
      return hold.isExtended ? 'again' : ((await lengthen(all, transaction))[0] ?? null);
    }),
  );
}

const giveBack = statement<Own, Record<string, never>>(
  'hold_release',
  ({ pairId }) => sql`
    WITH gone AS (
      DELETE FROM hold WHERE citizen_id = ${pairId}::uuid RETURNING schedule_id, start_at
    )
    UPDATE slot SET status = 'free', held_by = NULL, held_until = NULL FROM gone
    WHERE slot.schedule_id = gone.schedule_id AND slot.start_at = gone.start_at
      AND slot.status = 'held' AND slot.held_by = ${pairId}::uuid`,
);

/** Gives back what the citizen holds for this journey; what is held for another stays. */
export async function releaseHoldRow(acting: Owner, journey: string): Promise<void> {
  const own = { pairId: partiesOf(acting).pairId, journey };
  const release = async (transaction: Transaction) => {
    if ((await lockOwn(own, transaction)).length === 0) return null;
    return giveBack(own, transaction);
  };
  await withRetry(() => inTransaction(release));
}

const ownHold = statement<Own & { journey: string; at: Date }, HeldRow>(
  'hold_of_journey',
  ({ pairId, journey, at }) => sql`
    SELECT slot.schedule_id AS "scheduleId", slot.start_at AS "startAt", slot.end_at AS "endAt", slot.service_type AS kind,
      hold.until, hold.is_extended AS "isExtended",
      NOT (slot.status = 'held' AND slot.held_by = ${pairId}::uuid AND slot.held_until > ${at}::timestamptz) AS "isLapsed"
    FROM hold JOIN slot ON slot.schedule_id = hold.schedule_id AND slot.start_at = hold.start_at
    WHERE hold.citizen_id = ${pairId}::uuid AND hold.journey = ${journey}::uuid AND slot.start_at > ${at}::timestamptz
      AND ${openSlot(at, pairId)}`,
);

/** What the citizen holds for this journey, also where it has lapsed and nobody has taken the time; else null. */
export async function selectHold(acting: Owner, journey: string, at: Date): Promise<HeldRow | null> {
  const [held] = await ownHold({ pairId: partiesOf(acting).pairId, journey, at });
  return held ?? null;
}

const lastHold = statement<Own & { journey: string }, { scheduleId: string; startAt: Date; until: Date }>(
  'hold_last',
  ({ pairId, journey }) => sql`
    SELECT schedule_id AS "scheduleId", start_at AS "startAt", until FROM hold
    WHERE citizen_id = ${pairId}::uuid AND journey = ${journey}::uuid`,
);

/** What the citizen held last for this journey, whatever has become of the time since. */
export async function selectLastHold(acting: Owner, journey: string) {
  const [last] = await lastHold({ pairId: partiesOf(acting).pairId, journey });
  return last ?? null;
}
