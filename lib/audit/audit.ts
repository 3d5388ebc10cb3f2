/** The audit: who did what, and about whom. The same SQL statement acts and adds the audit row: never one without the other. */
import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import type { ActorId, SubjectId } from '@/lib/acting/acting';
import type { Place, ValueOrPlace } from '@/lib/database/statement';
import { subjectColumn as subject } from './schema';

/** The actor of what an operator's command does. No citizen has this id. */
export const operator = '00000000-0000-4000-8000-000000000001';

type AuditedAction = {
  /** What was done, as the service names it: `thing.verb`. */
  action: string;
  /** Who did it. */
  actorId: Place<ActorId>;
  /** Whom it is about. */
  subjectId: Place<SubjectId>;
  at: ValueOrPlace<Date>;
  /** The part of the statement that did it. Each of its rows, with `id` and `schedule_id`, gets an audit row. */
  done: SQL;
  /** A column of `done`: the time that its row has now, where it has one. The access log says it. */
  about?: SQL;
};

const noTime = sql`NULL`;

/** The end of a statement: adds the audit rows; returns the id of each row of `done` as `id`. */
export function addAuditEvents({ action, actorId, subjectId, at, done, about = noTime }: AuditedAction): SQL {
  const actionText = sql`${action}`.inlineParams();
  return sql`
    INSERT INTO audit_event (at, actor_id, ${subject}, action, schedule_id, entity_id, about_at)
    SELECT ${at}::timestamptz, ${actorId}::uuid, ${subjectId}::uuid, ${actionText}::text, schedule_id, id,
      ${about}::timestamptz
    FROM ${done}
    RETURNING entity_id AS id`;
}

type OperatorsAction = { action: string; at: ValueOrPlace<Date>; done: SQL; about?: SQL };

/** As `addAuditEvents`, for what the portal or its operator does to many citizens at once: `done` has `citizen_id`, too. */
export function addOperatorsAuditEvents({ action, at, done, about = noTime }: OperatorsAction): SQL {
  const instant = at instanceof Date ? at.toISOString() : at;
  const operatorText = sql`${operator}`.inlineParams();
  return sql`
    INSERT INTO audit_event (at, actor_id, ${subject}, action, schedule_id, entity_id, about_at)
    SELECT ${instant}::timestamptz, ${operatorText}::uuid, citizen_id, ${sql`${action}`.inlineParams()}::text, schedule_id, id,
      ${about}::timestamptz
    FROM ${done}`;
}
