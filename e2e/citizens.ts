/** Citizens made for one test, and their sessions: each test has its own, so that all can run at once. */
import './environment';
import { desc, eq, sql } from 'drizzle-orm';
import { operator } from '@/lib/audit/audit';
import { auditEvent } from '@/lib/audit/schema';
import { session } from '@/lib/auth/schema';
import { findOrAddCitizen } from '@/lib/citizens/identity';
import { database } from '@/lib/database/database';
import type { TestCitizen } from '@/services/test-service';
import { unusedNumber } from './unused-number';

/** A citizen with a synthetic number that no other test has. */
export async function makeCitizen(): Promise<TestCitizen> {
  const pid = unusedNumber();
  return { id: await findOrAddCitizen(pid), pid };
}

/** As if the citizen had left the page so many minutes ago. */
export async function ageSession(citizen: TestCitizen, minutes: number): Promise<void> {
  const moved = sql`- make_interval(secs => ${minutes * 60})`;
  await database()
    .update(session)
    .set({ createdAt: sql`${session.createdAt} ${moved}`, lastSeenAt: sql`${session.lastSeenAt} ${moved}` })
    .where(eq(session.citizenId, citizen.id));
}

/** How many sessions of a citizen are not ended. */
export async function openSessionsOf(citizen: TestCitizen): Promise<number> {
  const rows = await database().select().from(session).where(eq(session.citizenId, citizen.id));
  return rows.filter((row) => row.endedAt === null).length;
}

/** Rows of the audit about a citizen: by the operators, by the citizen, and by somebody who read, one a minute. */
export async function addToLog(citizenId: string, count = 60): Promise<void> {
  await database().execute(sql`
    insert into audit_event (at, actor_id, ${sql.identifier(auditEvent.subjectId.name)}, action, about_at, actor_name, actor_role, actor_place)
    select now() - nth * interval '1 minute',
      case nth % 3 when 0 then ${operator}::uuid when 1 then ${citizenId}::uuid else gen_random_uuid() end,
      ${citizenId}::uuid, 'thing.done', now() + interval '3 days',
      case when nth % 3 = 2 then 'Ingrid Skogmo' end, 'a.role', 'Fjellheim'
    from generate_series(1, ${count}::int) as nth`);
}

/** The ids of the rows of the audit about a citizen, the newest first. */
export async function rowsOfLog(citizenId: string): Promise<number[]> {
  const { id, subjectId } = auditEvent;
  const rows = await database().select({ id }).from(auditEvent).where(eq(subjectId, citizenId)).orderBy(desc(id));
  return rows.map((row) => row.id);
}
