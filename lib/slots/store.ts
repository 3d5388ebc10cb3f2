/** The SQL of free slots. It uses the partial indexes over free slots, and nothing here is about a citizen. */
import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import { statement } from '@/lib/database/statement';
import type { FreeSlot } from './slots';

type SlotFilter<Kind extends string> = { scheduleId: string; kind: Kind };
type Filter = SlotFilter<string> & { from: Date; before: Date };

/** After every slot that there can be. */
const endOfTime = new Date('9999-01-01T00:00:00Z');

// 'free' is a literal, not a value: a kept plan can then use the partial index.
const freeOf = ({ scheduleId, kind, from, before }: Record<keyof Filter, SQL>) => sql`
  SELECT schedule_id AS "scheduleId", start_at AS "startAt", end_at AS "endAt", service_type AS kind FROM slot
  WHERE schedule_id = ${scheduleId}::uuid AND service_type = ${kind}::text AND status = 'free'
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

// Only slots of the kind that was asked for are answered.
const ofKind = <Kind extends string>(slots: Promise<FreeSlot[]>) => slots as Promise<FreeSlot<Kind>[]>;

/** Free times that start in [from, to), earliest first. */
export async function selectFree<Kind extends string>(
  filter: SlotFilter<Kind>,
  { from, to }: { from: Date; to: Date },
): Promise<FreeSlot<Kind>[]> {
  return ofKind(freeBetween({ ...filter, from, before: to }));
}

/** The first `count` free times from an instant on, earliest first. */
export async function selectFreeFrom<Kind extends string>(
  filter: SlotFilter<Kind>,
  from: Date,
  count: number,
): Promise<FreeSlot<Kind>[]> {
  return ofKind(firstFree({ ...filter, from, before: endOfTime, count }));
}

/** The last `count` free times that start in [from, before), latest first. */
export async function selectFreeBefore<Kind extends string>(
  filter: SlotFilter<Kind>,
  { from, before = endOfTime }: { from: Date; before?: Date },
  count: number,
): Promise<FreeSlot<Kind>[]> {
  return ofKind(lastFree({ ...filter, from, before, count }));
}
