/** The SQL of free times: one schedule's, on the partial indexes over free slots. Nothing here is about a citizen. */
import 'server-only';
import { and, asc, desc, eq, gte, lt, type SQL, sql } from 'drizzle-orm';
import { database } from '@/lib/database/database';
import { slot } from '@/lib/slots/schema';
import type { FreeSlot, ServiceType } from './appointment';

const shown = {
  scheduleId: slot.scheduleId,
  startAt: slot.startAt,
  endAt: slot.endAt,
  serviceType: sql<ServiceType>`${slot.kind}`,
};

// Written out, not a parameter: a plan that is kept can then use the partial index too.
const isFree = sql`${slot.status} = 'free'`;

const freeOf = (scheduleId: string, serviceType: ServiceType, ...more: SQL[]) =>
  and(eq(slot.scheduleId, scheduleId), eq(slot.kind, serviceType), isFree, ...more);

/** Free times that start in [from, to), earliest first. */
export async function selectFree(
  scheduleId: string,
  serviceType: ServiceType,
  { from, to }: { from: Date; to: Date },
): Promise<FreeSlot[]> {
  return database()
    .select(shown)
    .from(slot)
    .where(freeOf(scheduleId, serviceType, gte(slot.startAt, from), lt(slot.startAt, to)))
    .orderBy(asc(slot.startAt));
}

/** The first `count` free times from an instant on, earliest first. */
export async function selectFreeFrom(
  scheduleId: string,
  serviceType: ServiceType,
  from: Date,
  count: number,
): Promise<FreeSlot[]> {
  return database()
    .select(shown)
    .from(slot)
    .where(freeOf(scheduleId, serviceType, gte(slot.startAt, from)))
    .orderBy(asc(slot.startAt))
    .limit(count);
}

/** The last `count` free times that start in [from, before), latest first. */
export async function selectFreeBefore(
  scheduleId: string,
  serviceType: ServiceType,
  { from, before }: { from: Date; before?: Date },
  count: number,
): Promise<FreeSlot[]> {
  const upTo = before ? [lt(slot.startAt, before)] : [];
  return database()
    .select(shown)
    .from(slot)
    .where(freeOf(scheduleId, serviceType, gte(slot.startAt, from), ...upTo))
    .orderBy(desc(slot.startAt))
    .limit(count);
}
