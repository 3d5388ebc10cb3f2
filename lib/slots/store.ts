/** The SQL of free times: one schedule's, on the partial indexes over free slots. Nothing here is about a citizen. */
import 'server-only';
import { and, asc, desc, eq, gte, lt, type SQL, sql } from 'drizzle-orm';
import { database } from '@/lib/database/database';
import { slot } from './schema';
import type { FreeSlot } from './slots';

/** Whose times are looked for. */
type Wanted<Kind extends string> = { scheduleId: string; kind: Kind };

// Written out, not a parameter: a plan that is kept can then use the partial index too.
const isFree = sql`${slot.status} = 'free'`;

const selectWhere = <Kind extends string>({ scheduleId, kind }: Wanted<Kind>, ...more: SQL[]) =>
  database()
    .select({ scheduleId: slot.scheduleId, startAt: slot.startAt, endAt: slot.endAt, kind: sql<Kind>`${slot.kind}` })
    .from(slot)
    .where(and(eq(slot.scheduleId, scheduleId), eq(slot.kind, kind), isFree, ...more));

/** Free times that start in [from, to), earliest first. */
export async function selectFree<Kind extends string>(
  wanted: Wanted<Kind>,
  { from, to }: { from: Date; to: Date },
): Promise<FreeSlot<Kind>[]> {
  return selectWhere(wanted, gte(slot.startAt, from), lt(slot.startAt, to)).orderBy(asc(slot.startAt));
}

/** The first `count` free times from an instant on, earliest first. */
export async function selectFreeFrom<Kind extends string>(
  wanted: Wanted<Kind>,
  from: Date,
  count: number,
): Promise<FreeSlot<Kind>[]> {
  return selectWhere(wanted, gte(slot.startAt, from)).orderBy(asc(slot.startAt)).limit(count);
}

/** The last `count` free times that start in [from, before), latest first. */
export async function selectFreeBefore<Kind extends string>(
  wanted: Wanted<Kind>,
  { from, before }: { from: Date; before?: Date },
  count: number,
): Promise<FreeSlot<Kind>[]> {
  const upTo = before ? [lt(slot.startAt, before)] : [];
  return selectWhere(wanted, gte(slot.startAt, from), ...upTo)
    .orderBy(desc(slot.startAt))
    .limit(count);
}
