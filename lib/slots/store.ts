/** The SQL of free slots. It uses the partial indexes over free slots, and nothing here is about a citizen. */
import 'server-only';
import { and, asc, desc, eq, gte, lt, type SQL, sql } from 'drizzle-orm';
import { database } from '@/lib/database/database';
import { slot } from './schema';
import type { FreeSlot } from './slots';

type SlotFilter<Kind extends string> = { scheduleId: string; kind: Kind };

// A literal, not a parameter: a cached plan can then use the partial index.
const isFree = sql`${slot.status} = 'free'`;

const selectWhere = <Kind extends string>({ scheduleId, kind }: SlotFilter<Kind>, ...more: SQL[]) =>
  database()
    .select({ scheduleId: slot.scheduleId, startAt: slot.startAt, endAt: slot.endAt, kind: sql<Kind>`${slot.kind}` })
    .from(slot)
    .where(and(eq(slot.scheduleId, scheduleId), eq(slot.kind, kind), isFree, ...more));

/** Free times that start in [from, to), earliest first. */
export async function selectFree<Kind extends string>(
  filter: SlotFilter<Kind>,
  { from, to }: { from: Date; to: Date },
): Promise<FreeSlot<Kind>[]> {
  return selectWhere(filter, gte(slot.startAt, from), lt(slot.startAt, to)).orderBy(asc(slot.startAt));
}

/** The first `count` free times from an instant on, earliest first. */
export async function selectFreeFrom<Kind extends string>(
  filter: SlotFilter<Kind>,
  from: Date,
  count: number,
): Promise<FreeSlot<Kind>[]> {
  return selectWhere(filter, gte(slot.startAt, from)).orderBy(asc(slot.startAt)).limit(count);
}

/** The last `count` free times that start in [from, before), latest first. */
export async function selectFreeBefore<Kind extends string>(
  filter: SlotFilter<Kind>,
  { from, before }: { from: Date; before?: Date },
  count: number,
): Promise<FreeSlot<Kind>[]> {
  const upTo = before ? [lt(slot.startAt, before)] : [];
  return selectWhere(filter, gte(slot.startAt, from), ...upTo)
    .orderBy(desc(slot.startAt))
    .limit(count);
}
