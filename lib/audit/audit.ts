/** The audit: who did what, and about whom. A row stands in the same statement as the act, so there is none without it. */
import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import { auditEvent } from './schema';

// The columns keep the names that they got first; the schema says which hold what.
const subject = sql.identifier(auditEvent.subjectId.name);

type Act = {
  /** What was done, in the service's words: `thing.verb`. */
  action: string;
  /** Who did it, about themselves. */
  citizenId: string;
  at: Date;
  /** The part of the statement that did it: a row each for what it gives as `id` and `schedule_id`. */
  done: SQL;
};

/** The end of a statement: adds the audit rows, and answers the id of each thing done as `id`. */
export function addAuditEvents({ action, citizenId, at, done }: Act): SQL {
  return sql`
    INSERT INTO audit_event (at, actor_id, ${subject}, action, schedule_id, entity_id)
    SELECT ${at}::timestamptz, ${citizenId}::uuid, ${citizenId}::uuid, ${action}::text, schedule_id, id FROM ${done}
    RETURNING entity_id AS id`;
}
