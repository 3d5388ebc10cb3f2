/**
 * Reads of what is another's, recorded by one function: who read it, in which role, about whom, when. It is awaited before
 * anything is shown, so nothing is read that the log does not have. What one reads of one's own is not recorded.
 */
import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import { cache } from 'react';
import { type Acting, isForOneself, partiesOf } from '@/lib/acting/acting';
import { now } from '@/lib/calendar/clock';
import { type Connection, database } from '@/lib/database/database';
import { subjectColumn as subject } from './schema';

/** Who reads. Of somebody who is no citizen also the name, the role (as a service names it) and where, as they are now. */
type Reader = { id: string; name?: string; role?: string; place?: string };

type Reads = {
  /** What is read, and what for, as the service names it: `thing.verb`. */
  action: string;
  at: Date;
  /** What is read: rows with `id`, `schedule_id`, `citizen_id` and `about_at`, each of which may be null but `citizen_id`. */
  rows: SQL;
};

/** The same read of the same again, by the same, within this time is not recorded again: a page is opened more than once. */
const again = sql`interval '15 minutes'`;

/** Records that somebody reads these rows; returns how many rows of the audit it made. */
export async function recordReads(
  { id, name, role, place }: Reader,
  { action, at, rows }: Reads,
  connection: Connection = database(),
): Promise<number> {
  const instant = sql`${at.toISOString()}::timestamptz`;
  const { rowCount } = await connection.execute(sql`
    INSERT INTO audit_event (at, actor_id, ${subject}, action, schedule_id, entity_id, about_at, actor_name, actor_role, actor_place)
    SELECT ${instant}, ${id}::uuid, citizen_id, ${action}::text, schedule_id, id, about_at, ${name ?? null}::text,
      ${role ?? null}::text, ${place ?? null}::text
    FROM ${rows} AS read
    WHERE NOT EXISTS (
      SELECT FROM audit_event AS before
      WHERE before.${subject} = read.citizen_id AND before.at > ${instant} - ${again} AND before.at <= ${instant}
        AND before.actor_id = ${id}::uuid AND before.action = ${action}::text AND before.entity_id IS NOT DISTINCT FROM read.id)`);
  return rowCount ?? 0;
}

/** `id`: of what is read; null: a list, or all of a kind. */
type OneRead = { action: string; id?: string | null; groupId?: string | null; aboutAt?: Date | null };

/** What the page that is being made has read, by pair, action and id: its parts read the same at once. Elsewhere none is kept. */
const readsOfPage = cache(() => new Map<string, Promise<unknown>>());

/** Records that a citizen reads what is another's, once for a page; nothing where it is their own. */
export async function recordRead(
  acting: Acting<'substantial'>,
  { action, id = null, groupId = null, aboutAt = null }: OneRead,
  at: Date = now(),
): Promise<void> {
  if (isForOneself(acting)) return;
  const { actorId, subjectId, pairId } = partiesOf(acting);
  const rows = sql`(SELECT ${id}::uuid AS id, ${groupId}::uuid AS schedule_id, ${subjectId}::uuid AS citizen_id,
    ${aboutAt?.toISOString() ?? null}::timestamptz AS about_at)`;
  const [reads, key] = [readsOfPage(), `${pairId} ${action} ${id}`];
  const recorded = reads.get(key) ?? recordReads({ id: actorId }, { action, at, rows });
  reads.set(key, recorded);
  await recorded;
}

/** Records that a citizen takes out what is their own: this alone is recorded of what one reads of one's own. */
export async function recordTakeOut(acting: Acting<'high'>, action: string, at: Date): Promise<void> {
  const { actorId, subjectId } = partiesOf(acting);
  await database().execute(sql`
    INSERT INTO audit_event (at, actor_id, ${subject}, action)
    VALUES (${at.toISOString()}::timestamptz, ${actorId}::uuid, ${subjectId}::uuid, ${action}::text)`);
}
