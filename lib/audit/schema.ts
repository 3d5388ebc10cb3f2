import { bigint, index, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { instant } from '@/lib/database/columns';

/** Who did what, and about whom. Some columns keep their first names; the fields' names here say what they hold. */
export const auditEvent = pgTable(
  'audit_event',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    at: instant('at').notNull(),
    actorId: uuid('actor_id').notNull(),
    /** Whom it is about. */
    subjectId: uuid('patient_id').notNull(),
    action: text('action').notNull(),
    /** What the entity belongs to, such as a schedule. */
    groupId: uuid('schedule_id'),
    entityId: uuid('entity_id'),
  },
  (t) => [index('audit_event_of_patient').on(t.subjectId, t.at)],
);
