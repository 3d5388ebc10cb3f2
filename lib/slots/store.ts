/** The SQL of free slots. It uses the partial indexes over open slots. Of a citizen it asks only what they hold themselves. */
import 'server-only';
import { sql } from 'drizzle-orm';
import { type Acting, type PairId, partiesOf } from '@/lib/acting/acting';
import { type Places, statement } from '@/lib/database/statement';
import { openSlot } from './open-slot';
import type { FreeSlot } from './slots';

/** `acting`: who looks, if it is somebody; `at`: when. */
type SlotFilter<Kind extends string> = { scheduleId: string; kind: Kind; acting?: Acting<'substantial'>; at: Date };
type Filter = { scheduleId: string; kind: string; at: Date; heldBy: PairId | null; from: Date; before: Date };

/** After every slot that there can be. */
const endOfTime = new Date('9999-01-01T00:00:00Z');

const freeOf = ({ scheduleId, kind, at, heldBy, from, before }: Places<Filter>) => sql`
  SELECT schedule_id AS "scheduleId", start_at AS "startAt", end_at AS "endAt", service_type AS kind FROM slot
  WHERE schedule_id = ${scheduleId}::uuid AND service_type = ${kind}::text AND ${openSlot(at, heldBy)}
    AND start_at >= ${from}::timestamptz AND start_at < ${before}::timestamptz`;

const freeBetween = statement<Filter, FreeSlot>('slot_free', (value) => sql`${freeOf(value)} ORDER BY start_at`);

const firstFree = statement<Filter & { count: number }, FreeSlot>(
  'slot_first_free',
  (value) => sql`${freeOf(value)} ORDER BY start_at LIMIT ${value.count}::int`,
);

const lastFree = statement<Filter & { count: number }, FreeSlot>(
  'slot_last_free',
  (value) => sql`${freeOf(value)} ORDER BY start_at DESC LIMIT ${value.count}::int`,
);

const valuesOf = ({ scheduleId, kind, acting, at }: SlotFilter<string>) => ({
  ...{ scheduleId, kind, at },
  heldBy: acting ? partiesOf(acting).pairId : null,
});

// Only slots of the kind that was asked for are answered.
const ofKind = <Kind extends string>(slots: Promise<FreeSlot[]>) => slots as Promise<FreeSlot<Kind>[]>;

/** Free times that start in [from, to), earliest first. */
export async function selectFree<Kind extends string>(
  filter: SlotFilter<Kind>,
  { from, to }: { from: Date; to: Date },
): Promise<FreeSlot<Kind>[]> {
  return ofKind(freeBetween({ ...valuesOf(filter), from, before: to }));
}

/** The first `count` free times from an instant on, earliest first. */
export async function selectFreeFrom<Kind extends string>(
  filter: SlotFilter<Kind>,
  from: Date,
  count: number,
): Promise<FreeSlot<Kind>[]> {
  return ofKind(firstFree({ ...valuesOf(filter), from, before: endOfTime, count }));
}

/** The last `count` free times that start in [from, before), latest first. */
export async function selectFreeBefore<Kind extends string>(
  filter: SlotFilter<Kind>,
  { from, before = endOfTime }: { from: Date; before?: Date },
  count: number,
): Promise<FreeSlot<Kind>[]> {
  return ofKind(lastFree({ ...valuesOf(filter), from, before, count }));
}
